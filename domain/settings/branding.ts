import { z } from "zod";
import { colourField, keptField } from "../shape";

/** How an institution's own pages look: its mark, in a colour on which white letters can be read. */

/** WCAG 2.2, 1.4.3: text of normal size. */
export const leastContrast = 4.5;

export const branding = z.strictObject({
  /** One to three letters for the mark. Null: the institution's initials. */
  initials: z
    .string()
    .trim()
    .regex(/^\p{L}{1,3}$/u, "initials_invalid")
    .nullable(),
  /** A picture that was inspected and drawn again; it has a form of its own. Null: the initials stand. */
  logo: keptField(z.uuid()).nullable().default(null),
  colour: colourField.refine((colour) => contrastWithWhite(colour) >= leastContrast, "contrast_low"),
});

export type Branding = z.output<typeof branding>;

export const shippedBranding: Branding = { initials: null, logo: null, colour: "#0B5753" };

/** Contrast of white on a colour, from 1 to 21. Source: WCAG 2.2, relative luminance and contrast ratio. */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
