import { NextResponse } from "next/server";
import { browserToken, currentActor } from "@/lib/auth";
import { receiveForm } from "@/lib/files/receive";
import { keepForm } from "@/lib/returns";
import { isOwnOrigin, type Params, seeOther } from "../bridge";
import { previewCode } from "./problems";

/** Shows a form again with what was typed and changes nothing: the preview for a browser without script. */
export function previewPost(back: (params: Params) => string) {
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    if (!isOwnOrigin(request)) return new NextResponse(null, { status: 403 });
    const path = back(await context.params);
    const received = await receiveForm(request, { maxBytes: 256 * 1024 });
    if (!received.ok) return seeOther(path);
    const { fields } = received.form;
    const names = [...new Set(fields.keys())].filter((name) => name !== "_key");
    const typed = Object.fromEntries(names.map((name) => [name, fields.getAll(name)]));
    const kept = await keepForm(
      await browserToken(),
      (await currentActor()).personId,
      { code: previewCode, fields: {}, facts: {}, typed },
      new Date(),
    );
    return seeOther(`${path}?aviso=${kept}#vista-previa`);
  };
}
