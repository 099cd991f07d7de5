import type { Language } from "@/domain/localized";
import type { Messages as Texts } from "@/messages/catalogue";

declare module "next-intl" {
  interface AppConfig {
    Locale: Language;
    Messages: Texts;
  }
}
