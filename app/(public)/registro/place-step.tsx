import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { RadioField } from "@/components/ui/radio-field";
import { TextField } from "@/components/ui/text-field";
import type { ApplicantKind } from "@/domain/applicant";
import { searchPlaces } from "@/domain/register/ubigeo";
import { isOnePerson } from "./steps";

type Props = {
  kind: ApplicantKind;
  search: string;
  back: string;
  errors: { distrito?: string; lugar?: string };
};

const mostShown = 10;

/** Second of three: a name typed, then one of the districts called so. */
export async function PlaceStep({ kind, search, back, errors }: Props) {
  const t = await getTranslations("account.register");
  const found = searchPlaces(search, mostShown + 1);
  const question = isOnePerson(kind) ? t("place_person") : t("place");
  const kept = (
    <>
      <input type="hidden" name="tipo" value={kind} />
      {back ? <input type="hidden" name="volver" value={back} /> : null}
    </>
  );
  return (
    <>
      {found.length > 0 ? (
        <form method="get" action="/registro" className="grid gap-6 pb-10">
          {kept}
          <input type="hidden" name="paso" value="distrito" />
          <input type="hidden" name="lugar" value={search} />
          <RadioField
            name="distrito"
            question
            label={t("place_choose")}
            value={found.length === 1 ? found[0]?.code : undefined}
            error={errors.distrito}
            hint={found.length > mostShown ? t("place_many") : undefined}
            options={found.slice(0, mostShown).map(({ code, district, province, department }) => ({
              value: code,
              label: district,
              hint: `${province}, ${department}`,
            }))}
          />
          <Button>{t("continue")}</Button>
        </form>
      ) : null}
      <form method="get" action="/registro" className="grid gap-6">
        {kept}
        <input type="hidden" name="paso" value="lugar" />
        <TextField
          name="lugar"
          question={found.length === 0}
          label={found.length > 0 ? t("place_other") : question}
          hint={t("place_hint")}
          error={errors.lugar}
          value={search}
          maxLength={60}
        />
        <Button look={found.length > 0 ? "secondary" : "primary"} icon="magnifier">
          {t("place_search")}
        </Button>
      </form>
    </>
  );
}
