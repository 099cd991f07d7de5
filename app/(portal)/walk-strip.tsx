import { getTranslations } from "next-intl/server";
import { PostForm } from "@/app/(portal)/post-form";
import type { OwnApplication } from "@/lib/applications/own";
import { pathOf } from "./own-application";

const ground = "bg-laguna-900 px-6 py-2 text-nota text-white";
const row = "mx-auto flex max-w-148 items-center justify-between gap-x-4 gap-y-2";
const act = "min-h-12 cursor-pointer rounded-md border border-white px-4 py-2 font-semibold text-white";

/** Says on every page of a preview that it is one, what of, and leads out with one press. */
export async function WalkStrip({ application }: { application: OwnApplication }) {
  const { id, walk, applicantKind } = application;
  if (!walk) return null;
  const [t, c] = await Promise.all([getTranslations("portal.walk"), getTranslations("common.kind")]);
  const hidden = { versionId: walk.versionId };
  return (
    <>
      <aside aria-label={t("strip")} data-walk="" className={`sticky top-0 z-10 ${ground}`}>
        <div className={row}>
          <p className="font-semibold">{t("notice")}</p>
          <PostForm action={pathOf(id, "/prueba/salir")} hidden={hidden} className="">
            <button type="submit" className={act}>
              {t("leave")}
              <span className="sr-only sm:not-sr-only"> {t("leave_what")}</span>
            </button>
          </PostForm>
        </div>
      </aside>
      <aside aria-label={t("walked")} className={ground}>
        <p className="mx-auto max-w-148">{t("what", { number: walk.number, kind: c(applicantKind) })}</p>
        {walk.isOutdated ? (
          <div role="status" className={`${row} flex-wrap pt-2`}>
            <p>{t("outdated")}</p>
            <PostForm action={pathOf(id, "/prueba/otra-vez")} hidden={hidden} once className="">
              <button type="submit" className={act}>
                {t("again")}
              </button>
            </PostForm>
          </div>
        ) : null}
      </aside>
    </>
  );
}
