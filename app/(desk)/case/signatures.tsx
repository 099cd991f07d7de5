import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { Verdict } from "@/components/ui/verdict";
import { can } from "@/domain/access";
import { formatDate, formatDateTime } from "@/domain/format";
import { formatSoles } from "@/domain/money";
import type { File } from "@/lib/applications/file";
import { currentActor } from "@/lib/auth";
import { filePath } from "./paths";
import { Section } from "./section";

/** Who signed and how they were known, what their assembly allowed, and what about it one should look at. */
export async function CaseSignatures({ file }: { file: File }) {
  if (file.signatures.length === 0 && !file.assembly) return null;
  const [t, a, c, p, actor] = await Promise.all([
    getTranslations("desk.signatures"),
    getTranslations("assembly.beyond"),
    getTranslations("common.post"),
    getTranslations("desk.phone"),
    currentActor(),
  ]);
  const { assembly } = file;
  const oneDevice = file.signatures.some(({ sameDevice }) => sameDevice);
  return (
    <Section id="firmas" title={t("title")}>
      {oneDevice ? (
        <Notice look="warning" title={t("one_device")}>
          <p>{t("one_device_text")}</p>
        </Notice>
      ) : null}
      {assembly && assembly.beyond.length > 0 ? (
        <Notice look="warning" title={a("desk_title")}>
          {assembly.beyond.includes("amount") ? (
            <p>{a("amount", { date: formatDate(assembly.heldOn), amount: formatSoles(assembly.maxAmountCents) })}</p>
          ) : null}
          {assembly.beyond.includes("term") ? (
            <p>{a("term", { date: formatDate(assembly.heldOn), count: assembly.maxTermMonths })}</p>
          ) : null}
          {assembly.beyond.includes("signer") ? <p>{a("desk_signer", { names: assembly.names.join(", ") })}</p> : null}
        </Notice>
      ) : null}
      <ul className="border-t border-linea">
        {file.signatures.map(({ id, name, post, proof, sameDevice, at }) => (
          <li key={id} className="border-b border-linea py-2">
            <Verdict
              state={sameDevice ? "observed" : "meets"}
              note={[t(`proof.${proof}`), formatDateTime(at), ...(sameDevice ? [t("same_device")] : [])].join(" · ")}
            >
              {`${name}, ${c(post)}`}
            </Verdict>
          </li>
        ))}
      </ul>
      {assembly ? (
        <p className="text-nota text-tinta-2">
          {a("desk_within", {
            date: formatDate(assembly.heldOn),
            amount: formatSoles(assembly.maxAmountCents),
            count: assembly.maxTermMonths,
            names: assembly.names.join(", "),
          })}
        </p>
      ) : null}
      {can(actor, "phone.restore") ? (
        <p>
          <TextLink href={filePath(file.id, "/celular")}>{p("link")}</TextLink>
        </p>
      ) : null}
    </Section>
  );
}
