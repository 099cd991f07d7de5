import { type Localized, languages } from "./localized";

/** Whether words that stood there now say something else. A translation that is added says the same. */
export function reworded(before: Localized, after: Localized): boolean {
  return languages.some((language) => before[language] !== "" && before[language] !== after[language]);
}
