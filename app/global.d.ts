import type { Messages as Texts } from "@/messages/catalogue";
import type { Language } from "@/domain/localized";

declare module "next-intl" {
  interface AppConfig {
    Locale: Language;
    Messages: Texts;
  }
}
