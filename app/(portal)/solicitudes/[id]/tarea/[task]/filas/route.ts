import { NextResponse } from "next/server";
import { pathOf } from "@/app/(portal)/own-application";
import { isOwnOrigin, type Params, seeOther } from "@/app/bridge";
import { browserToken, currentActor } from "@/lib/auth";
import { receiveForm } from "@/lib/files/receive";
import { keepForm } from "@/lib/returns";
import { rowsCode, withRows } from "./rows";

/** Adds a row to a table or takes one away, and shows the form again with everything that was typed. Changes nothing else. */
export async function POST(request: Request, context: { params: Promise<Params> }): Promise<Response> {
  if (!isOwnOrigin(request)) return new NextResponse(null, { status: 403 });
  const { id, task } = await context.params;
  const path = pathOf(id, `/tarea/${task}`);
  const received = await receiveForm(request, { maxBytes: 256 * 1024 });
  if (!received.ok) return seeOther(path);
  const { fields } = received.form;
  const names = [...new Set(fields.keys())].filter((name) => name !== "_row");
  const sent = Object.fromEntries(names.map((name) => [name, fields.getAll(name)]));
  const { typed, at } = withRows(sent, fields.get("_row") ?? "");
  const kept = await keepForm(
    await browserToken(),
    (await currentActor()).personId,
    { code: rowsCode, fields: {}, facts: {}, typed },
    new Date(),
  );
  return seeOther(`${path}?aviso=${kept}#${at}`);
}
