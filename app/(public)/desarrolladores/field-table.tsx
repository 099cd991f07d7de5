import { getTranslations } from "next-intl/server";
import { DataTable } from "@/components/ui/data-table";
import { type Field, fieldsOf, type JsonSchema } from "@/lib/api/json-schema";

type Props = { caption: string; schema: JsonSchema /** Requests only: what may be left out. */; showNeed?: boolean };

/** The fields of a schema, generated from it: name, type and meaning. */
export async function FieldTable({ caption, schema, showNeed }: Props) {
  const t = await getTranslations("api.page");
  return (
    <DataTable
      caption={caption}
      columns={[{ label: t("field") }, { label: t("meaning") }]}
      rows={fieldsOf(schema).map((field) => ({
        key: field.name,
        cells: [
          <code key="name" translate="no" className="block w-32 font-mono text-nota wrap-anywhere">
            {field.name}
          </code>,
          <Meaning key="meaning" field={field} showNeed={showNeed} />,
        ],
      }))}
    />
  );
}

async function Meaning({ field, showNeed }: { field: Field; showNeed?: boolean }) {
  const [t, types] = await Promise.all([getTranslations("api.page"), getTranslations("api.types")]);
  const notes: string[] = [types(field.kind)];
  if (showNeed && field.needed) notes.push(t("needed"));
  if (showNeed && field.default !== null) notes.push(t("default", { value: field.default }));
  return (
    <>
      <span className="block">{field.description}</span>
      <span className="block text-nota wrap-anywhere text-tinta-2">
        {notes.join(", ")}
        {field.choices.length > 0 ? (
          <code translate="no" className="block font-mono">
            {field.choices.map((choice) => `"${choice}"`).join(" | ")}
          </code>
        ) : null}
      </span>
    </>
  );
}
