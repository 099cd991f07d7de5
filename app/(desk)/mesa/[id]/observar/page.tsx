import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActPage } from "@/app/(desk)/case/act-page";
import { caseWords } from "@/app/(desk)/case/case-words";
import { ObservePreview } from "@/app/(desk)/case/observe-preview";
import { openAct } from "@/app/(desk)/case/open-act";
import { CasePapers } from "@/app/(desk)/case/papers";
import { filePath } from "@/app/(desk)/case/paths";
import { type Target, targetsOf } from "@/app/(desk)/case/targets";
import { Problems, titled } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import type { SearchParams } from "@/app/bridge";
import { Button } from "@/components/ui/button";
import { NumberField } from "@/components/ui/number-field";
import { TargetRow } from "./target-row";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("desk.observe"))("title"), searchParams);
}

const keyOf = ({ kind, code }: Target) => `${kind}/${code}`;

/** Asks the applicant to correct named things, and shows what they will read before it is sent. */
export default async function ObservePage(props: Props) {
  const { file, today, again, typed } = await openAct("observe", "/observar", props);
  const words = await caseWords();
  const { t, r } = words;
  const targets = targetsOf(file, words);
  const chosen = again?.typedAll("target") ?? [];
  const errors = again?.refused?.errors ?? {};
  const reasons = Object.fromEntries(r.offered("observation").map((reason) => [reason.code, reason]));
  const labels = Object.fromEntries(targets.map((target) => [keyOf(target), target.label]));
  const each = (prefix: string) => Object.fromEntries(chosen.map((key) => [key, typed(`${prefix}_${key}`)]));
  const days = typed("dueDays", "5");
  return (
    <ActPage
      file={file}
      today={today}
      title={t("observe.title")}
      lead={t("observe.lead")}
      problems={<Problems refused={again?.refused ?? null} {...placesOf(errors, chosen, labels)} />}
      aside={
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6 p-1.5 lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto">
          <section id="vista-previa" aria-label={t("observe.preview")} className="grid gap-2">
            <h2>{t("observe.preview")}</h2>
            <ObservePreview
              formId="observar"
              labels={labels}
              reasons={reasons}
              draft={{ targets: chosen, reasons: each("reason"), notes: each("note"), days }}
              texts={{
                empty: t("observe.preview_empty"),
                lead: t("observe.preview_lead", { days: "{days}" }),
                noReason: t("observe.preview_no_reason"),
                noNote: t("observe.preview_no_note"),
              }}
            />
          </section>
          <CasePapers file={file} today={today} />
        </div>
      }
    >
      <StaffForm
        id="observar"
        action={filePath(file.id, "/observar/enviar")}
        hidden={{ version: String(file.version) }}
        className="grid gap-6"
      >
        {(["task", "document"] as const).map((kind) => (
          <fieldset key={kind}>
            <legend className="pb-1 text-etiqueta">{t(`observe.${kind}s`)}</legend>
            <div className="border-t border-linea">
              {targets.map((target, index) =>
                target.kind === kind ? (
                  <TargetRow
                    key={keyOf(target)}
                    first={index === 0}
                    target={keyOf(target)}
                    label={target.label}
                    checked={chosen.includes(keyOf(target))}
                    reason={typed(`reason_${keyOf(target)}`)}
                    note={typed(`note_${keyOf(target)}`)}
                    error={errorsOf(errors, chosen.indexOf(keyOf(target)))}
                    reasons={Object.entries(reasons).map(([value, { text }]) => ({ value, label: text }))}
                    texts={{
                      reason: t("observe.reason"),
                      choose: t("observe.choose"),
                      note: t("observe.note"),
                      hint: t("observe.note_hint"),
                    }}
                  />
                ) : null,
              )}
            </div>
          </fieldset>
        ))}
        <NumberField
          name="dueDays"
          label={t("observe.days")}
          unit={t("observe.days_unit")}
          value={days}
          width={12}
          maxLength={2}
          error={errors.dueDays}
        />
        <div className="flex flex-wrap gap-3">
          <Button tall>{t("observe.send")}</Button>
          <noscript>
            <Button look="secondary" formAction={filePath(file.id, "/observar/ver")}>
              {t("observe.see")}
            </Button>
          </noscript>
          <Button look="quiet" href={filePath(file.id)}>
            {words.c("cancel")}
          </Button>
        </div>
      </StaffForm>
    </ActPage>
  );
}

const controlId = (part: string, key: string) => `${part}-${key.replace("/", "-")}`;

function errorsOf(errors: Record<string, string>, index: number) {
  return { reason: errors[`items.${index}.reasonCode`], note: errors[`items.${index}.note`] };
}

/** The command numbers what was sent; the page knows which control each number is. */
function placesOf(errors: Record<string, string>, chosen: readonly string[], names: Record<string, string>) {
  const anchors: Record<string, string> = { items: "target-first" };
  const labels: Record<string, string> = {};
  for (const field of Object.keys(errors)) {
    const [, index, part] = /^items\.(\d+)\.(\w+)$/.exec(field) ?? [];
    const key = index === undefined ? undefined : chosen[Number(index)];
    if (key === undefined) continue;
    anchors[field] = controlId(part === "note" ? "note" : "reason", key);
    labels[field] = names[key] ?? key;
  }
  return { anchors, labels };
}
