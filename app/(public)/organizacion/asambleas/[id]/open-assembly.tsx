import { getTranslations } from "next-intl/server";
import { PageHead } from "@/app/(portal)/page-head";
import { PostForm } from "@/app/(portal)/post-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { can } from "@/domain/access";
import type { OwnAssembly } from "@/lib/assemblies/read";
import { currentActor } from "@/lib/auth";
import { assemblyPath } from "../steps";
import { AssemblySummary } from "./assembly-summary";

/** Minutes to look over before they are closed. */
export async function OpenAssembly({ assembly }: { assembly: OwnAssembly }) {
  const [t, actor] = await Promise.all([getTranslations("assembly.review"), currentActor()]);
  const { id, next } = assembly;
  return (
    <>
      <PageHead title={t("title")}>
        <p>{t("lead")}</p>
      </PageHead>
      <AssemblySummary assembly={assembly} />
      {next ? (
        <Notice look="warning" title={t("unfinished")}>
          <Button href={assemblyPath(id, next)}>{t("to_missing")}</Button>
        </Notice>
      ) : can(actor, "powers.record") ? (
        <PostForm action={`${assemblyPath(id)}/cerrar`} id="cerrar" once className="">
          <Button icon="check">{t("close")}</Button>
        </PostForm>
      ) : (
        <p className="text-nota text-tinta-2">{t("only_signer")}</p>
      )}
    </>
  );
}
