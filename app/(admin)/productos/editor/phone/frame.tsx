import type { ReactNode } from "react";

/** A phone of 360 px: what is in it has the measures that applicants see. Nothing in it is sent anywhere. */
export function Phone({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      data-scale="applicant"
      data-phone=""
      aria-label={label}
      className="w-full max-w-90 overflow-hidden rounded-[1.25rem] border-2 border-tinta bg-papel px-5 py-5 text-tinta wrap-anywhere"
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">{children}</div>
    </section>
  );
}
