import { formPost } from "@/app/bridge";
import { startApplication } from "@/lib/applications/start";
import { carriedPrefix } from "../start-form";

/** Begins an application with what the pre-check and the simulator already know. */
export const POST = formPost(startApplication, {
  input: ({ fields }, { slug }) => ({
    slug,
    answers: Object.fromEntries(
      [...fields]
        .filter(([name]) => name.startsWith(carriedPrefix))
        .map(([name, value]) => [name.slice(carriedPrefix.length), value]),
    ),
    amount: fields.get("monto") ?? "",
    termMonths: fields.get("plazo") ?? "",
  }),
  done: ({ applicationId }) => `/solicitudes/${applicationId}`,
  back: ({ slug }) => `/creditos/${slug}/pedir`,
});
