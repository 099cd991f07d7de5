import { pathOf } from "@/app/(portal)/own-application";
import { papersOf } from "@/app/(portal)/papers";
import { tasksOf } from "@/app/(portal)/tasks";
import type { OwnApplication } from "@/lib/applications/own";
import { currentLanguage } from "@/lib/auth";
import { PhoneKeeper } from "./phone-keeper";

type Props = {
  application: OwnApplication;
  /** The page's own address under the application. */
  page?: string;
  canForget?: boolean;
  /** A paper that was asked for again is looked after as in a draft. */
  isPaper?: boolean;
};

/** Looks after a draft on this phone: what is typed survives a cut line, a closed tab and an ended session. */
export async function KeptOnPhone({ application, page = "", canForget, isPaper }: Props) {
  // What staff walk as a test stays with the lender.
  const isOpen = application.status === "draft" || (isPaper && application.status === "info_requested");
  if (!isOpen || application.walk) return null;
  const { id, lender } = application;
  const steps = tasksOf(application, await currentLanguage()).map(({ href, kind, done }) => ({
    page: href,
    action: kind === "loan" || kind === "questions" ? `${href}/guardar` : null,
    isOpen: !done,
  }));
  const papers = papersOf(application).map(({ code }) => pathOf(id, `/documentos/${code}`));
  return (
    <PhoneKeeper
      home={pathOf(id)}
      steps={steps}
      papers={papers}
      lender={lender.name}
      back={pathOf(id, page)}
      canForget={canForget}
    />
  );
}
