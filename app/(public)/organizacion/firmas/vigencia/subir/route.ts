import { formPost } from "@/app/bridge";
import { typedDate } from "@/components/questions/typed-answers";
import { keepPowersPaper } from "@/lib/organizations/powers-paper";

const megabyte = 1024 * 1024;

export const POST = formPost(keepPowersPaper, {
  maxBytes: 11 * megabyte,
  input: ({ fields, files }) => ({
    powerIds: fields.getAll("powerIds"),
    issuedOn: typedDate("issuedOn", (name) => fields.get(name) ?? ""),
    file: files.get("file")?.[0] ?? null,
  }),
  done: () => "/organizacion/firmas?hecho=vigencia",
  back: () => "/organizacion/firmas/vigencia",
});
