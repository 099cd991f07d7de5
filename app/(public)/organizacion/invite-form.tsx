import { getTranslations } from "next-intl/server";
import { PostForm } from "@/app/(portal)/post-form";
import type { RefusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { PhoneField } from "@/components/ui/phone-field";
import { RadioField } from "@/components/ui/radio-field";
import { TextField } from "@/components/ui/text-field";
import { type ApplicantKind, signs } from "@/domain/applicant";
import { isOnePerson, postsOf } from "../registro/steps";

type Props = { kind: ApplicantKind; refused: RefusedForm | null };

/** Invites a second person. The link goes to their phone and is never shown here. */
export async function InviteForm({ kind, refused }: Props) {
  const [t, c, register] = await Promise.all([
    getTranslations("account.organization"),
    getTranslations("common.post"),
    getTranslations("account.register"),
  ]);
  // Someone who stands for themselves may be helped, but nobody else becomes the holder.
  const posts = isOnePerson(kind) ? (["member"] as const) : postsOf(kind);
  return (
    <section className="pt-8">
      <h2>{t("invite")}</h2>
      <p className="pt-1 text-nota text-tinta-2">{t("invite_lead")}</p>
      <PostForm action="/organizacion/invitar" once className="grid gap-6 pt-4">
        <PhoneField
          name="phone"
          label={t("phone")}
          hint={t("phone_hint")}
          error={refused?.errors.phone}
          value={refused?.typed("phone")}
        />
        <TextField
          name="displayName"
          label={t("name")}
          error={refused?.errors.displayName}
          value={refused?.typed("displayName")}
          maxLength={120}
        />
        <RadioField
          name="post"
          label={t("post")}
          error={refused?.errors.post}
          value={refused?.typed("post", posts.length === 1 ? posts[0] : "")}
          options={posts.map((post) => ({
            value: post,
            label: c(post),
            hint: signs(kind, post) ? register("signs") : register("fills"),
          }))}
        />
        <Button>{t("submit")}</Button>
      </PostForm>
    </section>
  );
}
