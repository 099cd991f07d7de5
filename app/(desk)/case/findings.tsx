import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { read } from "@/app/bridge";
import { SummaryList } from "@/components/ui/summary-list";
import { TextLink } from "@/components/ui/text-link";
import { limaDate } from "@/domain/calendar/lima";
import { daysBetween } from "@/domain/date";
import { type FindingKind, findingKinds } from "@/domain/findings/kinds";
import { formatDate, formatDateTime } from "@/domain/format";
import type { File } from "@/lib/applications/file";
import { type FindingsOn, findingsOn } from "@/lib/findings/queries";
import { registerWords } from "./finding-words";
import { filePath } from "./paths";
import { Section } from "./section";

const pages: Record<FindingKind, string> = {
  reinfo: "registro/reinfo",
  ruc: "registro/ruc",
  credit: "registro/credit",
  cash_flow: "flujo",
  environmental: "ambiental",
};

/** What was looked up and worked out besides what was told, each with its day, its source, and the way to add to it. */
export async function CaseFindings({ file }: { file: File }) {
  const t = await getTranslations("finding");
  const found = await read(findingsOn, { id: file.id });
  const shown = findingKinds.filter((kind) => found.mayEdit[kind] || found.rows.some((row) => row.kind === kind));
  if (shown.length === 0) return null;
  return (
    <Section id="averiguado" title={t("title")}>
      <SummaryList
        rows={
          await Promise.all(
            shown.map(async (kind) => ({
              term: t(`kind.${kind}`),
              value: await Said({ kind, found }),
              note: <Origin file={file} found={found} kind={kind} />,
            })),
          )
        }
      />
    </Section>
  );
}

/** A finding in one line. */
async function Said({ kind, found }: { kind: FindingKind; found: FindingsOn }): Promise<ReactNode> {
  const [t, words] = await Promise.all([getTranslations("finding"), registerWords()]);
  const { newest, cashFlow, environmental } = found;
  switch (kind) {
    case "reinfo":
      return newest.reinfo ? words("reinfoState", newest.reinfo.content.state) : t("none");
    case "ruc":
      return newest.ruc
        ? `${words("rucState", newest.ruc.content.state)} · ${words("rucCondition", newest.ruc.content.condition)}`
        : t("none");
    case "credit":
      return newest.credit ? words("creditClass", newest.credit.content.class) : t("none");
    case "cash_flow":
      if (!newest.cash_flow) return t("none");
      return cashFlow?.coverageRatio === null || cashFlow?.coverageRatio === undefined
        ? t("cash.missing_value")
        : `${t("cash.coverage")}: ${t("cash.coverage_value", { ratio: String(cashFlow.coverageRatio) })}`;
    case "environmental": {
      if (!environmental) return t("none");
      const { category, percent, missing } = environmental;
      return category
        ? `${t("field.category")} ${t(`field.categories.${category}`)} (${t("field.percent", { percent: percent ?? 0 })})`
        : t("field.open", { count: missing.length });
    }
  }
}

/** Who found it and when, what to mind about it, and where to record it. */
async function Origin({ file, found, kind }: { file: File; found: FindingsOn; kind: FindingKind }) {
  const t = await getTranslations("finding");
  const row = found.rows.find((one) => one.kind === kind);
  const today = limaDate(new Date());
  const notes = row
    ? [
        t("as_of", { date: formatDate(row.asOf), days: daysBetween(row.asOf, today) }),
        t("by", { name: row.foundByName, at: formatDateTime(row.at) }),
        ...(row.note ? [`«${row.note}»`] : []),
        ...(row.isOfAnotherFile ? [t("other_file")] : []),
        ...(row.earlier > 0 ? [t("earlier", { count: row.earlier })] : []),
      ]
    : [];
  return (
    <>
      {notes.map((note) => (
        <span key={note} className="block">
          {note}
        </span>
      ))}
      {row?.isOlder ? <strong className="block text-oro-700">{t("older")}</strong> : null}
      <span className="flex flex-wrap gap-x-6">
        {row?.fileName ? (
          <TextLink href={filePath(file.id, `/evaluar/captura/${row.findingId}`)} icon="document">
            {t("evidence")}
          </TextLink>
        ) : null}
        {found.mayEdit[kind] ? (
          <TextLink href={filePath(file.id, `/evaluar/${pages[kind]}`)}>
            {t(row ? "again" : "record")}
            <span className="sr-only">: {t(`kind.${kind}`)}</span>
          </TextLink>
        ) : null}
      </span>
    </>
  );
}
