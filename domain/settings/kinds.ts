import type { z } from "zod";
import { regulation, shippedRegulation } from "./regulation";

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
};

export type SettingKind = keyof typeof settings;
export type Setting<K extends SettingKind> = z.output<(typeof settings)[K]["schema"]>;

export const settingKinds = Object.keys(settings) as [SettingKind, ...SettingKind[]];
