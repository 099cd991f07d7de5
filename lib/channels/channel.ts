/** A message on its way out. `id` stays the same however often it is tried, so that a receiver can tell a second sending. */
export type Outgoing = { id: string; to: string; text: string; subject: string | null };

/**
 * One way out of Veta. It resolves when whoever carries the message on has taken it, throws `NeverAccepted` when they never
 * will, and anything else when it is worth another try.
 */
export type Channel = (message: Outgoing) => Promise<void>;

/** The receiver has said a final no: the number or address does not exist, or it refuses what is sent. */
export class NeverAccepted extends Error {
  override name = "NeverAccepted";
}
