import type { ReactNode } from "react";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CaseHeader } from "@/components/ui/case-header";
import { Notice } from "@/components/ui/notice";
import { Problems } from "../(desk)/problems";
import { Desk } from "../(desk)/shell";
import type { RefusedForm } from "../refused";

type Props = {
  here: "products" | "settings" | "people" | "integrations" | "audit";
  title: string;
  path?: { label: string; items: readonly { label: string; href?: string }[] };
  marks?: ReactNode;
  summary?: ReactNode;
  actions?: ReactNode;
  refused?: RefusedForm | null;
  /** What was just done. */
  done?: string;
  problems?: ReactNode;
  /** The product that the page is about: the rail lists it among the others. */
  product?: string;
  tabs?: ReactNode;
  /** The key strip along the foot. */
  keys?: ReactNode;
  /** The page lays out its own columns. */
  bare?: boolean;
  children: ReactNode;
};

/** A page of product administration, people, integrations or audit: header, what came back, content. */
export function AdminPage({
  here,
  title,
  path,
  marks,
  summary,
  actions,
  refused = null,
  done,
  problems,
  product,
  tabs,
  keys,
  bare,
  children,
}: Props) {
  const notices = (
    <>
      {problems ?? <Problems refused={refused} />}
      {done && !refused ? <Notice look="success" title={done} live /> : null}
    </>
  );
  return (
    <Desk here={here} product={product} keys={keys}>
      <CaseHeader
        breadcrumb={path ? <Breadcrumb label={path.label} items={path.items} /> : null}
        title={title}
        marks={marks}
        summary={summary}
        actions={actions}
        tabs={tabs}
      />
      {bare ? (
        <>
          {refused || done ? <div className="bg-superficie p-4 lg:px-6">{notices}</div> : null}
          {children}
        </>
      ) : (
        <div className="grid flex-1 grid-cols-[minmax(0,1fr)] content-start gap-6 bg-superficie p-4 lg:p-6">
          {notices}
          {children}
        </div>
      )}
    </Desk>
  );
}
