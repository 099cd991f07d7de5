import { expect, it } from "vitest";
import { messagesIn } from "../messages/catalogue";
import { type Status, statuses, transitions, type WaitingOn } from "./application";
import { publicStatus, publicStatusOf } from "./public-status";

/** Every pair of a status and who must act that some step leads to, and the one in which an application begins. */
const reached = new Set([
  "draft applicant",
  ...transitions.map(({ to, waitingOn }) => `${to} ${waitingOn ?? "nobody"}`),
]);
const told = statuses.flatMap((status) => Object.keys(publicStatus[status]).map((who) => `${status} ${who}`));

it("tells of every state and who must act in it, and of nothing that is never reached", () => {
  expect(told.toSorted()).toEqual([...reached].toSorted());
  expect(reached.size).toBeGreaterThan(25);
});

it.each(told)("%s: the applicant's turn is told exactly when the file waits for the applicant", (pair) => {
  const [status, who] = pair.split(" ") as [Status, WaitingOn | "nobody"];
  const { turn, page } = publicStatusOf(status, who === "nobody" ? null : who);
  const expected =
    who === "applicant" ? "you" : who === "co_signer" ? "second_signer" : who === "nobody" ? "over" : "lender";
  expect(turn).toBe(expected);
  if (turn === "you" || turn === "second_signer") expect(page).not.toBeNull();
  for (const language of ["es", "en"] as const) {
    const { portal, common } = messagesIn(language);
    expect(portal.sent.titles[status]).toBeTruthy();
    expect(common.status[status]).toBeTruthy();
  }
});

it("keeps who of the lender has a file out of the words", () => {
  expect(() => publicStatusOf("draft", "committee")).toThrow(RangeError);
  const titles = Object.values(messagesIn("es").portal.sent.titles).join(" ");
  expect(titles).not.toMatch(/analista|riesgos|gerencia/i);
});
