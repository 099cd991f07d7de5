import { getTranslations } from "next-intl/server";
import { pathOf } from "@/app/(portal)/own-application";
import { fileSize, goodUntil } from "@/app/(portal)/papers";
import { PostForm } from "@/app/(portal)/post-form";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate, formatDateTime } from "@/domain/format";
import type { DocumentRequirement } from "@/domain/product";
import type { OwnApplication } from "@/lib/applications/own";

type Props = { application: OwnApplication; paper: DocumentRequirement; open: boolean };

const link = "inline-flex min-h-12 items-center font-semibold";

/** The files handed in for one paper, each with what can be done to it. */
export async function GivenFiles({ application, paper, open }: Props) {
  const t = await getTranslations("portal.document");
  const files = application.documents.filter(({ requirement }) => requirement === paper.code);
  if (files.length === 0) return null;
  const today = limaDate(new Date());
  return (
    <section className="grid gap-3">
      <h2>{t("given", { count: files.length })}</h2>
      <ul className="border-t border-linea">
        {files.map((file) => {
          const until = goodUntil(paper, file.issuedOn);
          const rule =
            file.state === "observed" ? "rule-dotted" : application.submittedAt && !open ? "rule-solid" : "rule-dashed";
          return (
            <li key={file.id} className={`rule ${rule} border-b border-linea py-3`}>
              <p className="font-semibold wrap-anywhere">{file.fileName}</p>
              <p className="text-nota text-tinta-2">
                {t("file", { size: fileSize(file.byteSize), at: formatDateTime(file.uploadedAt) })}
              </p>
              {file.issuedOn ? (
                <p className="text-nota text-tinta-2">{t("issued", { date: formatDate(file.issuedOn) })}</p>
              ) : null}
              {until && until < today ? (
                <p className="text-nota font-semibold">{t("too_old", { date: formatDate(until) })}</p>
              ) : null}
              {file.state === "observed" ? <p className="text-nota font-semibold">{t("observed")}</p> : null}
              <div className="flex flex-wrap gap-x-6">
                <a href={pathOf(application.id, `/documentos/archivo/${file.id}`)} className={link}>
                  {file.mediaType === "application/pdf" ? t("download") : t("view")}
                  <span className="sr-only">: {file.fileName}</span>
                </a>
                {open && file.state === "received" ? (
                  <PostForm
                    action={pathOf(application.id, `/documentos/${paper.code}/quitar`)}
                    hidden={{ documentId: file.id }}
                    className=""
                  >
                    <button
                      type="submit"
                      className={`${link} cursor-pointer text-laguna-700 underline decoration-1 underline-offset-4`}
                    >
                      {t("remove")}
                      <span className="sr-only">: {file.fileName}</span>
                    </button>
                  </PostForm>
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
