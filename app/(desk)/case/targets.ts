import { textIn } from "@/domain/localized";
import type { File } from "@/lib/applications/file";
import type { CaseWords } from "./case-words";
import { requirementsOf } from "./papers";

export type Target = { kind: "task" | "document"; code: string; label: string };

/** Everything of a file that can be observed: its tasks and its papers. */
export function targetsOf(file: File, { t, language }: CaseWords): Target[] {
  return [
    { kind: "task", code: "loan", label: t("answers.loan") },
    ...file.config.tasks.map(({ code, title }): Target => ({ kind: "task", code, label: textIn(title, language) })),
    ...requirementsOf(file).map(
      ({ code, name }): Target => ({ kind: "document", code, label: textIn(name, language) }),
    ),
  ];
}

export function targetLabel(file: File, item: { targetKind: string; targetCode: string }, words: CaseWords): string {
  const found = targetsOf(file, words).find(({ kind, code }) => kind === item.targetKind && code === item.targetCode);
  return found?.label ?? item.targetCode;
}
