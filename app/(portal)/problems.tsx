import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import type { SearchParams } from "../bridge";
import { type RefusedForm, refusedForm } from "../refused";

type Props = {
  refused: RefusedForm | null;
  /** Labels of the fields, put before errors that do not name their field. */
  labels?: Record<string, string>;
};

/** First thing on a page whose form came back: what to mend, or that what was typed is here again. */
export async function Problems({ refused, labels = {} }: Props) {
  if (!refused) return null;
  const [t, words] = await Promise.all([getTranslations("portal.forms"), getTranslations("refusals")]);
  if (refused.code === "signed_out") {
    return (
      <Notice title={t("kept_title")} live>
        <p>{t("kept")}</p>
      </Notice>
    );
  }
  const errors = Object.entries(refused.errors).map(([field, text]) => ({
    field,
    text: labels[field] ? `${labels[field]} ${text}` : text,
  }));
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
  const refused = searchParams ? await refusedForm(searchParams) : null;
  return { title: refused && refused.code !== "signed_out" ? `Error: ${title}` : title };
}
