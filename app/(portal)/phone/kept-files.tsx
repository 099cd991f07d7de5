import { useEffect, useState } from "react";
import type { Going } from "./going";
import type { KeptFile } from "./store";

export type KeptFilesTexts = {
  title: string;
  waits: string;
  refused: string;
  remove: string;
  /** With sizes in place of "{sent}" and "{size}". */
  going: string;
  cancel: string;
};

type Props = {
  files: readonly KeptFile[];
  going: Going | null;
  texts: KeptFilesTexts;
  onRemove(file: KeptFile): void;
};

const bar =
  "h-2 w-full appearance-none overflow-hidden rounded-sm bg-linea [&::-moz-progress-bar]:bg-laguna-700 [&::-webkit-progress-bar]:bg-linea [&::-webkit-progress-value]:bg-laguna-700";

/** Photos and papers that wait on this phone or leave it, each with how far it is and what became of it. */
export function KeptFiles({ files, going, texts, onRemove }: Props) {
  if (files.length === 0) return null;
  return (
    <section aria-label={texts.title} className="grid gap-2">
      <p className="text-etiqueta">{texts.title}</p>
      <ul className="grid gap-2">
        {files.map((file) => {
          const share = going?.key === file.key ? going.share : null;
          return (
            <li
              key={file.key}
              className="rule rule-short rule-dotted flex items-center gap-3 border-b border-linea py-2 pl-3"
            >
              <Thumbnail file={file} />
              <span className="grid min-w-0 flex-1 gap-1">
                <span className="wrap-anywhere text-etiqueta">{file.name}</span>
                <span className={`text-nota ${file.refusal ? "font-semibold text-rojo-700" : "text-tinta-2"}`}>
                  {file.refusal
                    ? texts.refused
                    : share === null
                      ? texts.waits
                      : texts.going
                          .replace("{sent}", megabytes(file.content.size * share))
                          .replace("{size}", megabytes(file.content.size))}
                </span>
                {share === null ? null : <progress value={share} max={1} aria-label={file.name} className={bar} />}
              </span>
              <button
                type="button"
                className="min-h-12 cursor-pointer px-2 text-nota text-laguna-700 underline decoration-1 underline-offset-4"
                onClick={() => onRemove(file)}
              >
                {share === null ? texts.remove : texts.cancel}
                <span className="sr-only">: {file.name}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}

function Thumbnail({ file }: { file: KeptFile }) {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!file.content.type.startsWith("image/")) return;
    const made = URL.createObjectURL(file.content);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file.content]);
  // biome-ignore lint/performance/noImgElement: a picture of this phone, never optimized
  return address ? <img src={address} alt="" className="size-12 rounded-sm object-cover" /> : null;
}
