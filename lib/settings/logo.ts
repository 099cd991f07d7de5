import { eq } from "drizzle-orm";
import { z } from "zod";
import { logos } from "@/db/schema/logo";
import { Refusal } from "@/domain/refusal";
import { inspectFile } from "@/lib/files/inspect";
import { redraw } from "@/lib/files/redraw";
import { type CommandScope, command, query, type Scope } from "@/lib/gate";
import { propose } from "@/lib/settings/change";
import { settingOf } from "@/lib/settings/in-force";

/** Bytes of a picture that may become a logo. */
export const mostLogoBytes = 2 * 1024 * 1024;

const upload = z.strictObject({ name: z.string().max(1000), type: z.string().max(200), content: z.instanceof(Buffer) });

/** Takes a picture as the institution's logo: inspected, drawn again, and set as the next version of its mark. */
export const uploadLogo = command("setting.upload_logo", {
  by: "settings.propose",
  input: z.strictObject({ file: upload.nullable() }),
  async run(scope, { file }) {
    if (!file || (file.content.length === 0 && file.name === ""))
      throw new Refusal("file_missing", { file: "file_missing" });
    const inspected = await inspectFile(file.content, {
      fileName: file.name,
      declaredType: file.type,
      maxBytes: mostLogoBytes,
    });
    if (!inspected.ok) throw new Refusal(inspected.reason, { file: inspected.reason });
    if (inspected.mediaType === "application/pdf") throw new Refusal("file_type", { file: "logo_type" });
    const drawn = await redraw(file.content);
    if (!drawn.ok) throw new Refusal(drawn.reason, { file: drawn.reason });
    const { institutionId, personId } = scope.actor;
    if (!institutionId || !personId) throw new Refusal("not_allowed");
    const id = crypto.randomUUID();
    const { content, width, height } = drawn;
    await scope.tx
      .insert(logos)
      .values({ id, institutionId, content, width, height, uploadedBy: personId, uploadedAt: scope.now });
    return setLogo(scope, institutionId, id);
  },
});

/** Goes back to the initials. */
export const removeLogo = command("setting.remove_logo", {
  by: "settings.propose",
  input: z.strictObject({}),
  run: (scope) => setLogo(scope, scope.actor.institutionId ?? "", null),
});

async function setLogo(scope: CommandScope, institutionId: string, logo: string | null) {
  const content = { ...(await settingOf(scope, institutionId, "branding")), logo };
  const note = logo ? "Logo nuevo." : "Sin logo.";
  return propose(scope, { kind: "branding", content, effectiveFrom: null, note });
}

/** The bytes of a logo inside a transaction; null when it is not there. */
export async function logoOf({ tx }: Scope, id: string): Promise<Buffer | null> {
  const [logo] = await tx.select({ content: logos.content }).from(logos).where(eq(logos.id, id));
  return logo?.content ?? null;
}

/** The bytes of a logo, for whoever asks: it stands on public pages. */
export const logoImage = query({
  by: "catalogue.read",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const content = await logoOf(scope, id);
    if (!content) throw new Refusal("not_found");
    return { content };
  },
});
