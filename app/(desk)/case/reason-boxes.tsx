import { Checkbox } from "@/components/ui/checkbox";
import { FieldSet } from "@/components/ui/field-set";
import { TextField } from "@/components/ui/text-field";

type Props = {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  reasons: readonly { code: string; text: string }[];
  chosen: readonly string[];
  /** Asks for the figure that counted beside each reason that is ticked, with what was typed. */
  figures?: { label: string; hint: string; typed: (name: string) => string };
};

/** Coded reasons to tick. */
export function ReasonBoxes({ name, label, hint, error, reasons, chosen, figures }: Props) {
  return (
    <FieldSet name={name} label={label} hint={hint} error={error}>
      {reasons.map(({ code, text }, index) => (
        <div key={code} className="group/reason">
          <Checkbox
            id={index === 0 ? name : `${name}-${code}`}
            name={name}
            value={code}
            label={text}
            checked={chosen.includes(code)}
          />
          {figures ? (
            <div className="hidden pb-3 pl-7 group-has-checked/reason:block">
              <TextField
                name={`figure_${code}`}
                label={figures.label}
                hint={figures.hint}
                value={figures.typed(`figure_${code}`)}
                maxLength={160}
              />
            </div>
          ) : null}
        </div>
      ))}
    </FieldSet>
  );
}
