import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { returnedForm, type SearchParams } from "../bridge";
import { type RefusedForm, refusedForm } from "../refused";

/** Kept by a preview button that works without script: what was typed, and nothing to mend. */
export const previewCode = "preview";

/** What came back to the page of a form, if anything: refused with what to mend, or only shown again. */
export type FormAgain = Pick<RefusedForm, "typed" | "typedAll"> & { refused: RefusedForm | null };

export async function formAgain(searchParams: SearchParams): Promise<FormAgain | null> {
  const kept = await returnedForm(searchParams);
  if (kept?.code !== previewCode) {
    const refused = kept ? await refusedForm(searchParams) : null;
    return refused ? { refused, typed: refused.typed, typedAll: refused.typedAll } : null;
  }
  return {
    refused: null,
    typed: (name, otherwise = "") => kept.typed[name]?.[0] ?? otherwise,
    typedAll: (name) => kept.typed[name] ?? null,
  };
}

type Props = {
  refused: RefusedForm | null;
  /** Where a field's control stands, when its id is not the name of the field. */
  anchors?: Record<string, string>;
  /** Sentences of the page's own, and labels put before the others. */
  texts?: Record<string, string>;
  labels?: Record<string, string>;
};

/** First thing on a page whose form came back: the refusal in a sentence and a link to each field to mend. */
export async function Problems({ refused, anchors = {}, texts = {}, labels = {} }: Props) {
  if (!refused) return null;
  const [t, words] = await Promise.all([getTranslations("desk.forms"), getTranslations("refusals")]);
  if (refused.code === "signed_out") {
    return (
      <Notice title={t("kept_title")} live>
        <p>{t("kept")}</p>
      </Notice>
    );
  }
  const errors = Object.entries(refused.errors).map(([field, sentence]) => {
    const text = texts[field] ?? sentence;
    return { field: anchors[field] ?? field, text: labels[field] ? `${labels[field]}: ${text}` : text };
  });
  return errors.length > 0 ? (
    <ErrorSummary title={words("title")} errors={errors} />
  ) : (
    <div id="problemas">
      <Notice look="error" title={words("title")} live>
        <p>{refused.summary}</p>
      </Notice>
    </div>
  );
}

/** The title of a page, which says so first when its form came back with something to mend. */
export async function titled(title: string, searchParams?: SearchParams): Promise<Metadata> {
  const kept = searchParams ? await returnedForm(searchParams) : null;
  const isWrong = kept !== null && kept.code !== previewCode && kept.code !== "signed_out";
  return { title: isWrong ? `Error: ${title}` : title };
}
