import { getTranslations } from "next-intl/server";
import { pathOf } from "@/app/(portal)/own-application";
import { tasksOf } from "@/app/(portal)/tasks";
import { signInPath } from "@/app/bridge";
import { printOf } from "@/domain/answer/meanwhile";
import type { OwnApplication } from "@/lib/applications/queries";
import { currentCaller, currentLanguage } from "@/lib/auth";
import { Keeper } from "./keeper";

type Props = {
  application: OwnApplication /** The page's own address, to come back to after signing in. */;
  page?: string;
  canForget?: boolean;
};

/** Looks after a draft on this phone: what is typed survives a cut line, a closed tab and an ended session. */
export async function KeptOnPhone({ application, page = "", canForget }: Props) {
  // What staff walk as a test stays with the lender.
  if (application.status !== "draft" || application.walk) return null;
  const [t, language, { actor, now }] = await Promise.all([
    getTranslations("portal.phone"),
    currentLanguage(),
    currentCaller(),
  ]);
  const { id, lender } = application;
  const steps = tasksOf(application, language).map(({ href, kind, done }) => ({
    page: href,
    action: kind === "loan" || kind === "questions" ? `${href}/guardar` : null,
    isOpen: !done,
  }));
  return (
    <Keeper
      draft={{ owner: printOf(actor.personId ?? ""), drawnAt: now.toISOString(), home: pathOf(id), steps }}
      signInHref={signInPath(pathOf(id, page))}
      canForget={canForget}
      texts={{
        typing: t("typing"),
        sending: t("sending"),
        stored: t("stored", { lender: lender.name, time: "{time}" }),
        onPhone: t("on_phone"),
        noLine: t("no_line", { lender: lender.name }),
        onPhoneTask: t("on_phone_task"),
        refused: t("refused"),
        signedOut: t("signed_out"),
        signIn: t("sign_in"),
        pageMissing: t("page_missing"),
        forget: t("forget"),
        dialog: {
          waiting: t("waiting", { count: "{count}" }),
          ask: t("forget_ask", { lender: lender.name }),
          yes: t("forget_yes"),
          no: t("forget_no"),
        },
      }}
    />
  );
}
