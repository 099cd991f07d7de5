import { useEffect, useRef } from "react";

export type ForgetTexts = {
  /** With how many in place of "{count}". */
  lost: string;
  ask: string;
  yes: string;
  no: string;
};

type Props = { isOpen: boolean; waiting: number; texts: ForgetTexts; onYes(): void; onNo(): void };

/** Asks before everything is taken off a phone. What the lender does not have yet is named first. */
export function ForgetDialog({ isOpen, waiting, texts, onYes, onNo }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (isOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="borrar-telefono"
      onClose={onNo}
      className="m-auto w-[min(24rem,calc(100vw-3rem))] rounded-md border border-linea bg-superficie p-6 text-tinta backdrop:bg-tinta/60"
    >
      <div id="borrar-telefono" className="grid gap-2">
        {waiting > 0 ? <p className="font-semibold">{texts.lost.replace("{count}", String(waiting))}</p> : null}
        <p>{texts.ask}</p>
      </div>
      <div className="mt-4 grid gap-2">
        <button
          type="button"
          className="min-h-control cursor-pointer rounded-md border-2 border-tinta bg-superficie px-4 py-2 text-etiqueta"
          onClick={onYes}
        >
          {texts.yes}
        </button>
        <button
          type="button"
          className="min-h-control cursor-pointer text-etiqueta text-laguna-700 underline decoration-1 underline-offset-4"
          onClick={onNo}
        >
          {texts.no}
        </button>
      </div>
    </dialog>
  );
}
