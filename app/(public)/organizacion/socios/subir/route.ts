import { formPost } from "@/app/bridge";
import { importRoster } from "@/lib/organizations/roster";

const megabyte = 1024 * 1024;

export const POST = formPost(importRoster, {
  maxBytes: 3 * megabyte,
  input: ({ files }) => ({ file: files.get("file")?.[0] ?? null }),
  done: ({ members }) => `/organizacion/socios?entraron=${members}`,
  back: () => "/organizacion/socios",
});
