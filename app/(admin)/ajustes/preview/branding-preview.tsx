import { getTranslations } from "next-intl/server";
import { ownLender } from "@/app/(desk)/lender";
import { initialsOf } from "@/app/lender-mark";
import { LenderMark } from "@/components/ui/lender-mark";
import { SummaryList } from "@/components/ui/summary-list";
import { Verdict } from "@/components/ui/verdict";
import { type Branding, contrastWithWhite, leastContrast } from "@/domain/settings/branding";

type Props = {
  content: Branding;
  /** It is a working copy; the mark that holds stands beside the form for the logo already. */
  ofDraft: boolean;
};

/** The mark of a working copy, and how well white letters can be read on a colour. */
export async function BrandingPreview({ content, ofDraft }: Props) {
  const [t, lender] = await Promise.all([getTranslations("setting.preview"), ownLender()]);
  const name = lender?.name ?? "";
  const contrast = /^#[0-9a-f]{6}$/i.test(content.colour) ? contrastWithWhite(content.colour) : null;
  return (
    <div className="grid gap-3">
      {ofDraft ? (
        <p className="flex items-center gap-3 rounded-md border border-linea bg-superficie p-3">
          <LenderMark
            name={name}
            logo={content.logo ? `/marca/${content.logo}` : null}
            initials={content.initials || initialsOf(name)}
            colour={contrast === null ? "#000000" : content.colour}
          />
          <span>{name}</span>
        </p>
      ) : null}
      {contrast === null ? null : (
        <SummaryList
          rows={[
            {
              term: t("contrast"),
              value: (
                <Verdict state={contrast >= leastContrast ? "meets" : "fails"}>
                  {t("contrast_value", { ratio: contrast.toFixed(1), least: leastContrast })}
                </Verdict>
              ),
            },
          ]}
        />
      )}
    </div>
  );
}
