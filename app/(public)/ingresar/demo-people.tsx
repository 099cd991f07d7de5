import { getTranslations } from "next-intl/server";
import { Icon } from "@/components/ui/icon";
import { TextLink } from "@/components/ui/text-link";
import { demoPeople } from "@/lib/demo/people";
import { env } from "@/lib/env";

/** Whom one can be in a demonstration. Outside of one there is nobody to show. */
export async function DemoPeople({ side }: { side: "staff" | "applicant" }) {
  if (!env().demo) return null;
  const t = await getTranslations("account.demo");
  const [name, secret] = side === "staff" ? (["email", "password"] as const) : (["phone", "pin"] as const);
  return (
    <details className="group pt-6">
      <summary className="inline-flex min-h-control list-none items-center gap-3 text-etiqueta text-laguna-700 [&::-webkit-details-marker]:hidden">
        <Icon name="right" className="group-open:rotate-90" />
        {t("title")}
      </summary>
      <ul className="mt-2 border-t border-linea">
        {demoPeople
          .filter((person) => person.side === side)
          .map((person) => (
            <li key={person.signIn} className="border-b border-linea py-3 text-nota">
              <p>
                <strong>{person.name}</strong>, {person.role}
              </p>
              <p className="wrap-anywhere">
                {t(name)}: <strong>{person.signIn}</strong>
              </p>
              <p>
                {t(secret)}: <strong>{person.secret}</strong>
              </p>
            </li>
          ))}
      </ul>
    </details>
  );
}

/** The way to the messages that a demonstration does not send. */
export async function DemoMessages() {
  if (!env().demo) return null;
  const t = await getTranslations("account.demo");
  return (
    <TextLink href="/demo/mensajes" icon="message">
      {t("messages")}
    </TextLink>
  );
}
