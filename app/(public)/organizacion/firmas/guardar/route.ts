import { formPost } from "@/app/bridge";
import { typedDate } from "@/components/questions/typed-answers";
import { recordPower } from "@/lib/organizations/powers";

export const POST = formPost(recordPower, {
  input: ({ fields }) => {
    const typed = (name: string) => fields.get(name) ?? "";
    return {
      personName: typed("personName"),
      post: typed("post"),
      manner: typed("manner"),
      dni: typed("dni"),
      phone: typed("phone"),
      validFrom: typedDate("validFrom", typed),
      validTo: typedDate("validTo", typed),
      source: typed("source"),
      evidenceId: typed("evidenceId") || null,
    };
  },
  done: () => "/organizacion/firmas?hecho=1",
  back: () => "/organizacion/firmas/nueva",
});
