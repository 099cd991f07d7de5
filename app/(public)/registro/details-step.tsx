import { getTranslations } from "next-intl/server";
import type { RefusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { RadioField } from "@/components/ui/radio-field";
import { SummaryList } from "@/components/ui/summary-list";
import { TextField } from "@/components/ui/text-field";
import { type ApplicantKind, kindRules } from "@/domain/applicant";
import type { Place } from "@/domain/register/ubigeo";
import { isOnePerson, registerPath } from "./steps";

type Props = { kind: ApplicantKind; place: Place; back: string; refused: RefusedForm | null; ownName: string };

/** Last of three: number, name and who represents. One person is asked for less: they represent themselves. */
export async function DetailsStep({ kind, place, back, refused, ownName }: Props) {
  const [t, c] = await Promise.all([getTranslations("account.register"), getTranslations("common")]);
  const alone = isOnePerson(kind);
  const number = kindRules[kind].identifier === "dni" ? ("dni" as const) : ("ruc" as const);
  return (
    <>
      <h1>{alone ? t("details_person") : t("details")}</h1>
      <div className="mt-4 border-y border-linea">
        <SummaryList
          change={c("change")}
          rows={[
            { term: t("kind_chosen"), value: c(`kind.${kind}`), href: registerPath({ back }) },
            {
              term: t("place_chosen"),
              value: `${place.district}, ${place.province}, ${place.department}`,
              href: registerPath({ kind, back }),
            },
          ]}
        />
      </div>
      <form method="post" action="/registro/guardar" className="grid gap-6 pt-6">
        <input type="hidden" name="_key" value={crypto.randomUUID()} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="district" value={place.code} />
        <input type="hidden" name="volver" value={back} />
        <TextField
          name="taxId"
          inputMode="numeric"
          label={t(number)}
          hint={t(`${number}_hint`)}
          error={refused?.errors.taxId}
          value={refused?.typed("taxId")}
          maxLength={20}
        />
        <TextField
          name="name"
          label={alone ? t("own_name") : t("name")}
          hint={alone ? t("own_name_hint") : t("name_hint")}
          error={refused?.errors.name}
          value={refused?.typed("name") ?? (alone ? ownName : "")}
          autoComplete={alone ? "name" : "organization"}
          maxLength={160}
        />
        {alone ? null : (
          <>
            <TextField
              name="representative"
              label={t("representative")}
              hint={t("representative_hint")}
              error={refused?.errors.representative}
              value={refused?.typed("representative")}
              maxLength={120}
            />
            <RadioField
              name="post"
              label={t("post")}
              hint={t("post_hint")}
              error={refused?.errors.post}
              value={refused?.typed("post")}
              options={kindRules[kind].signatories.map((post) => ({
                value: post,
                label: c(`post.${post}`),
                hint: t("signs"),
              }))}
            />
          </>
        )}
        <Button>{t("submit")}</Button>
      </form>
    </>
  );
}
