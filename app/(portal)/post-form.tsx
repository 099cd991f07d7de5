import type { ReactNode } from "react";

type Props = {
  action: string;
  id?: string;
  /** Creates or sends something: a second sending of the same form changes nothing. */
  once?: boolean;
  files?: boolean;
  hidden?: Record<string, string>;
  className?: string;
  children: ReactNode;
};

/** A form of the applicant's side: posted to a route handler with a stable address, with or without script. */
export function PostForm({ action, id, once, files, hidden = {}, className = "grid gap-8", children }: Props) {
  return (
    <form
      method="post"
      action={action}
      id={id}
      encType={files ? "multipart/form-data" : undefined}
      noValidate
      className={className}
    >
      {once ? <input type="hidden" name="_key" value={crypto.randomUUID()} /> : null}
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
