import { writeScalar } from "@/domain/answer/scalar";
import { type Row, rowsOf } from "@/domain/answer/value";
import { textIn } from "@/domain/localized";
import { formatPlainMoney } from "@/domain/money";
import type { Column, OfKind } from "@/domain/question";
import { Button } from "../ui/button";
import { FieldSet } from "../ui/field-set";
import { MoneyField } from "../ui/money-field";
import { NumberField } from "../ui/number-field";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";
import { NoneBox } from "./many-question";
import { fieldTexts, type QuestionProps } from "./question-field";
import { UnknownBox } from "./unknown-box";

/** Rows of the same columns, one card a row on a phone. Buttons add and take away rows, also without script. */
export function TableQuestion(props: QuestionProps<OfKind<"table">>) {
  const { asked, value, typed, texts, rowsAction } = props;
  const rows = rowsOf(value) ?? [];
  const isBegun = !typed && rows.length > 0 && rows.length < asked.minRows;
  const error = props.error ?? (isBegun ? texts.rowsNeeded(asked.minRows) : undefined);
  const shown = typed ? Number(typed(`${asked.code}-rows`)) || 0 : Math.max(rows.length, asked.minRows, 1);
  const count = Math.min(shown, asked.maxRows + 5);
  const rowName = textIn(asked.rowName, texts.language);
  const least = Math.max(asked.minRows, 1);
  return (
    <FieldSet {...fieldTexts({ ...props, error }, asked.minRows > 1 ? texts.rowsNeeded(asked.minRows) : undefined)}>
      <input type="hidden" name={`${asked.code}-rows`} value={count} />
      <div className="grid gap-4">
        {Array.from({ length: count }, (_, at) => (
          <fieldset
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place, as in the form's names
            key={at}
            id={at === 0 ? asked.code : `${asked.code}-${at}`}
            data-row-of={asked.code}
            data-least={least}
            data-most={asked.maxRows}
            className="min-w-0 rounded-md border border-linea bg-superficie p-3"
          >
            <legend className="px-1 text-etiqueta">
              {rowName} <span data-row-number>{at + 1}</span>
            </legend>
            <div className="grid gap-4 sm:grid-cols-2">
              {asked.columns.map((column) => (
                <CellField key={column.code} {...props} column={column} row={rows[at]} at={at} />
              ))}
            </div>
            {rowsAction ? (
              <div className="pt-3">
                <Button
                  hidden={count <= least}
                  look="quiet"
                  icon="trash"
                  name="_row"
                  value={`remove:${asked.code}:${at}`}
                  formAction={rowsAction}
                >
                  {texts.removeRow} {rowName} <span data-row-number>{at + 1}</span>
                </Button>
              </div>
            ) : null}
          </fieldset>
        ))}
        {rowsAction ? (
          <Button
            hidden={count >= asked.maxRows}
            look="secondary"
            icon="plus"
            name="_row"
            value={`add:${asked.code}`}
            formAction={rowsAction}
          >
            {texts.addRow} {rowName}
          </Button>
        ) : null}
        {asked.allowNone ? <NoneBox {...props} isNone={rowsOf(value)?.length === 0} /> : null}
        <UnknownBox {...props} />
      </div>
    </FieldSet>
  );
}

type CellProps = QuestionProps<OfKind<"table">> & { column: Column; row: Row | undefined; at: number };

function CellField({ asked, typed, texts, errorOf, column, row, at }: CellProps) {
  const name = `${asked.code}-${at}-${column.code}`;
  const label = textIn(column.label, texts.language);
  const isLacking = !typed && row !== undefined && column.required && row[column.code] === undefined;
  const common = {
    name,
    label: column.required ? label : `${label} ${texts.optional}`,
    error: errorOf?.(name) ?? (isLacking ? texts.cellMissing : undefined),
    value: typed ? typed(name) : cellText(column, row?.[column.code]),
  };
  switch (column.kind) {
    case "money":
      return <MoneyField {...common} />;
    case "number":
      return (
        <NumberField
          {...common}
          unit={column.unit ? textIn(column.unit, texts.language) : undefined}
          decimals={column.decimals > 0}
          maxLength={20}
        />
      );
    case "date":
      return <TextField {...common} hint={texts.cellDateHint} inputMode="numeric" maxLength={10} width={12} />;
    case "yes_no":
      return (
        <SelectField
          {...common}
          blank={texts.choose}
          options={[
            { value: "yes", label: texts.yes },
            { value: "no", label: texts.no },
          ]}
        />
      );
    case "choice":
      return (
        <SelectField
          {...common}
          blank={texts.choose}
          options={column.options.map(({ code, label: said }) => ({
            value: code,
            label: textIn(said, texts.language),
          }))}
        />
      );
    default:
      return <TextField {...common} maxLength={column.maxLength} />;
  }
}

function cellText({ kind }: Column, cell: string | number | undefined): string {
  if (cell === undefined) return "";
  if (kind === "money" && Number.isSafeInteger(cell)) return formatPlainMoney(Number(cell));
  return kind === "date" ? String(cell).split("-").reverse().join("/") : writeScalar(kind, cell);
}
