import { filePath } from "@/app/(desk)/case/paths";
import { formPost } from "@/app/bridge";
import { judgePaper } from "@/lib/applications/judge-paper";

export const POST = formPost(judgePaper, {
  input: ({ fields }, { id, code }) => ({ id, requirement: code, verdict: fields.get("verdict") }),
  done: (_judged, { id, code }) => `${filePath(id)}#papel-${code}`,
  back: ({ id }) => filePath(id),
});
