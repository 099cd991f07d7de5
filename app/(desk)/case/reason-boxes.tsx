import { Checkbox } from "@/components/ui/checkbox";
import { FieldSet } from "@/components/ui/field-set";

type Props = {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  reasons: readonly { code: string; text: string }[];
  chosen: readonly string[];
};

/** Coded reasons to tick. */
export function ReasonBoxes({ name, label, hint, error, reasons, chosen }: Props) {
  return (
    <FieldSet name={name} label={label} hint={hint} error={error}>
      {reasons.map(({ code, text }, index) => (
        <Checkbox
          key={code}
          id={index === 0 ? name : `${name}-${code}`}
          name={name}
          value={code}
          label={text}
          checked={chosen.includes(code)}
        />
      ))}
    </FieldSet>
  );
}
