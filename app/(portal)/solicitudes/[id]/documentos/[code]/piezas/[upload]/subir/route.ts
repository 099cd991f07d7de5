import { NextResponse } from "next/server";
import { pathOf } from "@/app/(portal)/own-application";
import { answerRefused, foreignOrigin, isOwnOrigin } from "@/app/bridge";
import { currentCaller } from "@/lib/auth";
import { receiveBytes, receiveForm } from "@/lib/files/receive";
import { appendUpload } from "@/lib/uploads/append";
import { cancelUpload } from "@/lib/uploads/cancel";
import { openUpload } from "@/lib/uploads/open";
import { pieceLimits } from "@/lib/uploads/pieces";

/**
 * A file in pieces, after the IETF draft on resumable uploads: where it stands is said as Upload-Offset. The form of the
 * page ends it, so that there is one way in for every file. The address ends in /subir so that no body is cut on its way.
 */

type Context = { params: Promise<{ id: string; code: string; upload: string }> };

/** Begins it, or says how far it is. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!isOwnOrigin(request)) return foreignOrigin();
  const { id, code, upload } = await params;
  const received = await receiveForm(request, { maxBytes: 16 * 1024 });
  const told = received.ok ? Object.fromEntries(received.form.fields) : {};
  const result = await openUpload(await currentCaller(), {
    id,
    requirement: code,
    upload,
    name: told.name ?? "",
    type: told.type ?? "",
    byteSize: told.size ?? "",
    sha256: told.sha256 ?? "",
  });
  if (result.ok) return stands(200, result.value.receivedBytes, result.value.isHandedIn);
  // The size is the file's: its sentence stands beside the field.
  const { byteSize, ...fields } = result.fields;
  const problem = byteSize ? { code: "invalid_input" as const, fields: { ...fields, file: byteSize } } : result;
  return answerRefused(request, { ...result, ...problem }, pathOf(id, `/documentos/${code}`));
}

/** The next piece. One that begins elsewhere is answered with where to go on. */
export async function PATCH(request: Request, { params }: Context): Promise<Response> {
  if (!isOwnOrigin(request)) return foreignOrigin();
  const { id, code, upload } = await params;
  const caller = await currentCaller();
  if (!caller.actor.personId) return refusedPiece(401);
  const content = await receiveBytes(request, { maxBytes: pieceLimits.pieceBytes });
  if (!content) return refusedPiece(400);
  const result = await appendUpload(caller, { upload, startsAt: request.headers.get("upload-offset"), content });
  if (result.ok) return stands(200, result.value.receivedBytes);
  if (result.code === "upload_elsewhere") return stands(409, Number(result.facts.receivedBytes));
  return answerRefused(request, result, pathOf(id, `/documentos/${code}`));
}

/** Gives it up. */
export async function DELETE(request: Request, { params }: Context): Promise<Response> {
  if (!isOwnOrigin(request)) return foreignOrigin();
  await cancelUpload(await currentCaller(), { upload: (await params).upload });
  return new NextResponse(null, { status: 204, headers: { "cache-control": "no-store" } });
}

function stands(status: number, offset: number, isHandedIn = false): Response {
  const headers = { "upload-offset": String(offset), "cache-control": "no-store" };
  return NextResponse.json({ offset, isHandedIn }, { status, headers });
}

function refusedPiece(status: number): Response {
  return new NextResponse(null, { status, headers: { "cache-control": "no-store" } });
}
