import { getTranslations } from "next-intl/server";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import type { RefusedForm } from "../refused";

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
    text: labels[field] ? `${labels[field]}${/[?:.!…]$/.test(labels[field]) ? "" : ":"} ${text}` : text,
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
