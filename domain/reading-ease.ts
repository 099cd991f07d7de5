/**
 * How easy a Spanish text is to read, after Fernández-Huerta: 206.84 less 60 syllables a word and 1.02 words a sentence.
 * 100 is for a child, 60 to 70 is plain, below 50 is for those who studied.
 */

export type Reading = { score: number; words: number; hardest: { sentence: string; score: number; words: number } };

/** The reading ease of a text and its hardest sentence; null when it has no words. */
export function readingEase(text: string): Reading | null {
  const sentences = text
    .slice(0, longest)
    .split(/(?<=[.!?…:;])\s+|\n+/)
    .map((sentence) => ({ sentence: sentence.trim(), ...counted(sentence) }))
    .filter(({ words }) => words > 0);
  const [first, ...rest] = sentences.map((one) => ({ ...one, score: score(one.words, one.syllables, 1) }));
  if (!first) return null;
  const { sentence, score: least, words } = rest.reduce((a, b) => (b.score < a.score ? b : a), first);
  const all = sentences.reduce((sum, one) => sum + one.words, 0);
  const syllables = sentences.reduce((sum, one) => sum + one.syllables, 0);
  return {
    score: score(all, syllables, sentences.length),
    words: all,
    hardest: { sentence, score: least, words },
  };
}

// No text of a configuration is longer; what is, was not written by a person.
const longest = 5_000;

function score(words: number, syllables: number, sentences: number): number {
  return Math.round(206.84 - (60 * syllables) / words - (1.02 * words) / sentences);
}

function counted(sentence: string): { words: number; syllables: number } {
  const words = sentence.toLowerCase().match(/[\p{L}\d]+(?:[.,'’-][\p{L}\d]+)*/gu) ?? [];
  return { words: words.length, syllables: words.reduce((sum, word) => sum + syllablesIn(word), 0) };
}

/** Each strong vowel is a syllable, and so is a weak one with an accent; weak vowels lean on their neighbours. */
export function syllablesIn(word: string): number {
  const vowels = word.toLowerCase().normalize("NFC").replace(/y$/, "i").replace(/ü/g, "u");
  const runs = vowels.match(/[aeiouáéíóú]+/g) ?? [];
  const count = runs.reduce((sum, run) => sum + Math.max(1, (run.match(/[aeoáéóíú]/g) ?? []).length), 0);
  return Math.max(1, count);
}
