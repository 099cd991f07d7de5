"use client";

import { useEffect, useRef, useState } from "react";
import { forgetEverything } from "./forget";
import { ForgetDialog, type ForgetTexts } from "./forget-dialog";
import { giveUp } from "./going";
import { lookAfter } from "./keep";
import { KeptFiles, type KeptFilesTexts } from "./kept-files";
import { SharedPhone, type SharedPhoneTexts } from "./shared-phone";
import { type DraftPage, quiet, type Standing } from "./standing";
import type { KeptFile } from "./store";

export type KeeperTexts = {
  typing: string;
  sending: string;
  /** With the hour in place of "{time}". */
  stored: string;
  onPhone: string;
  onPhoneTask: string;
  noLine: string;
  /** With how many in place of "{count}". */
  waiting: string;
  refused: string;
  signedOut: string;
  signIn: string;
  pageMissing: string;
  /** With name and share in place of "{name}" and "{percent}". */
  uploading: string;
  files: KeptFilesTexts;
  shared: SharedPhoneTexts;
  forget: string;
  dialog: ForgetTexts;
};

type Props = {
  draft: DraftPage;
  signInHref: string;
  texts: KeeperTexts;
  /** Offers to take everything off the phone. */
  canForget?: boolean;
};

/** Where the words of this page are: with the lender, or on this phone alone. Says nothing until it knows. */
export function Keeper({ draft, signInHref, texts, canForget }: Props) {
  const [standing, setStanding] = useState<Standing>(quiet);
  const [isForgetting, setForgetting] = useState(false);
  const [isAwake, setAwake] = useState(false);
  // The page is looked after once, whatever is drawn again.
  const page = useRef({ draft, label: texts.onPhoneTask });
  useEffect(() => {
    setAwake(true);
    return lookAfter(page.current.draft, page.current.label, setStanding);
  }, []);
  const said = sentenceFor(standing, texts);
  const isHere = standing.waiting > 0 || standing.here === "on_phone" || standing.here === "refused";
  const { leaving } = standing;
  const forget = async () => {
    await forgetEverything();
    if (leaving) leaving.submit();
    else window.location.assign("/solicitudes");
  };
  const remove = async (file: KeptFile) => {
    await giveUp(file);
    setStanding((now) => ({ ...now, files: now.files.filter(({ key }) => key !== file.key) }));
  };
  const stay = () => {
    setForgetting(false);
    setStanding((now) => ({ ...now, leaving: null }));
  };
  return (
    <div className="grid gap-2">
      <div role="status" className="min-h-7 text-nota">
        {said ? (
          <p className={`rule rule-short pl-3 ${isHere ? "rule-dotted" : "rule-solid"}`}>
            {said}{" "}
            {standing.signedOut ? (
              <a href={signInHref} className="font-semibold">
                {texts.signIn}
              </a>
            ) : null}
          </p>
        ) : null}
        {standing.isPageMissing ? <p className="mt-1 font-semibold">{texts.pageMissing}</p> : null}
      </div>
      <KeptFiles
        files={standing.files}
        going={standing.going}
        texts={texts.files}
        onRemove={(file) => void remove(file)}
      />
      {canForget && isAwake ? <SharedPhone owner={draft.owner} texts={texts.shared} /> : null}
      {canForget && isAwake ? (
        <button
          type="button"
          className="min-h-12 cursor-pointer justify-self-start text-nota text-laguna-700 underline decoration-1 underline-offset-4"
          onClick={() => setForgetting(true)}
        >
          {texts.forget}
        </button>
      ) : null}
      {isAwake ? (
        <ForgetDialog
          isOpen={isForgetting || leaving !== null}
          waiting={standing.waiting}
          texts={texts.dialog}
          onYes={() => void forget()}
          onNo={stay}
        />
      ) : null}
    </div>
  );
}

function sentenceFor(standing: Standing, texts: KeeperTexts): string | null {
  const { hasLine, waiting, here, storedAt, signedOut, going } = standing;
  if (signedOut) return texts.signedOut;
  if (going) return texts.uploading.replace("{name}", going.name).replace("{percent}", percentOf(going.share));
  if (here === "refused") return texts.refused;
  if (!hasLine) return texts.noLine;
  if (here === "typing") return texts.typing;
  if (here === "sending") return texts.sending;
  if (here === "on_phone") return texts.onPhone;
  if (waiting > 0) return texts.waiting.replace("{count}", String(waiting));
  return here === "stored" && storedAt ? texts.stored.replace("{time}", hourOf(storedAt)) : null;
}

function percentOf(share: number): string {
  return String(Math.floor(share * 100));
}

function hourOf(instant: string): string {
  return new Date(instant).toLocaleTimeString("es-PE", {
    timeZone: "America/Lima",
    hour: "numeric",
    minute: "2-digit",
  });
}
