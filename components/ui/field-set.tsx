import type { ReactNode } from "react";
import { describedBy, FieldError, type FieldTexts } from "./field";

type Props = FieldTexts & { children: ReactNode };

/** Several controls that answer one question: radios, boxes, the three parts of a date, files. */
export function FieldSet({ name, id = name, label, hint, error, question, caption, before, children }: Props) {
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const gap = question ? "mt-4" : "mt-2 desk:mt-1";
  return (
    <fieldset aria-describedby={describedBy(errorId, hintId)} className="min-w-0">
      <legend className={question ? "" : "text-etiqueta"}>
        {caption ? <span className="mb-1 block text-nota text-tinta-2">{caption}</span> : null}
        {question ? <h1>{label}</h1> : label}
      </legend>
      {hint ? (
        <p id={hintId} className={question ? "mt-4 text-tinta-2" : "mt-1 text-nota text-tinta-2"}>
          {hint}
        </p>
      ) : null}
      {before ? <div className={gap}>{before}</div> : null}
      {errorId && error ? (
        <div className={gap}>
          <FieldError id={errorId}>{error}</FieldError>
        </div>
      ) : null}
      <div className={gap}>{children}</div>
    </fieldset>
  );
}
