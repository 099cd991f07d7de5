/** The reasons that belong to the outcome chosen; what was ticked for another outcome does not count. */
export function reasonsIn(fields: URLSearchParams): string[] {
  return fields.getAll(fields.get("outcome") === "decline" ? "reasons_decline" : "reasons_approval");
}

/** The figure that was typed beside each reason, by its code. */
export function figuresIn(fields: URLSearchParams): Record<string, string> {
  const typed = [...fields.entries()].filter(([name]) => /^figure_[a-z0-9_]{1,40}$/.test(name));
  return Object.fromEntries(typed.map(([name, figure]) => [name.slice("figure_".length), figure.trim()]));
}
