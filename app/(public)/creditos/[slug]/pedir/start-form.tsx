import { Button } from "@/components/ui/button";

type Props = {
  slug: string;
  label: string;
  /** Answers of the pre-check by question, as typed. */
  answers: Readonly<Record<string, string>>;
  loan?: { amount: string; term: string };
};

/** Names of the fields that carry answers along, told apart from the form's own. */
export const carriedPrefix = "r_";

/** The one button that begins an application. Its key makes a second press give the same application. */
export function StartForm({ slug, label, answers, loan }: Props) {
  const carried = Object.entries(answers).filter(([, value]) => value !== "");
  return (
    <form method="post" action={`/creditos/${slug}/pedir/empezar`} className="grid">
      <input type="hidden" name="_key" value={crypto.randomUUID()} />
      {carried.map(([code, value]) => (
        <input key={code} type="hidden" name={`${carriedPrefix}${code}`} value={value} />
      ))}
      {loan ? (
        <>
          <input type="hidden" name="monto" value={loan.amount} />
          <input type="hidden" name="plazo" value={loan.term} />
        </>
      ) : null}
      <Button>{label}</Button>
    </form>
  );
}
