import { expect, it } from "vitest";
import { regulation, shippedRegulation } from "../settings/regulation";
import { isCompact, pageOf, pagesTo } from "./pages";
import { shapeOf } from "./shape";

const shape = shapeOf(regulation);
const list = shape.kind === "group" ? shape.fields[0]?.shape : undefined;

it("puts many items, and big ones, on pages of their own", () => {
  expect(list?.kind === "list" && isCompact(list, shippedRegulation.compensatoryCaps)).toBe(true);
  expect(list?.kind === "list" && isCompact(list, shippedRegulation.compensatoryCaps.slice(0, 3))).toBe(false);
  expect(pageOf(shape, shippedRegulation, "compensatoryCaps.2.value")).toBe("compensatoryCaps.2");
  expect(pageOf(shape, shippedRegulation, "taxUnitCents.0.value")).toBe("");
  expect(pagesTo(shape, shippedRegulation, "compensatoryCaps.2")).toEqual(["", "compensatoryCaps.2"]);
  expect(pageOf(shape, shippedRegulation, "compensatoryCaps.99.value")).toBe("");
});
