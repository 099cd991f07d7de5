import { getTranslations } from "next-intl/server";
import { filePath } from "@/app/(desk)/case/paths";
import { StaffForm } from "@/app/(desk)/staff-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { formatDateTime } from "@/domain/format";

type Change = {
  id: string;
  name: string;
  phoneEnd: string;
  startedBy: string;
  isMine: boolean;
  isConfirmed: boolean;
  appliesAt: Date | null;
};

/** A change that is open: what it waits for, and for the second of the staff the DNI to read. */
export async function ChangeLine({ fileId, change, error }: { fileId: string; change: Change; error?: string }) {
  const t = await getTranslations("desk.phone");
  const { id, name, phoneEnd, startedBy, isMine, isConfirmed, appliesAt } = change;
  return (
    <li className="rule rule-dotted grid gap-2">
      <p>
        <strong>{t("change", { name, end: phoneEnd })}</strong>
      </p>
      <p className="text-tinta-2">
        {appliesAt
          ? t("applies", { at: formatDateTime(appliesAt) })
          : isConfirmed
            ? t("confirmed")
            : isMine
              ? t("mine")
              : t("by", { name: startedBy })}
      </p>
      {isConfirmed || isMine ? null : (
        <StaffForm
          action={filePath(fileId, "/celular/confirmar")}
          hidden={{ changeId: id }}
          className="grid justify-items-start gap-4"
        >
          <TextField
            name="dni"
            id={`dni-${id}`}
            inputMode="numeric"
            label={t("dni")}
            hint={t("dni_hint")}
            error={error}
            maxLength={12}
            width={12}
          />
          <Button tall>{t("confirm")}</Button>
        </StaffForm>
      )}
    </li>
  );
}
