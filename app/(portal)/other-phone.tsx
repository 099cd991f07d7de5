import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Mark } from "@/domain/answer/meanwhile";
import { formatDateTime } from "@/domain/format";
import { currentActor } from "@/lib/auth";

type Props = {
  mark: Mark | undefined;
  /** Name of the field that both phones changed. */
  field: string;
  /** What is stored now, as people read it; null when it was emptied. */
  stored: ReactNode;
};

/** An answer that was changed from two phones: what the other one said and when, and a way to keep that. */
export async function OtherPhone({ mark, field, stored }: Props) {
  const [t, { personId }] = await Promise.all([getTranslations("portal.other_phone"), currentActor()]);
  const when = mark ? formatDateTime(new Date(mark.at)) : "";
  return (
    <Notice look="warning" title={t(mark?.by === personId ? "yours" : "someone", { when })}>
      <div className="grid gap-3">
        <p className="font-semibold">{stored ?? t("emptied")}</p>
        <p>{t("choose")}</p>
        <Button look="secondary" name="_theirs" value={field}>
          {t("theirs")}
        </Button>
      </div>
    </Notice>
  );
}

/** The fields as sent, without those whose answer from the other phone is to stay. */
export function withoutTheirs<Value>(answers: Record<string, Value>, theirs: string | null): Record<string, Value> {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => name !== theirs));
}
