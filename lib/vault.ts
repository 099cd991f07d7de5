import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  randomInt,
  timingSafeEqual,
} from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { BlindIndex, Sealed } from "@/db/schema/columns";
import { dataKeys } from "@/db/schema/plumbing";
import { plainAlphabet } from "@/domain/plain-code";
import { env } from "@/lib/env";

/**
 * The one place that knows cryptography. Personal values are sealed with AES-256-GCM under a data key of their owner;
 * data keys are wrapped by the master key, so deleting an owner's row shreds everything sealed for them.
 * Every ciphertext is tied to its owner and place, so it opens nowhere else.
 */

const nonceBytes = 12;
const tagBytes = 16;

/** Names the master key a data key was wrapped with, for rotation. */
const masterKeyId = () => createHash("sha256").update(env().masterKey).digest("hex").slice(0, 8);

function encrypt(key: Buffer, place: string, plain: Buffer): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(place));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Throws when a bit was changed or the ciphertext stands in another place than it was sealed for. */
function decrypt(key: Buffer, place: string, box: Buffer): Buffer {
  const decipher = createDecipheriv("aes-256-gcm", key, box.subarray(0, nonceBytes))
    .setAAD(Buffer.from(place))
    .setAuthTag(box.subarray(nonceBytes, nonceBytes + tagBytes));
  return Buffer.concat([decipher.update(box.subarray(nonceBytes + tagBytes)), decipher.final()]);
}

const keysOfTransaction = new WeakMap<Tx, Map<string, Buffer>>();

async function dataKey(tx: Tx, ownerId: string): Promise<Buffer> {
  const known = keysOfTransaction.get(tx) ?? new Map<string, Buffer>();
  keysOfTransaction.set(tx, known);
  const cached = known.get(ownerId);
  if (cached) return cached;
  const fresh = encrypt(env().masterKey, `data_keys/${ownerId}`, randomBytes(32));
  await tx
    .insert(dataKeys)
    .values({ ownerId, wrapped: fresh, masterKeyId: masterKeyId(), createdAt: new Date() })
    .onConflictDoNothing();
  const [row] = await tx.select().from(dataKeys).where(eq(dataKeys.ownerId, ownerId));
  if (!row) throw new Error("A data key could not be stored");
  const key = decrypt(env().masterKey, `data_keys/${ownerId}`, row.wrapped);
  known.set(ownerId, key);
  return key;
}

/** Seals a value for its owner. `place` is "table.column". */
export async function seal(tx: Tx, ownerId: string, place: string, value: string): Promise<Sealed> {
  return encrypt(await dataKey(tx, ownerId), `${place}/${ownerId}`, Buffer.from(value)) as Sealed;
}

export async function open(tx: Tx, ownerId: string, place: string, box: Buffer): Promise<string> {
  return decrypt(await dataKey(tx, ownerId), `${place}/${ownerId}`, box).toString();
}

export async function sealFile(tx: Tx, ownerId: string, storageKey: string, content: Buffer): Promise<Buffer> {
  return encrypt(await dataKey(tx, ownerId), `files/${storageKey}`, content);
}

export async function openFile(tx: Tx, ownerId: string, storageKey: string, box: Buffer): Promise<Buffer> {
  return decrypt(await dataKey(tx, ownerId), `files/${storageKey}`, box);
}

/** Keyed hash for equality look-ups of a normalised value. */
export function blindIndex(kind: "phone" | "dni" | "tax_id", normalised: string): BlindIndex {
  return createHmac("sha256", env().indexKey).update(`${kind}:${normalised}`).digest().subarray(0, 16) as BlindIndex;
}

/** Keyed hash of what has few values or is personal: useless to whoever only reads the table. */
export function keyedHash(place: string, value: string): Buffer {
  return createHmac("sha256", env().indexKey).update(`${place}:${value}`).digest();
}

/** Seals something short-lived that belongs to no owner: a sign-in step, what was typed into a form. */
export function sealForProcess(place: string, value: string): Buffer {
  return encrypt(processKey(), place, Buffer.from(value));
}

/** Null when it was tampered with or sealed for another place. */
export function openForProcess(place: string, box: Buffer): string | null {
  try {
    return decrypt(processKey(), place, box).toString();
  } catch {
    return null;
  }
}

const processKey = () => createHmac("sha256", env().masterKey).update("short-lived").digest();

/** 256 random bits, as text. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

const keyShape = /^(veta_[\w-]{10})_[\w-]{43}$/;

/** A key of the interface: "veta_", ten characters to find it by, and 256 random bits. */
export function newApiKey(): string {
  return `veta_${newToken().slice(0, 10)}_${newToken()}`;
}

/** The part of a key that may be read and stored; empty for what is no key. */
export function keyPrefix(key: string): string {
  return keyShape.exec(key)?.[1] ?? "";
}

/** The secret of a receiver of webhooks, as Standard Webhooks writes it: 256 random bits. */
export function newWebhookSecret(): string {
  return `whsec_${randomBytes(32).toString("base64")}`;
}

/** The symmetric signature of Standard Webhooks over "id.timestamp.body". */
export function webhookSignature(secret: string, content: string): string {
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  return `v1,${createHmac("sha256", key).update(content).digest("base64")}`;
}

export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

export function sha256(content: Buffer | string): Buffer {
  return createHash("sha256").update(content).digest();
}

/** Six digits, evenly drawn. */
export function newCode(): string {
  return String(randomInt(1_000_000)).padStart(6, "0");
}

/** A code has few values, so its hash is keyed and bound to the row it belongs to. */
export function hashCode(rowId: string, code: string): Buffer {
  return createHmac("sha256", env().indexKey).update(`code:${rowId}:${code}`).digest();
}

/**
 * What proves that we wrote a document: sixty bits of a keyed hash of what it says, as twelve characters that people can
 * copy. Whoever changes the content cannot make the code; a new index key makes every code given out before wrong.
 */
export function verificationCode(content: string): string {
  const digest = createHmac("sha256", env().indexKey).update(`document:${content}`).digest();
  return Array.from(digest.subarray(0, 12), (byte) => plainAlphabet[byte & 31]).join("");
}

export function equalBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

// OWASP's floor for argon2id: 19 MiB, two passes.
const argon2id = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashSecret(secret: string): Promise<string> {
  return hash(secret.normalize("NFKC"), argon2id);
}

let decoy: Promise<string> | undefined;

/** Checks a password or PIN. Without a stored hash it works as long and says no, so that time tells nothing. */
export async function verifySecret(stored: string | null | undefined, secret: string): Promise<boolean> {
  decoy ??= hashSecret(newToken());
  const matches = await verify(stored ?? (await decoy), secret.normalize("NFKC"));
  return matches && typeof stored === "string";
}
