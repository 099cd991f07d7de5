import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** A page as it stands has nothing that axe finds. */
export async function clean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(" | ")}`);
  expect([page.url(), found]).toEqual([page.url(), []]);
}
