import { getTranslations } from "next-intl/server";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { RefusedForm } from "../refused";

type Props = {
  refused: Pick<RefusedForm, "code" | "summary" | "errors"> | null;
  /** Where a refusal that names no field of this page leads. */
  field: string;
};

/** What kept a form from being taken, first thing on its page. Nothing when it came back for another reason. */
export async function Problems({ refused, field }: Props) {
  if (!refused || refused.code === "signed_out") return null;
  const t = await getTranslations("refusals");
  const fields = Object.entries(refused.errors).map(([name, text]) => ({ field: name, text }));
  // The sentence of the refusal says more than the field's own, except where it only points at the fields.
  const errors =
    refused.code === "invalid_input" && fields.length > 0
      ? fields
      : [{ field: fields[0]?.field ?? field, text: refused.summary }];
  return (
    <div className="pb-6">
      <ErrorSummary title={t("title")} errors={errors} />
    </div>
  );
}
