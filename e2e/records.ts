import pg from "pg";

/** Asks the database itself, in the context a reader of the house would have. */
export async function records<T extends pg.QueryResultRow>(
  context: { scope: string; institution?: string },
  text: string,
  values: unknown[] = [],
): Promise<T[]> {
  const client = new pg.Client(process.env.E2E_APP_URL);
  await client.connect();
  try {
    await client.query("begin");
    await client.query("select set_config('app.scope', $1, true), set_config('app.institution', $2, true)", [
      context.scope,
      context.institution ?? "",
    ]);
    const { rows } = await client.query<T>(text, values);
    return rows;
  } finally {
    await client.end();
  }
}

export async function institutionId(slug: string): Promise<string> {
  const [row] = await records<{ id: string }>({ scope: "actor" }, "select id from institutions where slug = $1", [
    slug,
  ]);
  return row?.id ?? "";
}
