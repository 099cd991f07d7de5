/** The issues of a configuration as one code a field. */
export function fieldsOf(issues: readonly { path: PropertyKey[]; message: string }[]): Record<string, string> {
  return Object.fromEntries(
    issues.map(({ path, message }) => [
      path.map(String).join(".") || "form",
      /^[a-z][a-z0-9_]+$/.test(message) ? message : "field_invalid",
    ]),
  );
}
