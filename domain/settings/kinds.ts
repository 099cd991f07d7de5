import type { z } from "zod";
import { branding, shippedBranding } from "./branding";
import { complaints, shippedComplaints } from "./complaints";
import { environmental, shippedEnvironmental } from "./environment";
import { letters, shippedLetters } from "./letters";
import { lists, shippedLists } from "./lists";
import { messages } from "./messages";
import { branches, businessCalendar, shippedBranches, shippedCalendar } from "./office";
import { quiet, shippedQuiet } from "./quiet";
import { reasons } from "./reasons";
import { regulation, shippedRegulation } from "./regulation";
import { retention, shippedRetention } from "./retention";
import { shippedMessages } from "./shipped-messages";
import { shippedReasons } from "./shipped-reasons";

/**
 * What an institution sets for itself, besides its products: one document a kind, kept in numbered versions. The schema is
 * the document, the form to edit it and the check on it.
 */
type Kind<S extends z.ZodType> = {
  schema: S;
  /** What holds until somebody sets something else. */
  shipped: z.output<S>;
  /** A change needs a second person. */
  twoPeople: boolean;
  /** Applicants and visitors see it, or what is computed from it. */
  isPublic: boolean;
};

const kind = <S extends z.ZodType>(of: Kind<S>): Kind<S> => of;

export const settings = {
  regulation: kind({ schema: regulation, shipped: shippedRegulation, twoPeople: true, isPublic: true }),
  branding: kind({ schema: branding, shipped: shippedBranding, twoPeople: false, isPublic: true }),
  branches: kind({ schema: branches, shipped: shippedBranches, twoPeople: false, isPublic: true }),
  calendar: kind({ schema: businessCalendar, shipped: shippedCalendar, twoPeople: false, isPublic: true }),
  reasons: kind({ schema: reasons, shipped: shippedReasons, twoPeople: true, isPublic: true }),
  lists: kind({ schema: lists, shipped: shippedLists, twoPeople: false, isPublic: true }),
  messages: kind({ schema: messages, shipped: shippedMessages, twoPeople: false, isPublic: true }),
  quiet: kind({ schema: quiet, shipped: shippedQuiet, twoPeople: false, isPublic: true }),
  complaints: kind({ schema: complaints, shipped: shippedComplaints, twoPeople: false, isPublic: true }),
  letters: kind({ schema: letters, shipped: shippedLetters, twoPeople: true, isPublic: true }),
  retention: kind({ schema: retention, shipped: shippedRetention, twoPeople: true, isPublic: true }),
  environmental: kind({ schema: environmental, shipped: shippedEnvironmental, twoPeople: true, isPublic: false }),
};

export type SettingKind = keyof typeof settings;
export type Setting<K extends SettingKind> = z.output<(typeof settings)[K]["schema"]>;

export const settingKinds = Object.keys(settings) as [SettingKind, ...SettingKind[]];
