import { expect, it } from "vitest";
import { answerDuties, careKinds, dutyOn, seriesOfKind } from "./care";

it.each([...careKinds])("%s has one duty on every day since it began, with its source", (kind) => {
  const duty = dutyOn(kind, "2026-11-23");
  expect(duty.workingDays).toBeGreaterThan(0);
  expect(duty.source).toMatch(/Ley \d+/);
  expect(answerDuties.filter((one) => one.kind === kind && one.validTo === null)).toHaveLength(1);
  expect(seriesOfKind[kind]).toMatch(/^[A-Z]{2}$/);
});

it("gives no day before a norm was there", () => {
  expect(() => dutyOn("access", "2020-01-01")).toThrow(RangeError);
});

it("holds the complaints book to fifteen working days, which are known from the norm", () => {
  expect(dutyOn("claim", "2026-11-23")).toMatchObject({ workingDays: 15, isVerified: true });
});
