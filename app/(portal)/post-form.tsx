import type { ReactNode } from "react";
import { actsForField } from "@/app/acts-for";
import { currentActor } from "@/lib/auth";
import type { KnownFacts } from "./phone/asked";

type Props = {
  action: string;
  id?: string;
  /** Creates or sends something: a second sending of the same form changes nothing. */
  once?: boolean;
  files?: boolean;
  /** What is typed is also kept on the phone until the lender has it. */
  kept?: boolean;
  /** What conditions of the form look at. */
  known?: KnownFacts;
  hidden?: Record<string, string>;
  className?: string;
  children: ReactNode;
};

/** A form of the applicant's side: posted to a route handler with a stable address, with or without script. */
export async function PostForm({
  action,
  id,
  once,
  files,
  kept,
  known,
  hidden = {},
  className = "grid gap-8",
  children,
}: Props) {
  const { belongsTo, organizationId } = await currentActor();
  return (
    <form
      method="post"
      action={action}
      id={id}
      data-kept={kept ? (files ? "file" : "words") : undefined}
      data-known={known ? JSON.stringify(known) : undefined}
      encType={files ? "multipart/form-data" : undefined}
      noValidate
      className={className}
    >
      {once ? <input type="hidden" name="_key" value={crypto.randomUUID()} /> : null}
      {belongsTo > 1 && organizationId ? <input type="hidden" name={actsForField} value={organizationId} /> : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
