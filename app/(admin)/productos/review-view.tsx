import { StaffForm } from "@/app/(desk)/staff-form";
import { Button } from "@/components/ui/button";
import { LockedAct } from "@/components/ui/locked-act";
import { Pane, Panes } from "@/components/ui/pane";
import { Verdict } from "@/components/ui/verdict";
import { YourTurn } from "@/components/ui/your-turn";
import { type Actor, can } from "@/domain/access";
import { formatDateTime } from "@/domain/format";
import type { ProductConfig } from "@/domain/product";
import { adminWords } from "./admin-words";
import { Changes } from "./changes";
import { ExampleCost } from "./example-cost";
import { versionPath } from "./paths";
import { VersionContent } from "./version-content";
import type { VersionData } from "./version-data";

type Props = { version: VersionData; base: ProductConfig | null; actor: Actor };

/** A proposal before it is published: what changes, what it costs, and who may say yes. */
export async function ReviewView({ version, base, actor }: Props) {
  const { t } = await adminWords();
  const numbers = version.baseNumber === null ? undefined : { base: version.baseNumber, draft: version.number };
  const publishes = can(actor, "product.publish");
  return (
    <Panes layout="aside">
      <Pane ground="superficie">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          {base ? (
            <Changes differences={version.differences} configs={[version.config, base]} numbers={numbers} />
          ) : (
            <p>{t("review.first")}</p>
          )}
          <p className="border-t border-linea pt-3 text-nota text-tinta-2">{t("review.running")}</p>
          <details open={base === null}>
            <summary className="flex min-h-8 items-center font-semibold text-laguna-700">{t("review.whole")}</summary>
            <div className="pt-3">
              <VersionContent config={version.config} />
            </div>
          </details>
        </div>
      </Pane>
      <Pane label={t("review.who")}>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <ExampleCost config={version.config} base={base} />
          <div className="grid gap-3">
            <h2>{t("review.who")}</h2>
            <Verdict state="passed" note={version.proposedAt ? formatDateTime(version.proposedAt) : null}>
              {t("review.proposed_by", { name: version.author })}
            </Verdict>
            {version.approvedBy ? <Verdict state="passed">{t("review.approved_once")}</Verdict> : null}
            {publishes && !version.isOwn && version.approvedBy !== actor.personId ? (
              <>
                <YourTurn label={t("review.yours", { name: actor.displayName })}>
                  <p>{t("review.yours_text")}</p>
                </YourTurn>
                <div className="flex flex-wrap gap-3">
                  <StaffForm action={versionPath(version.id, "/publicar")}>
                    <Button tall>{t("review.publish")}</Button>
                  </StaffForm>
                  <StaffForm action={versionPath(version.id, "/devolver")}>
                    <Button look="secondary" tall>
                      {t("review.return")}
                    </Button>
                  </StaffForm>
                </div>
              </>
            ) : (
              <>
                <Verdict state="pending">{t("review.second")}</Verdict>
                <LockedAct id="publicar" reason={publishes ? t("review.own") : t("review.no_role")}>
                  {t("review.publish")}
                </LockedAct>
                {publishes ? (
                  <StaffForm action={versionPath(version.id, "/devolver")}>
                    <Button look="secondary">{t("review.take_back")}</Button>
                  </StaffForm>
                ) : null}
              </>
            )}
          </div>
        </div>
      </Pane>
    </Panes>
  );
}
