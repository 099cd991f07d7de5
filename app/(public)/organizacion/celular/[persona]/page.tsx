import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { PageHead } from "@/app/(portal)/page-head";
import { PostForm } from "@/app/(portal)/post-form";
import { read, type SearchParams } from "@/app/bridge";
import { refusedForm } from "@/app/refused";
import { PublicShell } from "@/app/shell";
import { Button } from "@/components/ui/button";
import { PhoneField } from "@/components/ui/phone-field";
import { TextField } from "@/components/ui/text-field";
import { can } from "@/domain/access";
import { currentActor } from "@/lib/auth";
import { ownOrganization } from "@/lib/organizations/queries";
import { titled } from "../../../page-title";
import { Problems } from "../../../problems";

type Props = { params: Promise<{ persona: string }>; searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return titled((await getTranslations("association.fellow_phone"))("title"), searchParams);
}

/** Somebody who signs says that another has a new phone. */
export default async function FellowPhonePage({ params, searchParams }: Props) {
  const { persona } = await params;
  const [organization, t, sign, refused, actor] = await Promise.all([
    read(ownOrganization, {}, `/organizacion/celular/${persona}`),
    getTranslations("association.fellow_phone"),
    getTranslations("association.sign"),
    refusedForm(searchParams),
    currentActor(),
  ]);
  const fellow = organization.members.find(({ personId, isMe }) => personId === persona && !isMe);
  if (!fellow || !can(actor, "powers.record")) notFound();
  return (
    <PublicShell sample={organization.isSample} back={{ href: "/organizacion", label: organization.name }}>
      <div className="grid gap-6">
        <Problems refused={refused} field="phone" />
        <PageHead caption={fellow.name} title={t("title")}>
          <p>{t("lead", { name: fellow.name })}</p>
        </PageHead>
        <PostForm action={`/organizacion/celular/${persona}/pedir`} once className="grid gap-6">
          <PhoneField
            name="phone"
            label={t("phone")}
            hint={t("phone_hint")}
            error={refused?.errors.phone}
            value={refused?.typed("phone")}
          />
          <TextField
            name="pin"
            type="password"
            inputMode="numeric"
            autoComplete="current-password"
            label={sign("pin")}
            error={refused?.errors.pin}
            maxLength={6}
            width={12}
          />
          <Button>{t("submit")}</Button>
        </PostForm>
        <p className="text-nota text-tinta-2">{t("then")}</p>
      </div>
    </PublicShell>
  );
}
