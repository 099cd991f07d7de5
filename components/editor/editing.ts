import type { ReactNode } from "react";
import type { FactOffered } from "@/domain/editor/facts";
import type { OwnKind, Typed } from "@/domain/editor/leaves";
import type { Language } from "@/domain/localized";
import type { ListBook } from "@/domain/settings/lists";
import type { Messages } from "@/messages/catalogue";
import type { EditorWords } from "./words";

/** The fixed words of every editor (`messages/*\/editor.json`). */
export type EditorTexts = (key: keyof Messages["editor"], values?: Record<string, string | number>) => string;

/** What every part of an editor needs to draw itself. */
export type Editing = {
  words: EditorWords;
  t: EditorTexts;
  language: Language;
  /** What stands in the inputs: `typedOf` of the value, and over it what came back. */
  typed: Typed;
  /** Sentences by path. */
  errors: Readonly<Record<string, string>>;
  /** What conditions may ask for. */
  facts: readonly FactOffered[];
  /** What the institution lists. */
  lists: ListBook;
  /** The page that shows a part alone; the whole is "". */
  href(path: string): string;
  /** How an item of a list reads in its line, where its first words do not say it. */
  row?(path: string, item: unknown): Row | null;
  /** What stands under an item that is opened. */
  extra?(path: string, item: unknown): ReactNode;
  /** Controls of kinds that the editor does not know. */
  controls?: Partial<Record<Exclude<OwnKind, "condition">, (props: ControlProps) => ReactNode>>;
};

/** The line of an item: its words, what else is to be known of it, and whether it was changed in this draft. */
export type Row = { text?: string; note?: string; changed: boolean };

/** What it takes to say a value in words. */
export type Reading = Pick<Editing, "words" | "t" | "language" | "facts" | "lists">;

export type ControlProps = { path: string; value: unknown; editing: Editing };
