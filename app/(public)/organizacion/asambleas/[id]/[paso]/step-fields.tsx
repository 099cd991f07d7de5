import { getTranslations } from "next-intl/server";
import { questionTexts } from "@/app/(portal)/question-texts";
import type { RefusedForm } from "@/app/refused";
import { dateParts } from "@/components/questions/date-question";
import { Checkbox } from "@/components/ui/checkbox";
import { DateField } from "@/components/ui/date-field";
import { FieldSet } from "@/components/ui/field-set";
import { MoneyField } from "@/components/ui/money-field";
import { NumberField } from "@/components/ui/number-field";
import { RadioField } from "@/components/ui/radio-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type AssemblyStep, bases, calls, manners, shares } from "@/domain/assembly";
import { formatPlainMoney } from "@/domain/money";
import type { OwnAssembly } from "@/lib/assemblies/read";

type Props = { step: AssemblyStep; assembly: OwnAssembly; refused: RefusedForm | null };
type FieldsProps = Omit<Props, "step">;

/** The fields of one screen, with what was typed, what is written already, or what the record knows. */
export function StepFields({ step, ...props }: Props) {
  switch (step) {
    case "when":
      return <WhenFields {...props} />;
    case "call":
      return <CallFields {...props} />;
    case "attendance":
      return <AttendanceFields {...props} />;
    case "quorum":
      return <QuorumFields {...props} />;
    case "votes":
      return <VoteFields {...props} />;
    case "majority":
      return <MajorityFields {...props} />;
    case "loan":
      return <LoanFields {...props} />;
    case "representatives":
      return <RepresentativeFields {...props} />;
  }
}

/** Name, error and value of a field. */
function shared(refused: RefusedForm | null, name: string, known: string | number | null | undefined) {
  return { name, error: refused?.errors[name], value: refused ? refused.typed(name) : String(known ?? "") };
}

async function WhenFields({ assembly, refused }: FieldsProps) {
  const [t, texts] = await Promise.all([getTranslations("assembly.steps.when"), questionTexts()]);
  const day = (name: "calledOn" | "heldOn") => ({
    name,
    error: refused?.errors[name],
    labels: texts,
    value: refused
      ? {
          day: refused.typed(`${name}-day`),
          month: refused.typed(`${name}-month`),
          year: refused.typed(`${name}-year`),
        }
      : dateParts(assembly.content.when?.[name]),
  });
  return (
    <>
      <DateField {...day("calledOn")} label={t("calledOn")} hint={t("calledOn_hint")} />
      <DateField {...day("heldOn")} label={t("heldOn")} />
    </>
  );
}

async function CallFields({ assembly, refused }: FieldsProps) {
  const t = await getTranslations("assembly");
  const known = assembly.content.call;
  return (
    <>
      <RadioField
        {...shared(refused, "call", known?.call)}
        label={t("steps.call.call")}
        options={calls.map((value) => ({ value, label: t(`call.${value}`) }))}
      />
      <TextField
        {...shared(refused, "place", known?.place)}
        label={t("steps.call.place")}
        hint={t("steps.call.place_hint")}
        maxLength={120}
      />
    </>
  );
}

async function AttendanceFields({ assembly, refused }: FieldsProps) {
  const t = await getTranslations("assembly.steps.attendance");
  const { attendance } = assembly.content;
  const count = assembly.rosterCount;
  return (
    <>
      <NumberField
        {...shared(refused, "entitled", attendance?.entitled ?? (count || null))}
        label={t("entitled")}
        hint={count > 0 ? t("entitled_roster", { count }) : t("entitled_hint")}
        maxLength={6}
        width={8}
      />
      <NumberField {...shared(refused, "present", attendance?.present)} label={t("present")} maxLength={6} width={8} />
    </>
  );
}

async function QuorumFields({ assembly, refused }: FieldsProps) {
  const t = await getTranslations("assembly");
  const { call, quorum = assembly.statute.quorum } = assembly.content;
  const possible = shares.filter((share) => share !== "any" || call?.call === "second");
  return (
    <>
      <RadioField
        {...shared(refused, "share", quorum?.share)}
        label={t("steps.quorum.share")}
        options={possible.map((value) => ({ value, label: t(`share.${value}`), hint: t(`share_hint.${value}`) }))}
      />
      <PercentAndArticle of="quorum" known={quorum} refused={refused} />
    </>
  );
}

type RuleProps = {
  of: "quorum" | "majority";
  known: { percent: number | null; article: string } | undefined;
  refused: RefusedForm | null;
};

async function PercentAndArticle({ of, known, refused }: RuleProps) {
  const t = await getTranslations("assembly.steps");
  return (
    <>
      <NumberField
        {...shared(refused, "percent", known?.percent)}
        label={t(`${of}.percent`)}
        unit="%"
        maxLength={3}
        width={8}
      />
      <TextField
        {...shared(refused, "article", known?.article)}
        label={t(`${of}.article`)}
        hint={t(`${of}.article_hint`)}
        maxLength={60}
      />
    </>
  );
}

async function VoteFields({ assembly, refused }: FieldsProps) {
  const t = await getTranslations("assembly.steps.votes");
  const known = assembly.content.votes;
  return (["inFavour", "against", "blank"] as const).map((name) => (
    <NumberField key={name} {...shared(refused, name, known?.[name])} label={t(name)} maxLength={6} width={8} />
  ));
}

async function MajorityFields({ assembly, refused }: FieldsProps) {
  const t = await getTranslations("assembly");
  const { majority = assembly.statute.majority } = assembly.content;
  return (
    <>
      <RadioField
        {...shared(refused, "share", majority?.share)}
        label={t("steps.majority.share")}
        options={(["more_than_half", "two_thirds", "percent"] as const).map((value) => ({
          value,
          label: t(`share.${value}`),
          hint: t(`share_hint.${value}`),
        }))}
      />
      <RadioField
        {...shared(refused, "of", majority?.of)}
        label={t("steps.majority.of")}
        options={bases.map((value) => ({ value, label: t(`of.${value}`) }))}
      />
      <PercentAndArticle of="majority" known={majority} refused={refused} />
    </>
  );
}

async function LoanFields({ assembly, refused }: FieldsProps) {
  const t = await getTranslations("assembly.steps.loan");
  const { loan } = assembly.content;
  return (
    <>
      <MoneyField
        {...shared(refused, "maxAmountCents", loan && formatPlainMoney(loan.maxAmountCents))}
        label={t("maxAmountCents")}
      />
      <NumberField
        {...shared(refused, "maxTermMonths", loan?.maxTermMonths)}
        label={t("maxTermMonths")}
        unit={t("unit")}
        maxLength={3}
        width={12}
      />
      <TextArea
        {...shared(refused, "purpose", loan?.purpose)}
        label={t("purpose")}
        hint={t("purpose_hint")}
        rows={3}
        maxLength={300}
      />
    </>
  );
}

async function RepresentativeFields({ assembly, refused }: FieldsProps) {
  const [t, c] = await Promise.all([getTranslations("assembly"), getTranslations("common.post")]);
  const known = assembly.content.representatives;
  const chosen = refused?.typedAll("powers") ?? known?.powers.map(({ id }) => id) ?? [];
  return (
    <>
      <FieldSet name="powers" label={t("steps.representatives.powers")} error={refused?.errors.powers}>
        {assembly.powers.map(({ id, name, post }, index) => (
          <Checkbox
            key={id}
            id={index === 0 ? "powers" : `powers-${id}`}
            name="powers"
            value={id}
            label={name}
            hint={c(post)}
            checked={chosen.includes(id)}
          />
        ))}
      </FieldSet>
      <RadioField
        {...shared(refused, "manner", known?.manner)}
        label={t("steps.representatives.manner")}
        options={manners.map((value) => ({ value, label: t(`manner.${value}`) }))}
      />
    </>
  );
}
