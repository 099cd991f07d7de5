import { Refusal } from "@/domain/refusal";

/** 10 to 128 characters of any kind, not one character over and over, and not one's own name or e-mail. */
export function checkNewPassword(password: string, again: string, own: readonly string[]): void {
  if (password.length < 10 || password.length > 128)
    throw new Refusal("password_weak", { password: "password_length" });
  const low = password.toLowerCase();
  const words = own.flatMap((text) => text.toLowerCase().split(/[\s@.]+/)).filter((word) => word.length > 3);
  const left = words.reduce((text, word) => text.replaceAll(word, ""), low).replace(/[\d\W_]+/g, "");
  const isGuessable = new Set(low).size < 5 || left.length < 3 || /^(contrase|password|clave|qwerty)/.test(low);
  if (isGuessable) throw new Refusal("password_weak", { password: "password_weak" });
  if (password !== again) throw new Refusal("password_mismatch", { passwordAgain: "password_mismatch" });
}
