/** A sentence of a gold article that can be corrupted, with what its article offers in exchange. */
export interface MutableSentence {
  readonly uk: string;
  /** The reference. */
  readonly en: string;
  /** References of the sentences around it; empty at the article's ends. */
  readonly before: string;
  readonly after: string;
  /** Whether a quotation's cue stands in it. */
  readonly reports: boolean;
  /** Whether it has words of a direct or mixed quotation. */
  readonly quotes: boolean;
  /** English names of those whose words the sentence tells. */
  readonly speakers: readonly string[];
  /** Of all who speak in the article. */
  readonly allSpeakers: readonly string[];
  /** English of every name of the article. */
  readonly names: readonly string[];
  /** References of the whole article. */
  readonly article: readonly string[];
}

/** All ways of corrupting the sentence in one respect; each differs from the reference in what it says. */
export type Mutator = (sentence: MutableSentence, random: () => number) => readonly string[];

/** One of several, by chance; null where there is none. */
export function pick<T>(choices: readonly T[], random: () => number): T | null {
  return choices[Math.floor(random() * choices.length)] ?? null;
}

/** The text with every match of `pattern` in turn replaced, one text a match; null leaves a match alone. */
export function replaceEach(
  text: string,
  pattern: RegExp,
  replacement: (match: RegExpExecArray) => string | null,
): readonly string[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const by = replacement(match);
    return by === null || by === match[0]
      ? []
      : [text.slice(0, match.index) + by + text.slice(match.index + match[0].length)];
  });
}

/** Gives the replacement the capital of what it replaces. */
export function asWritten(model: string, word: string): string {
  return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
