import { formPost, safePath } from "@/app/bridge";
import { applicantKinds } from "@/domain/applicant";
import { registerOrganization } from "@/lib/organizations/register";
import { isOnePerson, registerPath } from "../steps";

/** Registers who asks for the loan. One person is their own representative and signs for themselves. */
export const POST = formPost(registerOrganization, {
  input({ fields }) {
    const given = (name: string) => fields.get(name) ?? "";
    const kind = applicantKinds.find((known) => known === given("kind"));
    const alone = kind !== undefined && isOnePerson(kind);
    return {
      kind: given("kind"),
      taxId: given("taxId"),
      name: given("name"),
      district: given("district"),
      representative: alone ? given("name").slice(0, 120) : given("representative"),
      post: alone ? "self" : given("post"),
    };
  },
  done: (_out, _params, { fields }) => safePath(fields.get("volver"), "/solicitudes"),
  back: (_params, form) =>
    registerPath({
      kind: form?.fields.get("kind"),
      district: form?.fields.get("district"),
      back: form?.fields.get("volver") ?? undefined,
    }),
});
