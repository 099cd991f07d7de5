import { getTranslations } from "next-intl/server";
import { ownLender } from "@/app/(desk)/lender";
import { StaffForm } from "@/app/(desk)/staff-form";
import { MarkOf } from "@/app/lender-mark";
import type { RefusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { settingPath } from "../paths";

type Props = { hasLogo: boolean; mayChange: boolean; refused: RefusedForm | null };

/** The mark as it stands, and the form that changes its picture. */
export async function LogoForm({ hasLogo, mayChange, refused }: Props) {
  const [t, lender] = await Promise.all([getTranslations("setting.logo"), ownLender()]);
  if (!lender) return null;
  return (
    <section aria-label={t("title")} className="grid max-w-160 gap-3">
      <h2>{t("title")}</h2>
      <div className="flex min-h-12 items-center gap-3">
        <MarkOf lender={lender} />
        <span>{lender.name}</span>
      </div>
      {hasLogo ? null : <p className="text-tinta-2">{t("none")}</p>}
      {mayChange ? (
        <>
          <StaffForm action={settingPath("branding", "/logo/subir")} upload className="grid gap-3">
            <FileField
              name="file"
              label={t("title")}
              hint={t("lead")}
              fileLabel={t("choose")}
              accept="image/png,image/jpeg"
              error={refused?.errors.file}
            />
            <div>
              <Button>{t("upload")}</Button>
            </div>
          </StaffForm>
          {hasLogo ? (
            <StaffForm action={settingPath("branding", "/logo/quitar")}>
              <Button look="danger" icon="trash">
                {t("remove")}
              </Button>
            </StaffForm>
          ) : null}
        </>
      ) : null}
    </section>
  );
}
