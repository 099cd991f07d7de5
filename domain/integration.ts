import type { Permission } from "./access";
import type { Status } from "./application";

/** What a program of an institution may do, and what it is told. */

export const scopes = ["drafts:write", "files:read", "events:read"] as const;
/** What a key is for. Whoever makes the key chooses; the key can do nothing else. */
export type KeyScope = (typeof scopes)[number];

export const scopePermission = {
  "drafts:write": "draft.prepare",
  "files:read": "status.read",
  "events:read": "event.read",
} as const satisfies Record<KeyScope, Permission>;

/** A key lives a year at most. */
export const mostKeyDays = 365;

/** How long an association has to take over what was prepared for it, in days. */
export const preparedDraftDays = 60;

export const eventTypes = [
  "application.submitted",
  "application.moved",
  "application.observed",
  "application.decided",
  "application.disbursed",
  "application.ended",
] as const;
export type EventType = (typeof eventTypes)[number];

/** Sent by a person who wants to see whether a receiver works; nobody subscribes to it. */
export const testEventType = "webhook.test";

const typeOfStatus: Partial<Record<Status, EventType>> = {
  submitted: "application.submitted",
  info_requested: "application.observed",
  approved: "application.decided",
  approved_with_conditions: "application.decided",
  declined: "application.decided",
  declined_final: "application.decided",
  disbursed: "application.disbursed",
  offer_declined: "application.ended",
  offer_expired: "application.ended",
  closed: "application.ended",
  withdrawn: "application.ended",
  expired: "application.ended",
  cancelled: "application.ended",
};

/** What it is called when an application comes to a status. */
export function eventTypeOf(to: Status): EventType {
  return typeOfStatus[to] ?? "application.moved";
}
