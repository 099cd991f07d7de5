import type { ReactNode } from "react";

type Props = {
  action: string;
  id?: string;
  hidden?: Record<string, string>;
  label?: string;
  className?: string;
  /** It carries a file. */
  upload?: boolean;
  children: ReactNode;
};

/** A form that acts, posted to a route handler with or without script. Sent twice, it acts once. */
export function StaffForm({ action, id, hidden = {}, label, className, upload, children }: Props) {
  return (
    <form
      method="post"
      action={action}
      id={id}
      aria-label={label}
      noValidate
      className={className}
      encType={upload ? "multipart/form-data" : undefined}
    >
      <input type="hidden" name="_key" value={crypto.randomUUID()} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
