import { getTranslations } from "next-intl/server";
import { pathOf } from "@/app/(portal)/own-application";
import { fileSize, goodUntil } from "@/app/(portal)/papers";
import { PostForm } from "@/app/(portal)/post-form";
import { Icon, type IconName } from "@/components/ui/icon";
import { limaDate } from "@/domain/calendar/lima";
import { formatDate, formatDateTime } from "@/domain/format";
import type { DocumentRequirement } from "@/domain/product";
import type { OwnApplication } from "@/lib/applications/own";

type File = OwnApplication["documents"][number];
type Props = { application: OwnApplication; paper: DocumentRequirement; open: boolean };

const link =
  "inline-flex min-h-12 cursor-pointer items-center font-semibold text-laguna-700 underline decoration-1 underline-offset-4";

/** The pages of one paper in their order, each with how it looks and what can be done to it. */
export async function GivenFiles({ application, paper, open }: Props) {
  const t = await getTranslations("portal.document");
  const files = application.documents.filter(({ requirement }) => requirement === paper.code);
  if (files.length === 0) return null;
  const pages = files.filter(({ state }) => state !== "observed");
  return (
    <section id="hojas" className="grid scroll-mt-4 gap-3">
      <h2>{t("given", { count: files.length })}</h2>
      <ol className="border-t border-linea">
        {files.map((file) => (
          <Page
            key={file.id}
            {...{ application, paper, file }}
            number={pages.indexOf(file) + 1}
            last={pages.length}
            canChange={open && file.state === "received"}
          />
        ))}
      </ol>
    </section>
  );
}

type PageProps = Omit<Props, "open"> & { file: File; number: number; last: number; canChange: boolean };

async function Page({ application, paper, file, number, last, canChange }: PageProps) {
  const t = await getTranslations("portal.document");
  const { id, submittedAt } = application;
  const until = goodUntil(paper, file.issuedOn);
  const isObserved = file.state === "observed";
  const rule = isObserved ? "rule-dotted" : submittedAt && !canChange ? "rule-solid" : "rule-dashed";
  const address = pathOf(id, `/documentos/archivo/${file.id}`);
  const name = isObserved ? file.fileName : t("page", { number });
  return (
    <li className={`rule ${rule} flex gap-3 border-b border-linea py-3`}>
      <Preview file={file} address={address} />
      <div className="min-w-0 flex-1">
        <p className="font-semibold">{name}</p>
        <p className="wrap-anywhere text-nota text-tinta-2">
          {isObserved ? null : `${file.fileName}. `}
          {t("file", { size: fileSize(file.byteSize), at: formatDateTime(file.uploadedAt) })}
        </p>
        {file.issuedOn ? (
          <p className="text-nota text-tinta-2">{t("issued", { date: formatDate(file.issuedOn) })}</p>
        ) : null}
        {file.takenAt ? <p className="text-nota text-tinta-2">{t("taken_at", { place: file.takenAt })}</p> : null}
        {until && until < limaDate(new Date()) ? (
          <p className="text-nota font-semibold">{t("too_old", { date: formatDate(until) })}</p>
        ) : null}
        {isObserved ? <p className="text-nota font-semibold">{t("observed")}</p> : null}
        <div className="flex flex-wrap items-center gap-x-6">
          <a href={address} className={link}>
            {file.mediaType === "application/pdf" ? t("download") : t("view")}
            <span className="sr-only">: {name}</span>
          </a>
          {canChange ? (
            <a href={`${pathOf(id, `/documentos/${paper.code}`)}?cambiar=${file.id}#subir`} className={link}>
              {t("change")}
              <span className="sr-only">: {name}</span>
            </a>
          ) : null}
          {canChange ? (
            <PageActs {...{ application, paper, file }} name={name} isFirst={number === 1} isLast={number === last} />
          ) : null}
        </div>
      </div>
    </li>
  );
}

/** A picture of it, small enough for a bad line; a PDF is a sheet. */
function Preview({ file, address }: { file: File; address: string }) {
  if (file.mediaType === "application/pdf")
    return (
      <span className="flex size-16 flex-none items-center justify-center rounded-sm border border-linea bg-superficie text-laguna-900">
        <Icon name="document" />
      </span>
    );
  return (
    // biome-ignore lint/performance/noImgElement: papers never pass the image optimizer
    <img
      src={`${address}?vista=1`}
      alt=""
      width={64}
      height={64}
      loading="lazy"
      className="size-16 flex-none rounded-sm border border-linea object-cover"
    />
  );
}

type ActsProps = Omit<Props, "open"> & { file: File; name: string; isFirst: boolean; isLast: boolean };

async function PageActs({ application, paper, file, name, isFirst, isLast }: ActsProps) {
  const t = await getTranslations("portal.document");
  const path = (act: string) => pathOf(application.id, `/documentos/${paper.code}/${act}`);
  const move = (to: "up" | "down", icon: IconName, label: string) => (
    <button
      type="submit"
      name="to"
      value={to}
      className="inline-flex size-12 cursor-pointer items-center justify-center text-laguna-700"
    >
      <Icon name={icon} />
      <span className="sr-only">
        {label}: {name}
      </span>
    </button>
  );
  return (
    <PostForm action={path("mover")} hidden={{ documentId: file.id }} className="flex flex-wrap items-center gap-x-4">
      <button type="submit" formAction={path("quitar")} className={link}>
        {t("remove")}
        <span className="sr-only">: {name}</span>
      </button>
      {isFirst ? null : move("up", "up", t("earlier"))}
      {isLast ? null : move("down", "down", t("later"))}
    </PostForm>
  );
}
