/** Where a link leads once it is open: to the application, or to what a member of a group is asked. */
export function openedPath({ applicationId, isMember }: { applicationId: string; isMember: boolean }): string {
  return isMember ? `/grupo/${applicationId}` : `/solicitudes/${applicationId}/revisar`;
}
