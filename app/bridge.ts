import { notFound, redirect } from "next/navigation";
import { NextResponse } from "next/server";
import type { FieldErrors, RefusalCode } from "@/domain/refusal";
import { browserToken, currentCaller } from "@/lib/auth";
import { env } from "@/lib/env";
import { type ReceivedForm, receiveForm } from "@/lib/files/receive";
import type { Caller, Result } from "@/lib/gate";
import { log } from "@/lib/log";
import { keepForm, keptForm, type ReturnedForm, takeForm } from "@/lib/returns";
import { actsForField } from "./acts-for";

/** Where HTTP meets the house: `read()` for pages, `formPost()` for every form. Both call the same queries and commands. */

type Call<Out> = (caller: Caller, input: unknown) => Promise<Result<Out>>;

/** Answers a page's question. What one may not see does not exist; who is not signed in is asked to. */
export async function read<Out>(query: Call<Out>, input: unknown = {}, back?: string): Promise<Out> {
  const result = await query(await currentCaller(), input);
  if (result.ok) return result.value;
  if (result.code === "signed_out") redirect(signInPath(back));
  notFound();
}

/** Where someone signs in who came for this page: staff and applicants have doors of their own. */
export function signInPath(back?: string): string {
  const door =
    /^\/(mesa|atencion|comite|productos|ajustes|equipo|integraciones|auditoria|plataforma|federacion)(\/|\?|$)/.test(
      back ?? "",
    )
      ? "/ingresar/personal"
      : "/ingresar";
  return back ? `${door}?volver=${encodeURIComponent(back)}` : door;
}

/** A path of this site, or the fallback: nobody is sent elsewhere by a parameter. */
export function safePath(path: string | undefined | null, fallback: string): string {
  if (!path || !/^\/(?![/\\])[\w\-./?=&%áéíóúñ]*$/i.test(path)) return fallback;
  return new URL(path, "http://veta.invalid").host === "veta.invalid" ? path : fallback;
}

export type Params = Record<string, string>;

type Post<Out> = {
  /** What the command is given, made from the fields and files of the form. */
  input(form: ReceivedForm, params: Params): unknown | Promise<unknown>;
  /** Where a form that was taken leads. */
  done(out: Out, params: Params, form: ReceivedForm): string | Promise<string>;
  /** The page that shows the form again when it was not. */
  back(params: Params, form: ReceivedForm | null): string;
  /** Fields that are never kept. */
  secrets?: readonly string[];
  maxBytes?: number;
  /** What is kept besides the fields, such as the text of a file, and how much may be kept of it all. */
  alsoTyped?(form: ReceivedForm): Record<string, string>;
  mostKeptBytes?: number;
};

const kilobyte = 1024;

/** What became of a form: where its browser goes next, and why it was refused if it was. */
type Answer = { location: string; code: string | null };

/**
 * A route handler for one form: any origin but ours is refused, the command is called once, and the answer is always a
 * redirect (303). A refusal keeps what was typed and shows the form again; an ended session asks to sign in and comes back.
 */
export function formPost<Out>(command: Call<Out>, post: Post<Out>) {
  const handle = async (request: Request, params: Params): Promise<Answer> => {
    const { actor } = await currentCaller();
    // Nobody's files are read before it is known whose they are.
    if (post.maxBytes && !actor.personId) return askToSignIn(post.back(params, null), nothingTyped("signed_out"));
    const received = await receiveForm(request, { maxBytes: post.maxBytes ?? 256 * kilobyte });
    if (!received.ok) return comeBack(actor.personId, post.back(params, null), nothingTyped(received.reason));
    const form = received.form;
    const openedFor = form.fields.get(actsForField);
    if (openedFor && openedFor !== actor.organizationId && actor.belongsTo > 1)
      return comeBack(actor.personId, post.back(params, form), {
        ...nothingTyped("acts_for_other"),
        typed: typedIn(form, post),
      });
    const key = form.fields.get("_key");
    const caller = await currentCaller(isUuid(key) ? key : undefined);
    const result = await command(caller, await post.input(form, params));
    if (result.ok) return { location: await post.done(result.value, params, form), code: null };
    return refused(request, caller, result, post.back(params, form), typedIn(form, post));
  };
  return async (request: Request, context: { params: Promise<Params> }): Promise<Response> => {
    if (!isOwnOrigin(request)) return foreignOrigin();
    return respond(request, await handle(request, await context.params));
  };
}

async function respond(request: Request, answer: Answer): Promise<Response> {
  if (askedFor(request) === null) return seeOther(answer.location);
  const { now } = await currentCaller();
  return NextResponse.json({ ...answer, at: now.toISOString() }, { headers: { "cache-control": "no-store" } });
}

type Refused = Extract<Result<never>, { ok: false }>;

async function refused(
  request: Request,
  { actor, requestId }: Caller,
  result: Refused,
  path: string,
  typed: Record<string, string[]>,
): Promise<Answer> {
  log.info({ requestId, refusal: result.code }, "refused");
  // A script that asks in the background still has what was typed.
  if (askedFor(request) === "outcome") return { location: path, code: result.code };
  const kept = { ...refusalOf(result), typed };
  return result.code === "signed_out" ? askToSignIn(path, kept) : comeBack(actor.personId, path, kept);
}

/** What a script of ours hears when something besides a form was refused: as for a form, `path` is the page that says why. */
export async function answerRefused(request: Request, result: Refused, path: string): Promise<Response> {
  return respond(request, await refused(request, await currentCaller(), result, path, {}));
}

/**
 * What a script of ours that posts in the background wants to hear: the "address" to go to by itself, or the bare "outcome",
 * for which a refused form is not kept.
 */
function askedFor(request: Request): "address" | "outcome" | null {
  const asked = request.headers.get("x-veta-answer");
  return asked === "address" || asked === "outcome" ? asked : null;
}

export function foreignOrigin(): Response {
  return new NextResponse("Abra Veta en su navegador y envíe el formulario desde ahí.", {
    status: 403,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}

function refusalOf({ code, fields, facts }: { code: RefusalCode; fields: FieldErrors; facts: ReturnedForm["facts"] }) {
  return { code, fields, facts };
}

type Kept = Pick<Post<unknown>, "secrets" | "alsoTyped" | "mostKeptBytes">;

function typedIn(form: ReceivedForm, { secrets = [], alsoTyped, mostKeptBytes = 64 * kilobyte }: Kept) {
  const never = ["_key", actsForField, "pin", "pinAgain", "password", "code", ...secrets];
  const names = [...new Set(form.fields.keys())].filter((name) => !never.includes(name));
  const also = Object.entries(alsoTyped?.(form) ?? {}).map(([name, value]) => [name, [value]]);
  const typed = Object.fromEntries([...names.map((name) => [name, form.fields.getAll(name)]), ...also]);
  // More than anybody types is not kept.
  return JSON.stringify(typed).length <= mostKeptBytes ? (typed as Record<string, string[]>) : {};
}

const nothingTyped = (code: string): ReturnedForm => ({ code, fields: {}, facts: {}, typed: {} });

async function comeBack(personId: string | null, path: string, form: ReturnedForm): Promise<Answer> {
  const kept = await keepForm(await browserToken(), personId, form, new Date());
  // Without script, too, the browser moves to what is wrong.
  return { location: `${withParameter(path, "aviso", kept)}#problemas`, code: form.code };
}

async function askToSignIn(path: string, form: ReturnedForm): Promise<Answer> {
  const kept = await keepForm(await browserToken(), null, form, new Date());
  return { location: `${signInPath(withParameter(path, "aviso", kept))}&motivo=sesion`, code: "signed_out" };
}

function withParameter(path: string, name: string, value: string): string {
  const [route = path, search = ""] = path.split("?");
  const parameters = new URLSearchParams(search);
  parameters.set(name, value);
  return `${route}?${parameters}`;
}

export function seeOther(path: string): Response {
  return new NextResponse(null, { status: 303, headers: { location: path, "cache-control": "no-store" } });
}

/** A form comes from our own pages or not at all. Browsers send Origin with every post. */
export function isOwnOrigin(request: Request): boolean {
  const { origin, embedded, port } = env();
  // On the loopback a person may type either of its names.
  const names = embedded ? [origin, `http://localhost:${port}`, `http://127.0.0.1:${port}`] : [origin];
  return names.includes(request.headers.get("origin") ?? "");
}

/** The page a form was sent from. Our referrer policy gives our own pages the whole address; anyone else's is not followed. */
export function pageBefore(request: Request): string {
  const before = request.headers.get("referer") ?? "";
  if (!URL.canParse(before)) return "/";
  const { pathname, search } = new URL(before);
  return safePath(`${pathname}${search}`, "/");
}

function isUuid(value: string | null | undefined): value is string {
  return typeof value === "string" && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value);
}

export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The first value of a parameter of the address. */
export function first(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

/** The form that came back to this page, if any: what was typed and what to mend. */
export async function returnedForm(searchParams: SearchParams): Promise<ReturnedForm | null> {
  const id = first((await searchParams).aviso);
  if (!id) return null;
  const { actor, now } = await currentCaller();
  return keptForm(await browserToken(), actor.personId, id, now);
}

/** The page that shows a secret once: sealed for this browser and person, never a part of the address. */
export async function showOnce(path: string, secret: string): Promise<string> {
  const { actor, now } = await currentCaller();
  const form = { code: "once", fields: {}, facts: {}, typed: { secret: [secret] } };
  return withParameter(path, "una-vez", await keepForm(await browserToken(), actor.personId, form, now));
}

const seen = "revisado";

/** The page that shows what a form would do before it is done: what was typed is kept for its next step. */
export async function keepTyped(path: string, typed: Record<string, string>): Promise<string> {
  const { actor, now } = await currentCaller();
  const lists = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value]]));
  const id = await keepForm(await browserToken(), actor.personId, { ...nothingTyped("seen"), typed: lists }, now);
  return withParameter(path, seen, id);
}

/** The address of the page that shows it. */
export function seenPath(path: string, id: string | null): string {
  return id ? withParameter(path, seen, id) : path;
}

/** What was kept, with its id, for the browser and the person that sent it. */
export async function keptTyped(id: string): Promise<{ id: string; typed: (name: string) => string } | null> {
  if (!id) return null;
  const { actor, now } = await currentCaller();
  const form = await keptForm(await browserToken(), actor.personId, id, now);
  return form?.code === "seen" ? { id, typed: (name) => form.typed[name]?.[0] ?? "" } : null;
}

/** The secret this page was made to show, "gone" once it has been, null when there is none. */
export async function shownOnce(searchParams: SearchParams): Promise<string | null> {
  const id = first((await searchParams)["una-vez"]);
  if (!id) return null;
  const { actor, now } = await currentCaller();
  const form = await takeForm(await browserToken(), actor.personId, id, now);
  return form?.typed.secret?.[0] ?? "gone";
}
