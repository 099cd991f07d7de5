import { formPost } from "@/app/bridge";
import type { ReceivedForm } from "@/lib/files/receive";
import { openInstitution } from "@/lib/platform/open";

function administrator({ fields }: ReceivedForm, who: "first" | "second") {
  const value = (name: string) => fields.get(`${who}.${name}`) ?? "";
  return { displayName: value("displayName"), email: value("email"), phone: value("phone") };
}

/** Opens Veta for a lender and sends its administrators their links. */
export const POST = formPost(openInstitution, {
  input: (form) => ({
    kind: form.fields.get("kind"),
    name: form.fields.get("name") ?? "",
    slug: form.fields.get("slug") ?? "",
    helpLine: form.fields.get("helpLine") ?? "",
    openingHours: form.fields.get("openingHours") ?? "",
    federation: form.fields.get("federation") ?? "",
    first: administrator(form, "first"),
    second: administrator(form, "second"),
  }),
  done: ({ institutionId }) => `/plataforma/${institutionId}?hecho=opened`,
  back: () => "/plataforma/nueva",
});
