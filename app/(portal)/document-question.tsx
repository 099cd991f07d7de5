import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import type { OfKind } from "@/domain/question";
import type { OwnApplication } from "@/lib/applications/own";
import { absenceOf, filesOf } from "./papers";

type Props = { application: OwnApplication; asked: OfKind<"document" | "photo">; label: string; hint?: string };

/**
 * A document asked for among the questions of a task: it is handed in on its own page. The button saves what was typed
 * before it goes there.
 */
export async function DocumentQuestion({ application, asked, label, hint }: Props) {
  const [t, q] = await Promise.all([getTranslations("portal.documents"), getTranslations("portal.questions")]);
  const count = filesOf(application, asked.document).length;
  const isPhoto = asked.kind === "photo";
  return (
    <div id={asked.code} className="grid scroll-mt-4 gap-2">
      <p className="text-etiqueta">{label}</p>
      {hint ? <p className="text-nota text-tinta-2">{hint}</p> : null}
      <p id={`${asked.code}-files`} className="text-nota text-tinta-2">
        {count > 0 ? t("files", { count }) : t(absenceOf(application, asked.document) ? "states.lacking" : "missing")}
      </p>
      <Button
        look="secondary"
        icon={isPhoto ? "camera" : "upload"}
        name="_paper"
        value={asked.code}
        describedBy={`${asked.code}-files`}
      >
        {q(isPhoto ? "give_photo" : "give_paper")}
      </Button>
    </div>
  );
}
