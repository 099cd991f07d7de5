import { importPath } from "@/app/(admin)/productos/paths";
import { StaffForm } from "@/app/(desk)/staff-form";
import { type keptTyped, read } from "@/app/bridge";
import { ownOffer } from "@/app/own-lists";
import type { RefusedForm } from "@/app/refused";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Pane, Panes } from "@/components/ui/pane";
import { TextField } from "@/components/ui/text-field";
import { TextLink } from "@/components/ui/text-link";
import { textIn } from "@/domain/localized";
import { productChanges } from "@/domain/product-form";
import { readDraft } from "@/domain/product-mend";
import { slugFrom } from "@/domain/slug";
import { checkImport } from "@/lib/products/exchange";
import { adminWords } from "../admin-words";
import { Changes } from "../changes";
import { productWords } from "../editor/product-words";
import { Mistakes } from "../editor/to-mend";
import { VersionContent } from "../version-content";
import { ImportForm } from "./import-form";

type Props = { seen: NonNullable<Awaited<ReturnType<typeof keptTyped>>>; refused: RefusedForm | null };

/** What a file would bring: against the product it is for, or whole; beside it what is to mend and the press that takes it. */
export async function ImportSeen({ seen, refused }: Props) {
  const given = { text: seen.typed("text"), productId: seen.typed("productId") || null };
  const { config, base, lender } = await read(checkImport, given);
  const [{ t, language }, words, offered] = await Promise.all([adminWords(), productWords(config), ownOffer()]);
  const name = textIn(config.name, language);
  const isSame = base !== null && productChanges(base.config, config).length === 0;
  return (
    <Panes layout="aside">
      <Pane ground="superficie">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          <p className="text-h2">
            {base ? t("import.against", { name, number: base.number }) : t("import.is_new", { name })}
          </p>
          {base && !isSame ? (
            <Changes
              before={base.config}
              after={config}
              heads={{
                before: t("changes.before", { number: base.number }),
                after: t("import.in_file"),
              }}
            />
          ) : null}
          {isSame ? <p>{t("import.same")}</p> : null}
          <details open={base === null}>
            <summary className="flex min-h-8 items-center font-semibold text-laguna-700">{t("import.whole")}</summary>
            <div className="pt-3">
              <VersionContent config={config} />
            </div>
          </details>
          <details className="border-t border-linea pt-3">
            <summary className="flex min-h-8 items-center font-semibold text-laguna-700">{t("import.other")}</summary>
            <div className="pt-3">
              <ImportForm refused={null} text={given.text} productId={given.productId ?? ""} />
            </div>
          </details>
        </div>
      </Pane>
      <Pane>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
          {lender ? (
            <Notice look="warning" title={t("import.lender", { name: lender.name })}>
              <p>{t("import.lender_text")}</p>
            </Notice>
          ) : null}
          {config.pilot && config.pilot.invited.length === 0 ? (
            <Notice title={t("import.pilot")}>
              <p>{t("import.pilot_text")}</p>
            </Notice>
          ) : null}
          <section aria-label={t("import.take_title")} className="grid gap-3">
            <h2>{t("import.take_title")}</h2>
            {isSame ? (
              <p className="text-tinta-2">{t("import.same_text")}</p>
            ) : (
              <StaffForm action={`${importPath}/traer`} hidden={{ _kept: seen.id }} className="grid gap-3">
                {base ? null : (
                  <TextField
                    name="slug"
                    label={t("import.slug")}
                    hint={t("import.slug_hint")}
                    maxLength={80}
                    value={refused?.typed("slug") ?? slugFrom(config.name.es)}
                    error={refused?.errors.slug}
                  />
                )}
                <p className="text-nota text-tinta-2">{t("import.take_text")}</p>
                <Button tall>{t("import.take")}</Button>
              </StaffForm>
            )}
            <TextLink href={importPath}>{t("import.restart")}</TextLink>
          </section>
          <Mistakes mistakes={readDraft(config, config, offered).mistakes} content={config} words={words} />
        </div>
      </Pane>
    </Panes>
  );
}
