import { useEffect, useState } from "react";
import { lockNow, locksItself, setLocksItself } from "./lock";

export type SharedPhoneTexts = { lock: string; others: string; othersHint: string };

type Props = { owner: string; texts: SharedPhoneTexts };

/** For a phone that others use too: a lock at hand, and one that falls by itself. */
export function SharedPhone({ owner, texts }: Props) {
  const [isOn, setOn] = useState(false);
  useEffect(() => setOn(locksItself(owner)), [owner]);
  const change = (on: boolean) => {
    setOn(on);
    void setLocksItself(owner, on).catch(() => {});
  };
  return (
    <div className="grid gap-1">
      <label className="flex min-h-12 cursor-pointer gap-3 py-2">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ target }) => change(target.checked)}
          className="tick mt-0.5"
          aria-describedby="otros-usan"
        />
        <span className="min-w-0 flex-1">{texts.others}</span>
      </label>
      <p id="otros-usan" className="-mt-2 pl-10 text-nota text-tinta-2">
        {texts.othersHint}
      </p>
      <button
        type="button"
        className="min-h-12 cursor-pointer justify-self-start text-nota text-laguna-700 underline decoration-1 underline-offset-4"
        onClick={() => void lockNow()}
      >
        {texts.lock}
      </button>
    </div>
  );
}
