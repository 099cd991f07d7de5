import type { Outcome } from "./deliver";
import type { KeptFile } from "./store";

/** A form with a file, sent while somebody looks: `progress` hears the share that is out, from 0 to 1. Null without a line. */
export function sendFile(
  { action, fields, content, name }: Pick<KeptFile, "action" | "fields" | "content" | "name">,
  answer: "outcome" | "address",
  progress: (share: number) => void = () => {},
): Promise<Outcome | null> {
  const body = new FormData();
  for (const [field, value] of fields) body.append(field, value);
  body.append("file", content, name);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", action);
    request.setRequestHeader("x-veta-answer", answer);
    request.responseType = "json";
    request.upload.addEventListener("progress", ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) progress(loaded / total);
    });
    request.addEventListener("load", () => resolve(request.status === 200 ? (request.response as Outcome) : null));
    for (const end of ["error", "timeout", "abort"] as const) request.addEventListener(end, () => resolve(null));
    request.timeout = 180_000;
    request.send(body);
  });
}
