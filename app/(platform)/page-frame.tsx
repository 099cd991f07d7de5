import type { ReactNode } from "react";
import { Problems } from "@/app/(desk)/problems";
import { Desk } from "@/app/(desk)/shell";
import type { RefusedForm } from "@/app/refused";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CaseHeader } from "@/components/ui/case-header";
import { Notice } from "@/components/ui/notice";

type Props = {
  here: "institutions" | "figures" | "shared";
  title: string;
  path?: { label: string; items: readonly { label: string; href?: string }[] };
  summary?: ReactNode;
  actions?: ReactNode;
  refused?: RefusedForm | null;
  done?: string;
  children: ReactNode;
};

/** A page of who runs the platform or looks after a federation. */
export function PlatformPage({ here, title, path, summary, actions, refused = null, done, children }: Props) {
  return (
    <Desk here={here}>
      <CaseHeader
        breadcrumb={path ? <Breadcrumb label={path.label} items={path.items} /> : null}
        title={title}
        summary={summary}
        actions={actions}
      />
      <div className="grid flex-1 grid-cols-[minmax(0,1fr)] content-start gap-6 bg-superficie p-4 lg:p-6">
        <Problems refused={refused} />
        {done && !refused ? <Notice look="success" title={done} live /> : null}
        {children}
      </div>
    </Desk>
  );
}
