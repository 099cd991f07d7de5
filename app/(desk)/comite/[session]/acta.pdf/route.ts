import { fileAnswer } from "@/app/(public)/creditos/[slug]/calculadora/file-answer";
import { read } from "@/app/bridge";
import type { Choice } from "@/domain/committee";
import { reasonIn } from "@/domain/reason";
import { currentActor } from "@/lib/auth";
import { minutesPdf } from "@/lib/committees/minutes-pdf";
import { readMinutes } from "@/lib/committees/read-minutes";
import { reasonKindOf } from "@/lib/committees/settle";
import { reasonBook } from "@/lib/settings/reasons";
import { sessionPath } from "../../paths";

type Context = { params: Promise<{ session: string }> };

/** The minutes of a closed session, made from its rows. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { session } = await params;
  const minutes = await read(readMinutes, { sessionId: session }, sessionPath(session));
  const book = await read(reasonBook, { institutionId: (await currentActor()).institutionId ?? "" });
  // On paper Spanish counts, whatever language its reader has chosen.
  const content = await minutesPdf(
    minutes,
    (outcome, code) => reasonIn(book, code, reasonKindOf[outcome as Choice], minutes.closedAt)?.text.es ?? code,
  );
  return fileAnswer({ name: `acta-${minutes.content.number}.pdf`, mediaType: "application/pdf", content });
}
