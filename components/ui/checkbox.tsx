import type { ReactNode } from "react";
import { describedBy, FieldError } from "./field";

type Props = {
  name: string;
  value?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  checked?: boolean;
  id?: string;
};

export function Checkbox({ name, value = "yes", label, hint, error, checked, id = name }: Props) {
  // Not "-hint": the first box of a group has the id of the group, whose own hint is that.
  const hintId = hint ? `${id}-note` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  return (
    <div className="grid gap-1">
      {errorId && error ? <FieldError id={errorId}>{error}</FieldError> : null}
      <div className="flex min-h-control gap-3 desk:gap-2">
        <input
          type="checkbox"
          id={id}
          name={name}
          value={value}
          defaultChecked={checked}
          aria-describedby={describedBy(errorId, hintId)}
          aria-invalid={error ? true : undefined}
          className={`tick relative z-1 mt-2.5 desk:mt-1.5 ${error ? "border-rojo-700" : ""}`}
        />
        <div className="min-w-0 flex-1">
          <label htmlFor={id} className="-ml-10 block cursor-pointer py-2.5 pl-10 desk:-ml-7 desk:py-1 desk:pl-7">
            {label}
          </label>
          {hint ? (
            <p id={hintId} className="-mt-2 pb-2 text-nota text-tinta-2 desk:mt-0">
              {hint}
            </p>
          ) : null}
        </div>
      </div>
    </div>
  );
}
