import { getTranslations } from "next-intl/server";
import { pathOf } from "@/app/(portal)/own-application";
import { goodUntil } from "@/app/(portal)/papers";
import { PostForm } from "@/app/(portal)/post-form";
import { read } from "@/app/bridge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { limaDate } from "@/domain/calendar/lima";
import { daysBetween } from "@/domain/date";
import { formatDate } from "@/domain/format";
import { signsAlone } from "@/domain/powers";
import type { DocumentRequirement } from "@/domain/product";
import type { OwnApplication } from "@/lib/applications/own";
import { powersPaper, powersPapers } from "@/lib/organizations/powers-paper";

type Props = { application: OwnApplication; paper: DocumentRequirement };

/** Where the powers are asked for: the certificate of the record with its age, and the way to keep one there. */
export async function PowersOffer({ application, paper }: Props) {
  const { id, walk, applicantKind, documents } = application;
  if (paper.code !== powersPaper || walk || signsAlone(applicantKind)) return null;
  const [t, papers] = await Promise.all([getTranslations("association.powers_paper"), read(powersPapers)]);
  const today = limaDate(new Date());
  const [newest] = papers;
  if (!newest) return <TextLink href="/organizacion/firmas/vigencia">{t("keep")}</TextLink>;
  const days = daysBetween(newest.issuedOn, today);
  const until = goodUntil(paper, newest.issuedOn);
  const isOld = until !== null && until < today;
  const facts = { date: formatDate(newest.issuedOn), count: days };
  const isGiven = documents.some(
    ({ requirement, issuedOn, fileName, state }) =>
      requirement === paper.code &&
      state === "received" &&
      issuedOn === newest.issuedOn &&
      fileName === newest.fileName,
  );
  if (isGiven) return null;
  return (
    <Notice look={isOld ? "warning" : "info"} title={t(isOld ? "old" : "has")}>
      <p>
        {t("age", facts)} {paper.validDays ? t("limit", { count: paper.validDays }) : ""}
      </p>
      <p className="text-nota text-tinta-2">{t("shows", { names: newest.names.join(", ") })}</p>
      {isOld ? (
        <TextLink href="/organizacion/firmas/vigencia">{t("renew")}</TextLink>
      ) : (
        <PostForm
          action={pathOf(id, `/documentos/${paper.code}/vigencia`)}
          once
          hidden={{ evidenceId: newest.id }}
          className=""
        >
          <Button look="secondary">{t("use")}</Button>
        </PostForm>
      )}
    </Notice>
  );
}
