import { clientAddress } from "@/app/api/v1/client-address";
import { seeOther } from "@/app/bridge";
import { lenderLogo } from "@/app/lender-logo";
import { limaDate } from "@/domain/calendar/lima";
import { contentDisposition } from "@/domain/file-name";
import { simulatedDisbursement } from "@/domain/loan-quote";
import { currentLanguage } from "@/lib/auth";
import type { PublicProduct } from "@/lib/products/queries";
import { type MadeFile, type SheetKind, sheetFile } from "@/lib/sheets/file";
import type { Simulation } from "@/lib/sheets/simulation";
import { sheetTexts } from "@/lib/sheets/texts";
import { countSimulation } from "@/lib/simulations/limit";
import { productAt } from "../product";
import { askedLoan, simulatorPath } from "./asked-loan";

type Context = { params: Promise<{ slug: string }> };

/**
 * A route handler that gives what the simulator shows as a file, for the same address parameters. What the simulator would
 * complain about is answered by the simulator itself; too many files in a minute are told to wait, because making one is
 * work and nobody has signed in.
 */
export function simulationFile(kind: SheetKind) {
  return async (request: Request, { params }: Context): Promise<Response> => {
    const wait = await countSimulation(clientAddress(request.headers));
    if (wait !== null) return tooMany(wait);
    const product = await productAt((await params).slug);
    const answer = simulationAsked(product, new URL(request.url).searchParams, limaDate(new Date()));
    if (typeof answer === "string") return seeOther(answer);
    return fileAnswer(await sheetFile(kind, answer, await lenderLogo(product.institution.id)));
  };
}

/** The simulation an address asks for, or the address of the simulator that says what is wrong with it. */
export function simulationAsked(product: PublicProduct, query: URLSearchParams, today: string): Simulation | string {
  const typed = { amount: query.get("monto") ?? "", term: query.get("plazo") ?? "" };
  const { amountCents, termMonths } = askedLoan(product.config, typed);
  if (amountCents === null || termMonths === null) {
    const kept = { amount: typed.amount.slice(0, 40), term: typed.term.slice(0, 40) };
    return `${simulatorPath(product.slug, kept)}#problemas`;
  }
  const disbursedOn = simulatedDisbursement(product.config.calendar, today);
  return { product, amountCents, termMonths, disbursedOn, issuedOn: today };
}

export function fileAnswer({ name, mediaType, content }: MadeFile): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      "content-type": mediaType,
      "content-length": String(content.length),
      "content-disposition": contentDisposition(name),
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}

async function tooMany(seconds: number): Promise<Response> {
  return new Response(sheetTexts(await currentLanguage()).downloads.too_many, {
    status: 429,
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "retry-after": String(seconds),
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}
