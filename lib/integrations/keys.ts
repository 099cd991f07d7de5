import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { violatedConstraint } from "@/db/client";
import { apiKeys } from "@/db/schema/integration";
import { mostKeyDays, scopes } from "@/domain/integration";
import { Refusal } from "@/domain/refusal";
import { command } from "@/lib/gate";
import { hashToken, keyPrefix, newApiKey } from "@/lib/vault";

/** Makes a key for a program of the institution. The answer is the only time it is seen whole. */
export const createKey = command("api_key.create", {
  by: "integration.manage",
  answersOnce: true,
  input: z.strictObject({
    name: z.string().trim().min(3, "key_name_required").max(80, "text_too_long"),
    scopes: z.array(z.enum(scopes)).min(1, "scope_required"),
    days: z.coerce.number().int().min(1, "days_invalid").max(mostKeyDays, "days_invalid"),
  }),
  async run({ tx, actor, now, record }, { name, scopes: chosen, days }) {
    if (!actor.institutionId || !actor.personId) throw new Refusal("not_allowed");
    const id = crypto.randomUUID();
    const key = newApiKey();
    const expiresAt = new Date(now.getTime() + days * 86_400_000);
    try {
      await tx.insert(apiKeys).values({
        id,
        institutionId: actor.institutionId,
        name,
        prefix: keyPrefix(key),
        keyHash: hashToken(key),
        scopes: [...new Set(chosen)],
        createdBy: actor.personId,
        createdAt: now,
        expiresAt,
      });
    } catch (error) {
      if (violatedConstraint(error) === "api_keys_name") throw new Refusal("invalid_input", { name: "name_taken" });
      throw error;
    }
    record({ entity: "api_key", entityId: id, detail: { scopes: chosen, expiresAt: expiresAt.toISOString() } });
    return { keyId: id, key };
  },
});

/** Ends a key at once, for good. */
export const revokeKey = command("api_key.revoke", {
  by: "integration.manage",
  input: z.strictObject({ keyId: z.uuid() }),
  async run({ tx, actor, now, record }, { keyId }) {
    const revoked = await tx
      .update(apiKeys)
      .set({ revokedAt: now })
      .where(
        and(eq(apiKeys.id, keyId), eq(apiKeys.institutionId, actor.institutionId ?? ""), isNull(apiKeys.revokedAt)),
      )
      .returning({ id: apiKeys.id });
    if (revoked.length === 0) throw new Refusal("not_found");
    record({ entity: "api_key", entityId: keyId });
    return {};
  },
});
