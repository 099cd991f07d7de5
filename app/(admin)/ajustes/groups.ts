import type { SettingKind } from "@/domain/settings/kinds";

/** The settings by what they are about, in the order in which an institution is set up. */
export const settingGroups = {
  house: ["branding", "branches", "calendar", "complaints"],
  words: ["reasons", "lists", "messages", "quiet", "letters"],
  law: ["regulation", "environmental", "retention"],
} as const satisfies Record<string, readonly SettingKind[]>;

export type SettingGroup = keyof typeof settingGroups;
export const groupNames = Object.keys(settingGroups) as SettingGroup[];
