import type { ReactNode } from "react";
import { Pane, Panes } from "@/components/ui/pane";
import type { File } from "@/lib/applications/file";
import { Desk } from "../shell";
import { CaseHead } from "./head";

type Props = {
  file: File;
  today: string;
  title: string;
  lead?: ReactNode;
  problems?: ReactNode;
  children: ReactNode;
  aside: ReactNode;
};

/** A page for one act on a file: the form left, what it leads to right. */
export function ActPage({ file, today, title, lead, problems, children, aside }: Props) {
  return (
    <Desk rail={false}>
      <CaseHead file={file} today={today} page={title} />
      <Panes layout="aside">
        <Pane ground="superficie">
          <div className="grid max-w-200 grid-cols-[minmax(0,1fr)] gap-6">
            {problems}
            <div className="grid gap-1">
              <h2 className="text-h1">{title}</h2>
              {lead ? <p className="text-tinta-2">{lead}</p> : null}
            </div>
            {children}
          </div>
        </Pane>
        <Pane>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-6">{aside}</div>
        </Pane>
      </Panes>
    </Desk>
  );
}
