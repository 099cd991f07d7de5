import type { ReactNode } from "react";
import { Icon } from "./icon";

export type FieldTexts = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
  /** Defaults to the name; the error summary links to it. */
  id?: string;
  /** The label is the question of the page: it becomes the h1 and the hint goes above the field. */
  question?: boolean;
  /** Over the question: "Su mina y sus permisos · 3 de 5". */
  caption?: string;
  /** Between question and field: Escuchar, an example. */
  before?: ReactNode;
};

export type FieldAria = { id: string; name: string; "aria-describedby"?: string; "aria-invalid"?: true };

export function describedBy(...ids: (string | false | undefined)[]) {
  return ids.filter(Boolean).join(" ") || undefined;
}

type ErrorProps = { id: string; children: string };

export function FieldError({ id, children }: ErrorProps) {
  return (
    <p id={id} className="flex gap-2 text-etiqueta text-rojo-700">
      <Icon name="alert" className="desk:size-5" />
      <span>{children}</span>
    </p>
  );
}

type Props = FieldTexts & { unitId?: string; children: (aria: FieldAria) => ReactNode };

/** Label, hint, error and their wiring around one control. Page builders use TextField and its kin instead. */
export function Field({ name, id = name, label, hint, error, question, caption, before, unitId, children }: Props) {
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const aria: FieldAria = {
    id,
    name,
    "aria-describedby": describedBy(errorId, hintId, unitId),
    "aria-invalid": error ? true : undefined,
  };
  const hintLine = hint ? (
    <p id={hintId} className={question ? "text-tinta-2" : "text-nota text-tinta-2"}>
      {hint}
    </p>
  ) : null;
  return (
    <div className={`grid min-w-0 content-start ${question ? "gap-4" : "gap-2 desk:gap-1"}`}>
      {question ? (
        <div className="grid gap-1">
          {caption ? <p className="text-nota text-tinta-2">{caption}</p> : null}
          <h1>
            <label htmlFor={id}>{label}</label>
          </h1>
        </div>
      ) : (
        <label htmlFor={id} className="text-etiqueta">
          {label}
        </label>
      )}
      {question ? hintLine : null}
      {before}
      {errorId && error ? <FieldError id={errorId}>{error}</FieldError> : null}
      {children(aria)}
      {question ? null : hintLine}
    </div>
  );
}
