import type { FormAgain } from "@/app/(desk)/problems";
import { StaffForm } from "@/app/(desk)/staff-form";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { limaDate } from "@/domain/calendar/lima";
import type { Roster } from "@/lib/committees/members";
import { committeeWords } from "../words";

type Props = Pick<Roster, "members" | "eligible"> & { again: FormAgain | null };

/** Gives somebody a seat of their own or in place of a member. */
export async function AddMember({ members, eligible, again }: Props) {
  const { t } = await committeeWords();
  const errors = again?.refused?.errors ?? {};
  const typed = again?.typed ?? ((_name: string, otherwise = "") => otherwise);
  const today = limaDate(new Date());
  const own = members.filter(({ substituteOf, validUntil }) => !substituteOf && (!validUntil || validUntil >= today));
  return (
    <StaffForm action="/comite/miembros/agregar" className="grid max-w-160 gap-4" label={t("members.add")}>
      <h2>{t("members.add")}</h2>
      <SelectField
        name="personId"
        label={t("members.person")}
        hint={t("members.person_hint")}
        blank={t("members.choose")}
        value={typed("personId")}
        options={eligible.map(({ id, name }) => ({ value: id, label: name }))}
        error={errors.personId}
      />
      <SelectField
        name="substituteOf"
        label={t("members.seat")}
        blank={t("members.own_seat")}
        value={typed("substituteOf")}
        options={own.map(({ id, name }) => ({ value: id, label: t("members.seat_of", { name }) }))}
        error={errors.substituteOf}
      />
      <Checkbox
        name="isChair"
        label={t("members.is_chair")}
        checked={typed("isChair") === "yes"}
        error={errors.isChair}
      />
      <div className="flex flex-wrap gap-4">
        <TextField
          name="validFrom"
          type="date"
          width={12}
          label={t("members.starts")}
          value={typed("validFrom", today)}
          error={errors.validFrom}
        />
        <TextField
          name="validUntil"
          type="date"
          width={12}
          label={t("members.until")}
          hint={t("members.until_hint")}
          value={typed("validUntil")}
          error={errors.validUntil}
        />
      </div>
      <Button>{t("members.add_send")}</Button>
    </StaffForm>
  );
}
