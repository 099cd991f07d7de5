import { getTranslations } from "next-intl/server";
import type { ReasonCode } from "@/domain/reason";

/** The catalogue's sentence for a coded reason, and what can be done about it. A code that left it says only itself. */
export async function reasonTexts(): Promise<(code: string) => { text: string; cure: string }> {
  const t = await getTranslations("reasons");
  return (code) => {
    const known = code as ReasonCode;
    return t.has(`${known}.text`) ? { text: t(`${known}.text`), cure: t(`${known}.cure`) } : { text: code, cure: "" };
  };
}
