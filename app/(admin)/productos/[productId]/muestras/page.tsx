import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { adminWords } from "@/app/(admin)/productos/admin-words";
import { gotWords, wrongWords } from "@/app/(admin)/productos/outcome-words";
import { samplesPath, versionPath } from "@/app/(admin)/productos/paths";
import { ProductFrame, productOf } from "@/app/(admin)/productos/product-frame";
import { StaffForm } from "@/app/(desk)/staff-form";
import { first, read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import { Verdict } from "@/components/ui/verdict";
import { can } from "@/domain/access";
import { triedSamples } from "@/lib/products/samples";

type Props = { params: Promise<{ productId: string }>; searchParams: SearchParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.samples"))("title") };
}

const doneWords = ["kept", "dropped"] as const;

/** The samples of a product, tried on one version: each with what came out. */
export default async function SamplesPage({ params, searchParams }: Props) {
  const { productId } = await params;
  const { actor, product, versions } = await productOf(productId, samplesPath(productId));
  const [words, refused, query] = await Promise.all([adminWords(), refusedForm(searchParams), searchParams]);
  const { t } = words;
  const version = versions.find(({ id }) => id === first(query.version)) ?? versions[0];
  const samples = await read(triedSamples, { versionId: version?.id });
  const writes = can(actor, "product.draft");
  const done = doneWords.find((word) => word === first(query.hecho));
  return (
    <ProductFrame
      product={product}
      here="samples"
      refused={refused}
      done={done ? t(`samples.done.${done}`) : undefined}
      actions={writes ? <Button href={samplesPath(productId, "/nueva")}>{t("samples.new")}</Button> : null}
    >
      {samples.length === 0 ? (
        <EmptyState icon="products" title={t("samples.empty")}>
          <p>{t("samples.none")}</p>
        </EmptyState>
      ) : (
        <p className="text-tinta-2">
          {t("samples.lead", { number: version?.number ?? 0 })}{" "}
          {version && (version.status === "draft" || version.status === "in_review") ? (
            <TextLink href={versionPath(version.id, version.status === "draft" ? "/proponer" : "")}>
              {t(version.status === "draft" ? "samples.to_draft" : "samples.to_review")}
            </TextLink>
          ) : null}
        </p>
      )}
      <ul className="grid max-w-240 divide-y divide-linea">
        {samples.map((sample) => (
          <li key={sample.id} className="flex flex-wrap items-start justify-between gap-3 py-3">
            <Verdict
              state={sample.wrong.length === 0 ? "passed" : "error"}
              note={sample.wrong.length === 0 ? gotWords(sample, words) : wrongWords(sample, words)}
            >
              {writes ? (
                <a href={samplesPath(productId, `/${sample.id}`)} className="font-semibold">
                  {sample.name}
                </a>
              ) : (
                sample.name
              )}
            </Verdict>
            {writes ? (
              <StaffForm action={samplesPath(productId, "/quitar")} hidden={{ sampleId: sample.id }}>
                <Button look="quiet">
                  {t("samples.drop")}
                  <span className="sr-only"> «{sample.name}»</span>
                </Button>
              </StaffForm>
            ) : null}
          </li>
        ))}
      </ul>
      {writes ? (
        <section aria-label={t("samples.from_file")} className="grid max-w-160 gap-3">
          <h2>{t("samples.from_file")}</h2>
          <p className="text-tinta-2">{t("samples.from_file_text")}</p>
          <StaffForm action={samplesPath(productId, "/de-expediente")} className="grid gap-3">
            <TextField
              name="number"
              label={t("samples.number")}
              width={12}
              maxLength={40}
              value={refused?.typed("number")}
              error={refused?.errors.number}
            />
            <TextField
              name="name"
              label={t("samples.name")}
              maxLength={80}
              value={refused?.typed("name")}
              error={refused?.errors.name}
            />
            <Button look="secondary">{t("samples.make")}</Button>
          </StaffForm>
        </section>
      ) : null}
    </ProductFrame>
  );
}
