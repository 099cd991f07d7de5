export const integrationsPath = "/integraciones";

export function receiverPath(endpointId: string | undefined, page = ""): string {
  return `${integrationsPath}/receptores/${endpointId}${page}`;
}
