import { getTranslations } from "next-intl/server";
import { pathOf } from "@/app/(portal)/own-application";
import { PageHead } from "@/app/(portal)/page-head";
import { PostForm } from "@/app/(portal)/post-form";
import { first, read, type SearchParams } from "@/app/bridge";
import type { RefusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/domain/format";
import { textIn } from "@/domain/localized";
import { formatSoles } from "@/domain/money";
import type { OwnAssembly } from "@/lib/assemblies/read";
import { applicationsAsking, assemblyPaper } from "@/lib/assemblies/use";
import { currentLanguage } from "@/lib/auth";
import { assemblyPath } from "../steps";
import { AssemblySummary } from "./assembly-summary";

type Props = { assembly: OwnAssembly; refused: RefusedForm | null; searchParams: SearchParams };

/** Closed minutes: print them, bring back the signed copy, hand it in where it is asked for. */
export async function ClosedAssembly({ assembly, refused, searchParams }: Props) {
  const [t, doc, query] = await Promise.all([
    getTranslations("assembly"),
    getTranslations("portal.document"),
    searchParams,
  ]);
  const { id, content, signedEvidenceId } = assembly;
  const done = first(query.hecho);
  return (
    <>
      {done === "cerrada" && !refused ? <Notice look="success" title={t("done.closed")} live /> : null}
      {done === "copia" && !refused ? <Notice look="success" title={t("done.kept")} live /> : null}
      <PageHead title={t("held", { date: formatDate(content.when?.heldOn ?? "") })} />
      <section className="grid gap-2">
        <Button href={`${assemblyPath(id)}/acta.pdf`} icon="download" look={signedEvidenceId ? "secondary" : "primary"}>
          {t("done.print")}
        </Button>
        <p className="text-nota text-tinta-2">{t("done.print_how")}</p>
      </section>
      {signedEvidenceId ? <Asking minutesId={id} /> : null}
      <section className="grid gap-4">
        {signedEvidenceId ? (
          <TextLink href={`/organizacion/ficha/archivo/${signedEvidenceId}`}>{t("done.see")}</TextLink>
        ) : null}
        <PostForm action={`${assemblyPath(id)}/copia`} once files className="grid gap-4">
          <FileField
            name="file"
            label={t(signedEvidenceId ? "done.copy_again" : "done.copy")}
            hint={t("done.copy_hint")}
            error={refused?.errors.file}
            cameraLabel={doc("camera")}
            fileLabel={doc("choose")}
          />
          <Button icon="upload" look="secondary">
            {t("done.send")}
          </Button>
        </PostForm>
      </section>
      <AssemblySummary assembly={assembly} />
    </>
  );
}

/** The applications that ask for an assembly, each with the button that hands these minutes in. */
async function Asking({ minutesId }: { minutesId: string }) {
  const [asking, t, language] = await Promise.all([
    read(applicationsAsking),
    getTranslations("assembly.done"),
    currentLanguage(),
  ]);
  if (asking.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h2>{t("use_title")}</h2>
      <ul className="border-t border-linea">
        {asking.map(({ id, name, amountCents, termMonths, usesMinutes }) => (
          <li key={id} className="grid gap-2 border-b border-linea py-3">
            <p>
              <TextLink href={pathOf(id)}>{textIn(name, language)}</TextLink>
              <span className="block text-nota text-tinta-2">
                {amountCents && termMonths
                  ? t("loan", { amount: formatSoles(amountCents), count: termMonths })
                  : t("no_loan")}
              </span>
            </p>
            {usesMinutes === minutesId ? (
              <p className="text-nota font-semibold">{t("used")}</p>
            ) : (
              <PostForm
                action={pathOf(id, `/documentos/${assemblyPaper}/acta`)}
                once
                hidden={{ minutesId }}
                className=""
              >
                <Button>{t("use")}</Button>
              </PostForm>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
