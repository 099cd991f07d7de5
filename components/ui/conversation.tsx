type Message = {
  key: string;
  side: "applicant" | "lender";
  who: string;
  text: string;
  when: string;
  dateTime: string;
};

type Props = {
  /** The side of who reads: its words stand right. */
  own: "applicant" | "lender";
  messages: readonly Message[];
};

/** Who wrote what and when, oldest first. Each says whose it is in words, not by its place alone. */
export function Conversation({ own, messages }: Props) {
  return (
    <ol className="grid gap-4 desk:gap-3">
      {messages.map(({ key, side, who, text, when, dateTime }) => (
        <li key={key} className={`grid max-w-[92%] gap-1 ${side === own ? "justify-self-end" : "justify-self-start"}`}>
          <p className="text-nota text-tinta-2">
            <strong>{who}</strong> · <time dateTime={dateTime}>{when}</time>
          </p>
          <p
            className={`rounded-md border px-4 py-3 whitespace-pre-line wrap-anywhere desk:px-3 desk:py-2 ${
              side === own
                ? "rounded-tr-none border-laguna-300 bg-laguna-100"
                : "rounded-tl-none border-linea bg-superficie"
            }`}
          >
            {text}
          </p>
        </li>
      ))}
    </ol>
  );
}
