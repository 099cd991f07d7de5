import type { ReactNode } from "react";
import { Icon, type IconName } from "../ui/icon";

type Props = { goodTerm: string; good: string; badTerm: string; bad: string };

const sheet = (
  <g stroke="#17211E" strokeWidth="2" strokeLinejoin="round" strokeLinecap="round" fill="#fff">
    <path d="M44 22h72v88H44Z" />
    <path d="M54 36h28M54 48h52M54 58h52M54 68h52M54 78h36" fill="none" />
    <path d="M84 96c6-8 8 4 13-2s5-5 9-3" fill="none" />
  </g>
);

/** How the photo of a paper should look and how not. The cross is ink: red is for errors. */
export function PhotoExamples({ goodTerm, good, badTerm, bad }: Props) {
  return (
    <div className="grid grid-cols-2 gap-4">
      <Example icon="check" term={goodTerm} text={good}>
        {sheet}
        <path d="M32 26V14h12M116 14h12v12M128 106v12h-12M44 118H32v-12" fill="none" stroke="#0B5753" strokeWidth="4" />
      </Example>
      <Example icon="cross" term={badTerm} text={bad}>
        <filter id="blurred">
          <feGaussianBlur stdDeviation="1.6" />
        </filter>
        <g transform="rotate(14 80 66) translate(30 34) scale(1.25)" opacity="0.55" filter="url(#blurred)">
          {sheet}
        </g>
      </Example>
    </div>
  );
}

type ExampleProps = { icon: IconName; term: string; text: string; children: ReactNode };

function Example({ icon, term, text, children }: ExampleProps) {
  return (
    <div className="grid content-start gap-2">
      <svg
        aria-hidden="true"
        focusable="false"
        viewBox="0 0 160 132"
        className="chart block w-full rounded-md bg-hundido"
      >
        {children}
      </svg>
      <p className="flex gap-2 text-nota">
        <Icon name={icon} className={icon === "check" ? "text-laguna-700" : ""} />
        <span>
          <b>{term}</b> {text}
        </span>
      </p>
    </div>
  );
}
