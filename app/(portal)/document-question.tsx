import { getTranslations } from "next-intl/server";
import { LinkRow, LinkRows } from "@/components/ui/link-row";
import type { OfKind } from "@/domain/question";
import type { OwnApplication } from "@/lib/applications/queries";
import { pathOf } from "./own-application";
import { filesOf } from "./papers";

type Props = { application: OwnApplication; asked: OfKind<"document" | "photo">; label: string };

/** A document asked for among the questions of a task: it is handed in on its own page. */
export async function DocumentQuestion({ application, asked, label }: Props) {
  const t = await getTranslations("portal.documents");
  const count = filesOf(application, asked.document).length;
  return (
    <div id={asked.code}>
      <LinkRows>
        <LinkRow
          href={pathOf(application.id, `/documentos/${asked.document}`)}
          icon="camera"
          note={count > 0 ? t("files", { count }) : t("missing")}
        >
          {label}
        </LinkRow>
      </LinkRows>
    </div>
  );
}
