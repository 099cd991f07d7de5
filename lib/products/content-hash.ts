import { sortedJson } from "@/lib/audit";
import { sha256 } from "@/lib/vault";

/** Hash of a stored value by its content. */
export function contentHash(stored: unknown): Buffer {
  return sha256(sortedJson(stored));
}
