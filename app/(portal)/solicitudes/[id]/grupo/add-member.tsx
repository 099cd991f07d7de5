import { getTranslations } from "next-intl/server";
import { pathOf } from "@/app/(portal)/own-application";
import { PostForm } from "@/app/(portal)/post-form";
import type { RefusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { PhoneField } from "@/components/ui/phone-field";
import { TextField } from "@/components/ui/text-field";

type Props = { id: string; refused: RefusedForm | null; isFirst: boolean };

/** One more person of the group. */
export async function AddMember({ id, refused, isFirst }: Props) {
  const t = await getTranslations("group.add");
  const shared = (name: string) => ({ name, error: refused?.errors[name], value: refused?.typed(name) });
  return (
    <section className="grid gap-4">
      <h2>{t("title")}</h2>
      <PostForm action={pathOf(id, "/grupo/agregar")} once className="grid gap-6">
        <TextField {...shared("name")} label={t("name")} hint={t("name_hint")} maxLength={120} />
        <TextField
          {...shared("dni")}
          inputMode="numeric"
          label={t("dni")}
          hint={t("dni_hint")}
          maxLength={12}
          width={12}
        />
        <PhoneField {...shared("phone")} label={t("phone")} hint={t("phone_hint")} />
        <Button look={isFirst ? "primary" : "secondary"}>{t("save")}</Button>
      </PostForm>
    </section>
  );
}
