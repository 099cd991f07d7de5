import { getTranslations } from "next-intl/server";
import { singleKeysOn } from "@/lib/auth";

/** Turns single keys off, or on again: for who dictates, a word must not act. */
export async function KeySwitch() {
  const [t, on] = await Promise.all([getTranslations("desk.keys"), singleKeysOn()]);
  return (
    <form method="post" action="/teclas">
      <button
        type="submit"
        name="keys"
        value={on ? "off" : "on"}
        className="min-h-6 cursor-pointer text-laguna-700 underline decoration-1 underline-offset-4"
      >
        {t(on ? "turn_off" : "turn_on")}
      </button>
    </form>
  );
}
