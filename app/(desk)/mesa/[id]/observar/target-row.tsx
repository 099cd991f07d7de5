import { Checkbox } from "@/components/ui/checkbox";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";

type Props = {
  /** "task/mine" or "document/ruc_sheet" */
  target: string;
  first: boolean;
  label: string;
  checked: boolean;
  reason: string;
  note: string;
  error: { reason?: string; note?: string };
  reasons: readonly { value: string; label: string }[];
  texts: { reason: string; choose: string; note: string; hint: string };
};

/** One thing that may be observed. Its reason and words open when it is ticked, without script. */
export function TargetRow({ target, first, label, checked, reason, note, error, reasons, texts }: Props) {
  const id = target.replace("/", "-");
  return (
    <div className="group border-b border-linea py-1">
      <Checkbox
        name="target"
        value={target}
        id={first ? "target-first" : `target-${id}`}
        label={label}
        checked={checked}
      />
      <div className="hidden gap-3 pb-3 pl-7 group-has-[input:checked]:grid sm:grid-cols-[15rem_minmax(0,1fr)]">
        <SelectField
          name={`reason_${target}`}
          id={`reason-${id}`}
          label={texts.reason}
          value={reason}
          blank={texts.choose}
          options={reasons}
          error={error.reason}
        />
        <TextArea
          name={`note_${target}`}
          id={`note-${id}`}
          label={texts.note}
          hint={texts.hint}
          value={note}
          rows={2}
          maxLength={500}
          error={error.note}
        />
      </div>
    </div>
  );
}
