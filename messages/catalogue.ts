import type { Language } from "@/domain/localized";
import account_en from "./en/account.json";
import admin_en from "./en/admin.json";
import api_en from "./en/api.json";
import assembly_en from "./en/assembly.json";
import association_en from "./en/association.json";
import care_en from "./en/care.json";
import committee_en from "./en/committee.json";
import common_en from "./en/common.json";
import desk_en from "./en/desk.json";
import editor_en from "./en/editor.json";
import federation_en from "./en/federation.json";
import finding_en from "./en/finding.json";
import group_en from "./en/group.json";
import integration_en from "./en/integration.json";
import letter_en from "./en/letter.json";
import offer_en from "./en/offer.json";
import people_en from "./en/people.json";
import platform_en from "./en/platform.json";
import portal_en from "./en/portal.json";
import product_en from "./en/product.json";
import public_en from "./en/public.json";
import refusals_en from "./en/refusals.json";
import setting_en from "./en/setting.json";
import sheet_en from "./en/sheet.json";
import sms_en from "./en/sms.json";
import template_en from "./en/template.json";
import account_es from "./es/account.json";
import admin_es from "./es/admin.json";
import api_es from "./es/api.json";
import assembly_es from "./es/assembly.json";
import association_es from "./es/association.json";
import care_es from "./es/care.json";
import committee_es from "./es/committee.json";
import common_es from "./es/common.json";
import desk_es from "./es/desk.json";
import editor_es from "./es/editor.json";
import federation_es from "./es/federation.json";
import finding_es from "./es/finding.json";
import group_es from "./es/group.json";
import integration_es from "./es/integration.json";
import letter_es from "./es/letter.json";
import offer_es from "./es/offer.json";
import people_es from "./es/people.json";
import platform_es from "./es/platform.json";
import portal_es from "./es/portal.json";
import product_es from "./es/product.json";
import public_es from "./es/public.json";
import refusals_es from "./es/refusals.json";
import setting_es from "./es/setting.json";
import sheet_es from "./es/sheet.json";
import sms_es from "./es/sms.json";
import template_es from "./es/template.json";

/** Every text on screen, one file a room. Spanish is the original; a test keeps the English keys equal. */
const es = {
  common: common_es,
  refusals: refusals_es,
  public: public_es,
  account: account_es,
  association: association_es,
  assembly: assembly_es,
  group: group_es,
  integration: integration_es,
  portal: portal_es,
  desk: desk_es,
  finding: finding_es,
  care: care_es,
  committee: committee_es,
  offer: offer_es,
  letter: letter_es,
  admin: admin_es,
  product: product_es,
  people: people_es,
  platform: platform_es,
  federation: federation_es,
  editor: editor_es,
  setting: setting_es,
  api: api_es,
  sms: sms_es,
  sheet: sheet_es,
  template: template_es,
};
export type Messages = typeof es;

const en: Messages = {
  common: common_en,
  refusals: refusals_en,
  public: public_en,
  account: account_en,
  association: association_en,
  assembly: assembly_en,
  group: group_en,
  integration: integration_en,
  portal: portal_en,
  desk: desk_en,
  finding: finding_en,
  care: care_en,
  committee: committee_en,
  offer: offer_en,
  letter: letter_en,
  admin: admin_en,
  product: product_en,
  people: people_en,
  platform: platform_en,
  federation: federation_en,
  editor: editor_en,
  setting: setting_en,
  api: api_en,
  sms: sms_en,
  sheet: sheet_en,
  template: template_en,
};

export function messagesIn(language: Language): Messages {
  return language === "en" ? en : es;
}
