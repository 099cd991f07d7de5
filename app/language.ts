import { getRequestConfig } from "next-intl/server";
import { currentLanguage } from "@/lib/auth";
import { messagesIn } from "@/messages/catalogue";

/** Gives next-intl the language of the request. Formats stay Peruvian in every language: see domain/format.ts. */
export default getRequestConfig(async () => {
  const locale = await currentLanguage();
  return { locale, messages: messagesIn(locale), timeZone: "America/Lima" };
});
