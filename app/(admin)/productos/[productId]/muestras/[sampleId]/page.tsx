import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AdminPage } from "@/app/(admin)/admin-page";
import { adminWords } from "@/app/(admin)/productos/admin-words";
import { productPath, samplesPath } from "@/app/(admin)/productos/paths";
import { staffWith } from "@/app/(desk)/guard";
import { StaffForm } from "@/app/(desk)/staff-form";
import { questionTexts } from "@/app/(portal)/question-texts";
import { read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { QuestionField } from "@/components/questions/question-field";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { textIn } from "@/domain/localized";
import { formatPlainMoney } from "@/domain/money";
import { bodies, scoreResults, standings } from "@/domain/outcome";
import { sampleForm } from "@/lib/products/samples";

type Props = { params: Promise<{ productId: string; sampleId: string }>; searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.samples"))("one") };
}

/** One sample: what is asked for, on the product's own questions, and what must come out of it. */
export default async function SamplePage({ params, searchParams }: Props) {
  const { productId, sampleId } = await params;
  await staffWith("product.draft", samplesPath(productId, `/${sampleId}`));
  const [words, texts, refused, { config, sample }] = await Promise.all([
    adminWords(),
    questionTexts(),
    refusedForm(searchParams),
    read(sampleForm, { productId, sampleId: sampleId === "nueva" ? null : sampleId }),
  ]);
  const { t, c, language } = words;
  const typed = refused ? (name: string) => refused.typed(name) : null;
  const was = (name: string, otherwise: string) => refused?.typed(`_${name}`, otherwise) ?? otherwise;
  const given = sample?.content;
  const expected = sample?.expected;
  const papers = new Set(refused?.typedAll("_documents") ?? (refused ? [] : (given?.documents ?? [])));
  const choices = <Value extends string>(values: readonly Value[], say: (value: Value) => string) =>
    values.map((value) => ({ value, label: say(value) }));
  return (
    <AdminPage
      here="products"
      product={productId}
      title={sample?.name ?? t("samples.new")}
      path={{
        label: t("product.path"),
        items: [
          { label: t("products.title"), href: "/productos" },
          { label: textIn(config.name, language), href: productPath(productId) },
          { label: t("samples.title"), href: samplesPath(productId) },
          { label: sample?.name ?? t("samples.new") },
        ],
      }}
      refused={refused}
    >
      <StaffForm
        action={samplesPath(productId, "/guardar")}
        hidden={{ _sampleId: sample?.id ?? "" }}
        className="grid max-w-160 gap-6"
      >
        <TextField
          name="_name"
          label={t("samples.name")}
          maxLength={80}
          value={was("name", sample?.name ?? "")}
          error={refused?.errors.name}
        />
        <fieldset className="grid gap-4">
          <legend className="text-h2">{t("samples.asked")}</legend>
          <SelectField
            name="_kind"
            label={t("samples.kind")}
            value={was("kind", given?.kind ?? config.audience[0] ?? "")}
            options={choices(config.audience, (kind) => c(`kind.${kind}`))}
            error={refused?.errors.kind}
          />
          <TextField
            name="_amount"
            label={t("samples.amount")}
            prefix="S/"
            inputMode="decimal"
            width={12}
            value={was("amount", formatPlainMoney(given?.amountCents ?? config.amount.exampleCents))}
            error={refused?.errors.amount}
          />
          <TextField
            name="_termMonths"
            label={t("samples.term")}
            inputMode="numeric"
            width={4}
            value={was("termMonths", String(given?.termMonths ?? config.term.exampleMonths))}
            error={refused?.errors.termMonths}
          />
        </fieldset>
        {config.tasks.map((group) => (
          <details key={group.code} open className="border-t border-linea pt-3">
            <summary className="flex min-h-8 items-center text-h2">{textIn(group.title, language)}</summary>
            <div className="grid gap-4 pt-3">
              {group.questions.map((asked) => (
                <QuestionField
                  key={asked.code}
                  asked={asked}
                  value={given?.answers[asked.code]}
                  typed={typed}
                  error={refused?.errors[asked.code]}
                  texts={texts}
                  document={() => null}
                  computed={() => null}
                />
              ))}
            </div>
          </details>
        ))}
        {config.documents.length > 0 ? (
          <fieldset className="grid gap-1 border-t border-linea pt-3">
            <legend className="text-h2">{t("samples.papers")}</legend>
            {config.documents.map(({ code, name }) => (
              <label key={code} className="flex min-h-8 items-center gap-2">
                <input
                  type="checkbox"
                  name="_documents"
                  value={code}
                  defaultChecked={papers.has(code)}
                  className="size-5 flex-none"
                />
                {textIn(name, language)}
              </label>
            ))}
          </fieldset>
        ) : null}
        <fieldset className="grid gap-4 border-t border-linea pt-3">
          <legend className="text-h2">{t("samples.expected")}</legend>
          <p className="text-nota text-tinta-2">{t("samples.expected_text")}</p>
          <SelectField
            name="_standing"
            label={t("samples.standing")}
            value={was("standing", expected?.standing ?? "eligible")}
            options={choices(standings, (value) => t(`outcome.${value}`))}
            error={refused?.errors.standing}
          />
          <SelectField
            name="_complete"
            label={t("samples.complete")}
            blank={t("samples.any")}
            value={was("complete", expected?.complete == null ? "" : expected.complete ? "yes" : "no")}
            options={choices(["yes", "no"], (value) =>
              value === "yes" ? t("outcome.complete") : t("outcome.incomplete"),
            )}
          />
          <SelectField
            name="_body"
            label={t("samples.body")}
            blank={t("samples.any")}
            value={was("body", expected?.body ?? "")}
            options={choices(bodies, (value) => t(`value.${value}`))}
          />
          {config.scorecard ? (
            <>
              <SelectField
                name="_score"
                label={t("samples.score")}
                blank={t("samples.any")}
                value={was("score", expected?.score ?? "")}
                options={choices(scoreResults, (value) => t(`outcome.score.${value}`))}
              />
              <div className="flex flex-wrap gap-3">
                <TextField
                  name="_minPoints"
                  label={t("samples.min_points")}
                  width={4}
                  value={was("minPoints", String(expected?.minPoints ?? ""))}
                  error={refused?.errors.minPoints}
                />
                <TextField
                  name="_maxPoints"
                  label={t("samples.max_points")}
                  width={4}
                  value={was("maxPoints", String(expected?.maxPoints ?? ""))}
                  error={refused?.errors.maxPoints}
                />
              </div>
            </>
          ) : null}
        </fieldset>
        <Button tall>{t("samples.keep")}</Button>
      </StaffForm>
    </AdminPage>
  );
}
