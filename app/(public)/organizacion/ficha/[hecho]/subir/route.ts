import { formPost } from "@/app/bridge";
import { typedDate } from "@/components/questions/typed-answers";
import { recordFact } from "@/lib/organizations/facts";

const megabyte = 1024 * 1024;

export const POST = formPost(recordFact, {
  maxBytes: 11 * megabyte,
  input: ({ fields, files }, { hecho }) => {
    const typed = (name: string) => fields.get(name) ?? "";
    const values = [...fields.keys()].filter((name) => name.startsWith("value-"));
    return {
      kind: hecho,
      values: Object.fromEntries(values.map((name) => [name.slice("value-".length), typed(name)])),
      asOf: typedDate("asOf", typed),
      source: typed("source"),
      expiresOn: typedDate("expiresOn", typed),
      file: files.get("file")?.[0] ?? null,
    };
  },
  done: () => "/organizacion/ficha?hecho=1",
  back: ({ hecho }) => `/organizacion/ficha/${hecho}`,
});
