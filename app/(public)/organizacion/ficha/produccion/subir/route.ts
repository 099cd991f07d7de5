import { formPost } from "@/app/bridge";
import { typedDate } from "@/components/questions/typed-answers";
import { recordProduction } from "@/lib/organizations/facts";

const megabyte = 1024 * 1024;

export const POST = formPost(recordProduction, {
  maxBytes: 11 * megabyte,
  input: ({ fields, files }) => ({
    half: fields.get("half") ?? "",
    goldGrams: fields.get("goldGrams") ?? "",
    filedOn: typedDate("filedOn", (name) => fields.get(name) ?? ""),
    file: files.get("file")?.[0] ?? null,
  }),
  done: () => "/organizacion/ficha?hecho=1",
  back: () => "/organizacion/ficha/produccion",
});
