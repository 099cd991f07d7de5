import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A PDF as a reader other than its writer sees it. */
export type ReadPdf = {
  pages: string[][];
  text: string;
  roles: string[];
  lang: string | null;
  marked: boolean;
  title: string;
};

type Node = { role?: string; children?: unknown[] };

function rolesOf(node: Node | null): string[] {
  if (!node) return [];
  const children = (node.children ?? []).flatMap((child) => rolesOf(child as Node));
  return node.role ? [node.role, ...children] : children;
}

/** Its words by page and in the order drawn, and its structure. */
export async function readPdf(content: Buffer): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(content), useSystemFonts: true, verbosity: 0 }).promise;
  const pages: string[][] = [];
  const roles: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(
      items.flatMap((item) => ("str" in item && item.str.trim() !== "" ? [item.str.replaceAll("\u00a0", " ")] : [])),
    );
    roles.push(...rolesOf(await page.getStructTree()));
  }
  const { info } = await document.getMetadata();
  const facts = info as Record<string, unknown>;
  const mark = await document.getMarkInfo();
  return {
    pages,
    text: pages.flat().join(" ").replace(/\s+/g, " "),
    roles,
    lang: typeof facts.Language === "string" ? facts.Language : null,
    marked: mark?.Marked === true,
    title: String(facts.Title),
  };
}
