import fc from "fast-check";
import { expect, it } from "vitest";
import { absenceStates } from "./absence";
import { statuses } from "./application";
import { type Paper, type PaperFile, paperState, paperStates } from "./paper-state";

const today = "2026-11-23";
const file = (more: Partial<PaperFile> = {}): PaperFile => ({
  state: "received",
  isSent: true,
  goodUntil: null,
  ...more,
});
const own = file({ isSent: false });
const old = { goodUntil: "2026-11-22" };

const table: [name: string, paper: Partial<Paper>, expected: string][] = [
  ["nothing yet", {}, "missing"],
  ["nothing, and nobody insists", { required: false }, "optional"],
  ["in a draft", { files: [own] }, "saved"],
  ["in a draft and past its day", { files: [file({ isSent: false, ...old })] }, "expired"],
  ["on its last day", { files: [file({ isSent: false, goodUntil: today })] }, "saved"],
  ["one page past its day, one without a date", { files: [file({ ...old }), own] }, "saved"],
  ["waiting for a second signature", { files: [own], status: "awaiting_signoff" }, "saved"],
  ["sent, and nobody has taken it", { files: [file()], status: "submitted" }, "received"],
  ["taken", { files: [file()], status: "screening" }, "in_review"],
  ["in the assessment", { files: [file()], status: "under_review" }, "in_review"],
  ["looked at while something else is asked", { files: [file()], status: "info_requested" }, "in_review"],
  ["before the committee, never judged", { files: [file()], status: "in_committee" }, "received"],
  ["accepted", { files: [file({ state: "accepted" })], status: "under_review" }, "accepted"],
  [
    "accepted, and its day has passed since",
    { files: [file({ state: "accepted", ...old })], status: "disbursed" },
    "accepted",
  ],
  [
    "one page accepted, one not yet",
    { files: [file({ state: "accepted" }), file()], status: "screening" },
    "in_review",
  ],
  ["observed", { files: [file({ state: "observed" })], status: "info_requested" }, "observed"],
  ["one of two pages observed", { files: [file({ state: "observed" }), file()], status: "info_requested" }, "observed"],
  ["replaced and not sent yet", { files: [own], status: "info_requested" }, "saved"],
  ["replaced and sent again", { files: [file()], status: "screening" }, "in_review"],
  ["past its day when it came", { files: [file(old)], status: "screening" }, "expired"],
  ["not had, and the product lets it be", { absence: "declared", mayLack: true }, "lacking"],
  ["not had, and the product does not", { absence: "declared" }, "lacking_not_enough"],
  ["not had, told when it was asked again", { absence: "declared", status: "info_requested" }, "lacking"],
  ["the lender goes on without it", { absence: "accepted", status: "screening" }, "lacking_accepted"],
  ["never needed", { absence: "not_needed", status: "screening" }, "not_needed"],
  ["asked for all the same", { absence: "observed", status: "info_requested", mayLack: true }, "observed"],
  ["handed in after all", { absence: "declared", mayLack: true, files: [own] }, "saved"],
];

it.each(table)("tells a paper that is: %s", (_name, paper, expected) => {
  const common = { required: true, mayLack: false, files: [], absence: null, status: "draft" as const, today };
  expect(paperState({ ...common, ...paper })).toBe(expected);
});

it("has a row for each word", () => {
  expect(new Set(table.map(([, , expected]) => expected))).toEqual(new Set(paperStates));
});

it("never calls accepted what nobody accepted, nor missing what is there", () => {
  const files = fc.array(
    fc.record({
      state: fc.constantFrom("received" as const, "accepted" as const, "observed" as const, "replaced" as const),
      isSent: fc.boolean(),
      goodUntil: fc.constantFrom(null, "2026-01-01", "2027-01-01"),
    }),
    { maxLength: 4 },
  );
  const paper = fc.record({
    required: fc.boolean(),
    mayLack: fc.boolean(),
    files,
    absence: fc.constantFrom(null, ...absenceStates),
    status: fc.constantFrom(...statuses),
    today: fc.constant(today),
  });
  fc.assert(
    fc.property(paper, (given) => {
      const state = paperState(given);
      const has = (...states: string[]) => given.files.some((one) => states.includes(one.state));
      if (state === "accepted") expect(has("received", "observed")).toBe(false);
      if (has("received", "accepted")) expect(state).not.toMatch(/^(missing|optional|lacking|not_needed)/);
      if (has("observed")) expect(state).not.toBe("accepted");
      if (state === "lacking_not_enough") expect(given.status).toBe("draft");
    }),
  );
});
