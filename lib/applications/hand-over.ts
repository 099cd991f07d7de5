import { and, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { applications } from "@/db/schema/application";
import { grants, type InstitutionRole } from "@/domain/access";
import { handedOnIn } from "@/domain/application";
import { Refusal } from "@/domain/refusal";
import { advance } from "@/lib/applications/advance";
import { live } from "@/lib/applications/live";
import { type Application, load, traceOf } from "@/lib/applications/visible";
import { type CommandScope, command, query, type Scope } from "@/lib/gate";
import { colleagueNow } from "@/lib/people/colleague";
import { staffOf } from "@/lib/people/queries";
import { offeredIn } from "@/lib/settings/lists";

/** Why a file changes hands; it stands in its history. */
export const handOverNote = z.string().trim().min(5, "reason_required").max(300, "text_too_long");

/** Who takes the files: a colleague by id, or "queue" for whoever takes them next. */
export const handOverTo = z.union([z.literal("queue"), z.uuid()], "answer_required");

/** Puts a file under another name, or back into the queue. Its status stays, its history says who did it and why. */
export const handOver = command("application.hand_over", {
  by: "file.reassign",
  input: z.strictObject({
    id: z.uuid(),
    to: handOverTo,
    /** An entry of the institution's own list. */
    reason: z.string().min(1, "answer_required").max(40, "answer_required"),
    note: z.string().trim().max(300, "text_too_long").default(""),
  }),
  async run(scope, { id, to, reason, note }) {
    const application = await load(scope, id);
    if (!handedOnIn.includes(application.status)) throw new Refusal("wrong_status");
    const receiving = await receiver(scope, to);
    if (receiving === application.assignedTo) throw new Refusal("invalid_input", { to: "file_there_already" });
    const given = (await offeredIn(scope, "handOvers")).find(({ code }) => code === reason);
    if (!given) throw new Refusal("invalid_input", { reason: "code_not_listed" });
    await handOn(scope, application, receiving, note ? `${given.name.es}. ${note}` : given.name.es);
    return {};
  },
});

/** Who can take a file over, everyone who may take files today but not who has it; and the reasons to choose from. */
export const handOverReceivers = query({
  by: "file.reassign",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const application = await load(scope, id);
    return {
      toQueue: application.assignedTo !== null,
      people: await receiversOf(scope, application.assignedTo),
      reasons: await offeredIn(scope, "handOvers"),
    };
  },
});

/** Colleagues who may take files today, without the one whose files change hands. */
export async function receiversOf(scope: Scope, exceptId: string | null): Promise<{ id: string; name: string }[]> {
  return (await staffOf(scope))
    .filter(({ id, isIn, rolesToday }) => id !== exceptId && isIn && takesFiles(rolesToday))
    .map(({ id, name }) => ({ id, name }));
}

/** The id of who takes files over, null for the queue. Refuses who is not there or may not take files. */
export async function receiver(scope: Scope, to: z.output<typeof handOverTo>): Promise<string | null> {
  if (to === "queue") return null;
  const colleague = await colleagueNow(scope, to);
  if (!colleague || !takesFiles(colleague.roles))
    throw new Refusal("invalid_input", { to: "colleague_takes_no_files" });
  return to;
}

function takesFiles(roles: readonly InstitutionRole[]): boolean {
  return roles.some((role) => grants[role].includes("file.claim"));
}

/** The files that bear someone's name and may change hands. */
export function openFilesOf({ tx, actor }: Scope, personId: string): Promise<Application[]> {
  return tx
    .select()
    .from(applications)
    .where(
      and(
        eq(applications.institutionId, actor.institutionId ?? ""),
        eq(applications.assignedTo, personId),
        live,
        inArray(applications.status, [...handedOnIn]),
      ),
    )
    .orderBy(applications.promisedOn, applications.id);
}

export async function handOn(
  scope: CommandScope,
  application: Application,
  to: string | null,
  note: string,
): Promise<void> {
  const moved = await advance(scope, application, "hand_over", { set: { assignedTo: to }, note });
  scope.record({ ...traceOf(moved), detail: { to: to ?? "queue" } });
}
