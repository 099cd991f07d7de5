import { LenderMark } from "@/components/ui/lender-mark";
import { factsOf } from "./lender-facts";

/** The mark that a lender has set for itself. */
export async function MarkOf({ lender: { id, name } }: { lender: { id: string; name: string } }) {
  const { branding } = await factsOf(id);
  return (
    <LenderMark
      name={name}
      logo={branding.logo ? `/marca/${branding.logo}` : null}
      initials={branding.initials ?? initialsOf(name)}
      colour={branding.colour}
    />
  );
}

const small = new Set(["de", "del", "la", "las", "los", "el", "y"]);

/** The first letters of a name, without its small words. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => !small.has(word.toLowerCase()));
  return words
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
}
