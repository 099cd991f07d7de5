/** The reasons that belong to the outcome chosen; what was ticked for another outcome does not count. */
export function reasonsIn(fields: URLSearchParams): string[] {
  return fields.getAll(fields.get("outcome") === "decline" ? "reasons_decline" : "reasons_approval");
}
