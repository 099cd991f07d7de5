import { formPost } from "@/app/bridge";
import { fileClaim } from "@/lib/care/claim";

const fields = [
  "institutionId",
  "kind",
  "name",
  "document",
  "phone",
  "address",
  "email",
  "guardian",
  "good",
  "amount",
  "text",
  "wanted",
] as const;

export const POST = formPost(fileClaim, {
  input: (form) => Object.fromEntries(fields.map((name) => [name, form.fields.get(name) ?? ""])),
  done: ({ token }) => `/libro-de-reclamaciones/copia/${token}?hecho=registrado`,
  back: () => "/libro-de-reclamaciones",
});
