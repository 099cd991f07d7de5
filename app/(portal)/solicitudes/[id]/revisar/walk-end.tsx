import { getTranslations } from "next-intl/server";
import { adminWords } from "@/app/(admin)/productos/admin-words";
import { standingWords } from "@/app/(admin)/productos/outcome-words";
import { samplesPath } from "@/app/(admin)/productos/paths";
import { pathOf } from "@/app/(portal)/own-application";
import { PostForm } from "@/app/(portal)/post-form";
import type { RefusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SummaryList } from "@/components/ui/summary-list";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/domain/access";
import { currentActor } from "@/lib/auth";
import type { Walk } from "@/lib/walks/state";

type Props = { id: string; walk: Walk; refused: RefusedForm | null; kept: boolean };

/** Where an applicant would sign: what the draft makes of these answers, and keeping them as a sample. */
export async function WalkEnd({ id, walk, refused, kept }: Props) {
  const [t, words, actor] = await Promise.all([getTranslations("portal.walk"), adminWords(), currentActor()]);
  const { outcome, productId, versionId } = walk;
  return (
    <section id="prueba" className="grid scroll-mt-40 gap-6 border-t border-linea pt-6">
      <div className="grid gap-2">
        <h2>{t("end")}</h2>
        <p>{t("end_text")}</p>
      </div>
      <SummaryList
        rows={[
          { term: t("result"), value: <strong>{standingWords(outcome.standing, words)}</strong> },
          ...(outcome.body
            ? [
                {
                  term: words.t("samples.body"),
                  value: (
                    <span className="inline-block first-letter:uppercase">{words.t(`value.${outcome.body}`)}</span>
                  ),
                },
              ]
            : []),
          ...(outcome.score
            ? [
                {
                  term: words.t("samples.score"),
                  value: `${words.t(`outcome.score.${outcome.score.result}`)}, ${words.t("outcome.points", { points: outcome.score.points })}`,
                },
              ]
            : []),
        ]}
      />
      {kept && !refused ? (
        <Notice look="success" title={t("kept")} live>
          <TextLink href={samplesPath(productId, `?version=${versionId}`)}>{t("see")}</TextLink>
        </Notice>
      ) : null}
      {can(actor, "product.draft") && !kept ? (
        <PostForm action={pathOf(id, "/prueba/guardar")} once className="grid gap-4">
          <p>{t("keep_text")}</p>
          <TextField
            name="name"
            label={t("name")}
            hint={t("name_hint")}
            error={refused?.errors.name}
            value={refused?.typed("name")}
            maxLength={80}
          />
          <Button look="secondary">{t("keep")}</Button>
        </PostForm>
      ) : null}
    </section>
  );
}
