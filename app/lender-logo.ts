import { logoImage } from "@/lib/settings/logo";
import { read } from "./bridge";
import { factsOf } from "./lender-facts";

/** The logo that a lender's papers bear today; null while it has none. */
export async function lenderLogo(institutionId: string): Promise<Buffer | null> {
  const { branding } = await factsOf(institutionId);
  return branding.logo ? (await read(logoImage, { id: branding.logo })).content : null;
}
