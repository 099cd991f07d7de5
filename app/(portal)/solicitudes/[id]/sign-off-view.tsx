import { getTranslations } from "next-intl/server";
import { pathOf } from "@/app/(portal)/own-application";
import { PageHead } from "@/app/(portal)/page-head";
import { PostForm } from "@/app/(portal)/post-form";
import { read } from "@/app/bridge";
import { Button } from "@/components/ui/button";
import { LinkRow, LinkRows } from "@/components/ui/link-row";
import { TextLink } from "@/components/ui/text-link";
import { YourTurn } from "@/components/ui/your-turn";
import { formatDateTime } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import type { OwnApplication } from "@/lib/applications/own";
import { currentLanguage } from "@/lib/auth";
import { signatureRequestOf } from "@/lib/signing/link";

/** Between filling in and sending, where the product wants a second person of the organization to agree. */
export async function SignOffView({ application }: { application: OwnApplication }) {
  const [t, language] = await Promise.all([getTranslations("portal.sign_off"), currentLanguage()]);
  const { id, steps, isOwnSubmission, amountCents, termMonths } = application;
  const asksMe = steps.includes("sign_off") && !isOwnSubmission;
  const [words, request] = await Promise.all([
    getTranslations("association.request"),
    read(signatureRequestOf, { id }, pathOf(id)),
  ]);
  return (
    <>
      <PageHead caption={textIn(application.config.name, language)} title={t("title")}>
        <p>{t("loan", { amount: formatSoles(amountCents ?? 0), months: termMonths ?? 0 })}</p>
      </PageHead>
      {asksMe ? (
        <YourTurn
          label={t("your_turn")}
          title={t("asked")}
          action={<Button href={pathOf(id, "/revisar")}>{t("review")}</Button>}
        >
          <p>{t("asked_why", { lender: application.lender.name })}</p>
        </YourTurn>
      ) : (
        <div className="rule rule-dotted grid gap-1 border-y border-linea py-4">
          <p className="text-etiqueta">{request ? words("waits", { name: request.name }) : t("waits")}</p>
          <p className="text-tinta-2">
            {request
              ? words(request.openedAt ? "opened" : request.isOver ? "over" : "waits_how", {
                  end: request.phoneEnd,
                  until: formatDateTime(request.expiresAt),
                  at: formatDateTime(request.openedAt ?? request.expiresAt),
                })
              : t("waits_how")}
          </p>
        </div>
      )}
      <LinkRows>
        <LinkRow href={pathOf(id, "/revisar")} icon="document">
          {t("see")}
        </LinkRow>
      </LinkRows>
      {steps.includes("recall_signoff") && !asksMe && request ? (
        <PostForm action={pathOf(id, "/visto-bueno/reenviar")} once>
          <Button look="secondary">{words("resend")}</Button>
        </PostForm>
      ) : null}
      {steps.includes("recall_signoff") && !asksMe ? (
        <PostForm action={pathOf(id, "/visto-bueno/retirar")} once>
          <Button look="secondary">{t("recall")}</Button>
        </PostForm>
      ) : null}
      {steps.includes("withdraw") ? (
        <div>
          <TextLink href={pathOf(id, "/desistir")} icon="trash">
            {t("delete")}
          </TextLink>
        </div>
      ) : null}
    </>
  );
}
