import { getTranslations } from "next-intl/server";
import { signInPath } from "@/app/bridge";
import { printOf } from "@/domain/answer/meanwhile";
import { currentCaller } from "@/lib/auth";
import { Keeper } from "./keeper";
import type { DraftPage } from "./standing";

type Props = Pick<DraftPage, "home" | "steps" | "papers"> & {
  /** Whom the words are for; null where several lenders are meant. */
  lender: string | null;
  /** Where one comes back to after signing in. */
  back: string;
  /** Offers to take everything off the phone. */
  canForget?: boolean;
};

/** The keeper of a page with its words, for the person who is signed in. */
export async function PhoneKeeper({ home, steps, papers, lender: name, back, canForget }: Props) {
  const [t, { actor, now }] = await Promise.all([getTranslations("portal.phone"), currentCaller()]);
  const lender = name ?? t("any_lender");
  return (
    <Keeper
      draft={{ owner: printOf(actor.personId ?? ""), drawnAt: now.toISOString(), home, steps, papers }}
      signInHref={signInPath(back)}
      canForget={canForget}
      texts={{
        typing: t("typing"),
        sending: t("sending"),
        stored: t("stored", { lender, time: "{time}" }),
        onPhone: t("on_phone"),
        noLine: t("no_line", { lender }),
        waiting: t("waiting", { count: "{count}" }),
        onPhoneTask: t("on_phone_task"),
        refused: t("refused"),
        signedOut: t("signed_out"),
        signIn: t("sign_in"),
        pageMissing: t("page_missing"),
        uploading: t("uploading", { name: "{name}", percent: "{percent}" }),
        files: {
          title: t("files"),
          waits: t("file_waits"),
          refused: t("file_refused"),
          remove: t("file_remove"),
          going: t("file_going", { sent: "{sent}", size: "{size}" }),
          cancel: t("file_cancel"),
        },
        shared: { lock: t("lock"), others: t("others"), othersHint: t("others_hint") },
        forget: t("forget"),
        dialog: {
          lost: t("would_be_lost", { count: "{count}" }),
          ask: t("forget_ask", { lender }),
          yes: t("forget_yes"),
          no: t("forget_no"),
        },
      }}
    />
  );
}
