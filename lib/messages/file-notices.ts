import { asc, eq } from "drizzle-orm";
import { z } from "zod";
import { institutions } from "@/db/schema/institution";
import { notices } from "@/db/schema/notice";
import type { Localized } from "@/domain/localized";
import { load } from "@/lib/applications/visible";
import { query } from "@/lib/gate";
import { fill } from "@/lib/sentence";
import { settingAt } from "@/lib/settings/in-force";

/** What an association was told of one application, in the lender's words of that moment, oldest first. */
export const fileNotices = query({
  by: "application.read",
  input: z.strictObject({ id: z.uuid() }),
  async run(scope, { id }) {
    const application = await load(scope, id);
    const [lender] = await scope.tx.select().from(institutions).where(eq(institutions.id, application.institutionId));
    const rows = await scope.tx.select().from(notices).where(eq(notices.applicationId, id)).orderBy(asc(notices.at));
    const facts = { lender: lender?.name ?? "", number: application.number ?? "", link: "" };
    const told: { id: string; at: Date; text: Localized }[] = [];
    for (const notice of rows) {
      const { file } = (await settingAt(scope, application.institutionId, "messages", notice.at))[notice.event];
      told.push({ id: notice.id, at: notice.at, text: { es: fill(file.es, facts), en: fill(file.en, facts) } });
    }
    return told;
  },
});
