export type DiffPart = { text: string; change?: "added" | "removed" };

type Props = { parts: readonly DiffPart[]; labels: { added: string; removed: string } };

/** A sentence with what comes in and what goes out. The words say it too, for those who do not see the marks. */
export function DiffWords({ parts, labels }: Props) {
  return (
    <span>
      {parts.map((part, index) => {
        // An amount or a date stays in one piece; a whole sentence may break.
        const wrap = part.text.length > 24 ? "" : "whitespace-nowrap";
        const key = `${index} ${part.text}`;
        if (part.change === "added") {
          return (
            <ins
              key={key}
              className={`prints rounded-sm bg-laguna-100 box-decoration-clone px-1 font-semibold text-laguna-700 no-underline ${wrap}`}
            >
              <span className="sr-only">{labels.added} </span>
              {part.text}
            </ins>
          );
        }
        if (part.change === "removed") {
          return (
            <del key={key} className={`text-tinta-2 ${wrap}`}>
              <span className="sr-only">{labels.removed} </span>
              {part.text}
            </del>
          );
        }
        return <span key={key}>{part.text}</span>;
      })}
    </span>
  );
}
