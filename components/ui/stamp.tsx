const tones = {
  laguna: "bg-laguna-100 text-laguna-700",
  azul: "bg-azul-100 text-azul-700",
  violeta: "bg-violeta-100 text-violeta-700",
  verde: "bg-verde-100 text-verde-700",
  neutral: "bg-hundido text-tinta-2",
} as const;

type Props = { tone?: keyof typeof tones; children: string };

/** Documentos laguna, evaluación azul, comité violeta, aprobado verde; drafts, withdrawn and closed neutral. */
export function Stamp({ tone = "neutral", children }: Props) {
  return (
    <span
      className={`prints inline-flex min-h-7 items-center rounded-sm px-2 text-nota font-semibold forced-colors:border desk:min-h-5 desk:px-2 ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
