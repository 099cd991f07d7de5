import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { filePath } from "./paths";

/** How a form about a file ends: the act itself, and the way back to the file. */
export async function ActEnd({ file, children }: { file: { id: string }; children: ReactNode }) {
  const c = await getTranslations("common");
  return (
    <div className="flex flex-wrap gap-3">
      <Button tall>{children}</Button>
      <Button look="quiet" href={filePath(file.id)}>
        {c("cancel")}
      </Button>
    </div>
  );
}
