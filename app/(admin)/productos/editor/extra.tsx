import type { ReactNode } from "react";
import type { Condition } from "@/domain/condition";
import { patternOf } from "@/domain/editor/path";
import type { EligibilityRule } from "@/domain/eligibility";
import type { ProductWords } from "./product-words";
import { ruleInFull } from "./rows";
import { TestStrip } from "./test-strip";

/** What stands under an opened item of a list: for whatever has a condition, what comes out of it. */
export function extraOf(path: string, item: unknown, content: unknown, words: ProductWords): ReactNode {
  const { t } = words;
  const pattern = patternOf(path);
  const { askWhen, when } = item as { askWhen?: Condition | null; when?: Condition };
  if (pattern === "eligibility.*") {
    const rule = item as EligibilityRule;
    const refers = rule.effect === "refer";
    return (
      <div className="grid gap-3">
        <TestStrip
          condition={rule.requires}
          content={content}
          words={words}
          outcomes={{
            meets: { text: t("test.meets"), mark: "passed" },
            fails: refers ? { text: t("test.refer"), mark: "observed" } : { text: t("test.fails"), mark: "fails" },
            unknown: { text: t("test.unknown"), mark: "missing" },
          }}
        />
        <p className="border-l-4 border-linea pl-3 text-nota">{ruleInFull(rule, words)}</p>
      </div>
    );
  }
  const condition = when ?? askWhen;
  if (!condition) return null;
  const asks = when === undefined;
  return (
    <TestStrip
      condition={condition}
      content={content}
      words={words}
      outcomes={{
        meets: { text: t(asks ? "test.asked" : "test.applies"), mark: "passed" },
        fails: { text: t(asks ? "test.asked_not" : "test.applies_not"), mark: "not-applicable" },
        unknown: { text: t("test.open"), mark: "missing" },
      }}
    />
  );
}
