import { unknownAnswer } from "@/domain/condition";
import { Checkbox } from "../ui/checkbox";
import type { QuestionProps } from "./question-field";

/** "No sé" under a field, where that is a full answer. Something written beside it counts more. */
export function UnknownBox({ asked, value, typed, texts }: QuestionProps) {
  if (!asked.allowUnknown) return null;
  const name = `${asked.code}-unknown`;
  const checked = typed ? typed(name) !== "" : value === unknownAnswer;
  return <Checkbox name={name} label={texts.unknown} checked={checked} />;
}
