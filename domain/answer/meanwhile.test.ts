import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Mark, printOf, readSeen, settle, writeSeen } from "./meanwhile";

const mark = (phone: string): Mark => ({ at: "2026-11-27T10:07:00.000Z", phone, by: "ana" });

describe("an answer that two phones may have changed", () => {
  it.each([
    ["nobody wrote since", { typed: "b", stored: "a", seen: "a", mark: mark("theirs") }, "take"],
    ["both wrote the same", { typed: "b", stored: "b", seen: "a", mark: mark("theirs") }, "take"],
    ["the other wrote and this one did not", { typed: "a", stored: "b", seen: "a", mark: mark("theirs") }, "leave"],
    ["both wrote, and not the same", { typed: "c", stored: "b", seen: "a", mark: mark("theirs") }, "ask"],
    ["this one emptied what the other changed", { typed: "", stored: "b", seen: "a", mark: mark("theirs") }, "ask"],
    ["this phone's own saving was not heard of", { typed: "c", stored: "b", seen: "a", mark: mark("mine") }, "take"],
    ["this phone goes back to what it had", { typed: "a", stored: "b", seen: "a", mark: mark("mine") }, "take"],
    [
      "the page does not say what it showed",
      { typed: "c", stored: "b", seen: undefined, mark: mark("theirs") },
      "take",
    ],
    ["it was stored before marks were kept", { typed: "c", stored: "b", seen: "a", mark: undefined }, "take"],
  ] as const)("%s", (_name, given, verdict) => {
    expect(settle({ ...given, phone: "mine" })).toBe(verdict);
  });

  it("never takes another phone's new answer away without asking", () => {
    const word = fc.constantFrom("a", "b", "c");
    fc.assert(
      fc.property(word, word, word, (typed, stored, seen) => {
        const verdict = settle({ typed, stored, seen, mark: mark("theirs"), phone: "mine" });
        if (stored !== seen && typed !== stored) expect(verdict).not.toBe("take");
      }),
    );
  });
});

describe("what a page showed", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z][a-z0-9_]{0,12}$/), fc.string()), (shown) => {
        const prints = Object.fromEntries(Object.entries(shown).map(([code, text]) => [code, printOf(text)]));
        expect(Object.fromEntries(readSeen(writeSeen(prints)))).toEqual({ ...prints });
      }),
    );
  });

  it.each(["", " ", ":", "a:", ":b", "__proto__:1"])("is nothing harmful in %j", (text) => {
    expect(readSeen(text).get("a")).toBeUndefined();
  });
});
