import { pageOf } from "@/domain/editor/pages";
import { productForm } from "@/domain/product-form";
import { type ProductTab, productTabs, tabOf } from "@/domain/product-tabs";

export const newProductPath = "/productos/nuevo";

export function productPath(productId: string | undefined): string {
  return `/productos/${productId}`;
}

export function versionPath(versionId: string | undefined, act = ""): string {
  return `/productos/version/${versionId}${act}`;
}

export const importPath = "/productos/importar";

export function samplesPath(productId: string | undefined, rest = ""): string {
  return `${productPath(productId)}/muestras${rest}`;
}

const slugs: Record<ProductTab, string> = {
  card: "ficha",
  amounts: "montos",
  rates: "tasas",
  questions: "preguntas",
  documents: "documentos",
  eligibility: "elegibilidad",
  score: "puntaje",
  approval: "aprobacion",
};

/** The tab an address names, or null. */
export function tabAt(slug: string | undefined): ProductTab | null {
  return productTabs.find((tab) => slugs[tab] === slug) ?? null;
}

type Place = {
  /** An item that is opened in its list. */
  open?: string;
  /** The field to go to. */
  at?: string;
  /** Shows also what is merely empty. */
  withEmpty?: boolean;
};

/** A tab of a draft, with an item opened, at one of its fields. */
export function tabPath(versionId: string | undefined, tab: ProductTab, { open = "", at = "", withEmpty }: Place = {}) {
  const query = new URLSearchParams({
    ...(open ? { en: open } : {}),
    ...(withEmpty ? { ver: "todo" } : {}),
  }).toString();
  return `${versionPath(versionId, `/${slugs[tab]}`)}${query ? `?${query}` : ""}${at ? `#${at}` : ""}`;
}

/** The tab, the item and the field where a path of a draft stands. */
export function placePath(versionId: string, content: unknown, path: string): string {
  return tabPath(versionId, tabOf(path), { open: pageOf(productForm, content, path), at: path, withEmpty: true });
}

export const sharedTemplatesPath = "/productos/compartidas";

/** The page of a long list that an address asks for; the first for anything else. */
export function pageAt(asked: string): number {
  return /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1;
}
