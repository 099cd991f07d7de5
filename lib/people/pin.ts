import { Refusal } from "@/domain/refusal";

/** Six digits: not a run, not three or two of them repeated. */
export function checkNewPin(pin: string, again: string): void {
  if (!/^\d{6}$/.test(pin)) throw new Refusal("pin_weak", { pin: "pin_six_digits" });
  const steps = [...pin].slice(1).map((digit, i) => (Number(digit) - Number(pin[i]) + 10) % 10);
  const isRun = steps.every((step) => step === steps[0] && [0, 1, 9].includes(step));
  if (isRun || pin.slice(0, 3) === pin.slice(3) || /^(\d\d)\1\1$/.test(pin))
    throw new Refusal("pin_weak", { pin: "pin_weak" });
  if (pin !== again) throw new Refusal("pin_mismatch", { pinAgain: "pin_mismatch" });
}
