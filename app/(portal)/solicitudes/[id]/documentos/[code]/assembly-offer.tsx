import { getTranslations } from "next-intl/server";
import { pathOf } from "@/app/(portal)/own-application";
import { PostForm } from "@/app/(portal)/post-form";
import { read } from "@/app/bridge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/domain/format";
import { formatSoles } from "@/domain/money";
import type { OwnApplication } from "@/lib/applications/own";
import { allowedByAssembly } from "@/lib/assemblies/allowed";
import { assemblyPaper, signedAssemblies } from "@/lib/assemblies/use";

/** Where minutes are asked for: those the organization has, and the way to make them. */
export async function AssemblyOffer({ application, code }: { application: OwnApplication; code: string }) {
  const { id, walk, applicantKind } = application;
  if (code !== assemblyPaper || walk || !["association", "mining_cooperative"].includes(applicantKind)) return null;
  const [t, minutes, used] = await Promise.all([
    getTranslations("assembly.document"),
    read(signedAssemblies),
    read(allowedByAssembly, { id }),
  ]);
  const others = minutes.filter((one) => one.id !== used?.minutesId);
  return (
    <section className="grid gap-4">
      {used ? <p>{t("used", { date: formatDate(used.heldOn) })}</p> : null}
      {others.map(({ id: minutesId, heldOn, maxAmountCents, maxTermMonths }) => (
        <Notice key={minutesId} title={t("title")}>
          <p>
            {t("text", {
              date: formatDate(heldOn ?? ""),
              amount: formatSoles(maxAmountCents ?? 0),
              count: maxTermMonths ?? 0,
            })}
          </p>
          <PostForm action={pathOf(id, `/documentos/${code}/acta`)} once hidden={{ minutesId }} className="">
            <Button look="secondary">{t("use")}</Button>
          </PostForm>
        </Notice>
      ))}
      {minutes.length === 0 ? (
        <p>
          <TextLink href="/organizacion/asambleas">{t("make")}</TextLink>
        </p>
      ) : null}
    </section>
  );
}
