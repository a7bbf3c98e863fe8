import type { Speaker } from "../core/index.js";

/** Who speaks, in English: he wrote; according to him. */
export interface Subject {
  readonly subject: string;
  readonly object: string;
}
const he: Subject = { subject: "he", object: "him" };
const she: Subject = { subject: "she", object: "her" };
const they: Subject = { subject: "they", object: "them" };

/** він написав. */
const nominative: ReadonlyMap<string, Subject> = new Map([
  ["він", he],
  ["той", he],
  ["вона", she],
  ["та", she],
  ["вони", they],
  ["ті", they],
]);

/** за його словами. */
const oblique: ReadonlyMap<string, Subject> = new Map([
  ["його", he],
  ["її", she],
  ["їх", they],
  ["їхніми", they],
]);

export function isOblique(word: string): boolean {
  return oblique.has(word.toLowerCase());
}

export function isPronoun(word: string): boolean {
  return nominative.has(word.toLowerCase()) || isOblique(word);
}

/** Letters that two forms of one name share at the start: Умєров, Умєрова; of shorter names all but the ending. */
const sharedStart = 4;
const longestEnding = 3;

/** The English pronoun for one in the normalised form; null for any other word. */
export function ofPronoun(word: string): Subject | null {
  return nominative.get(word.toLowerCase()) ?? oblique.get(word.toLowerCase()) ?? null;
}

/** додав, додала, додали: who it was, when the clause names nobody; null where the verb does not tell. */
export function ofVerb(cue: string): Subject | null {
  const verb = cue.trim().toLowerCase();
  if (/\s/u.test(verb)) return null;
  if (/[аиіяую]в$/u.test(verb)) return he;
  if (/ла$/u.test(verb)) return she;
  if (/ли$/u.test(verb)) return they;
  return null;
}

/**
 * The speaker's English name as a mention has it: the surname for a surname, the full name for a full name.
 * Null where the mention holds more than the name (a role, an apposition).
 * @param mention in the normalised form, in any case
 */
export function nameInEnglish(speaker: Speaker | null, mention: string): Subject | null {
  const name = speaker && nameOf(speaker, mention.split(/\s+/u));
  return name === null ? null : { subject: name, object: name };
}

function nameOf(speaker: Speaker, mention: readonly string[]): string | null {
  const [canonical, english] = [speaker.uk.split(/\s+/u), speaker.en.split(/\s+/u)];
  const found = mention.map((word) => nearest(word, canonical));
  if (found.includes(-1) || new Set(found).size < found.length) return null;
  if (found.length === canonical.length) return speaker.en;
  // word for word only where both names have as many, and an organisation only by its whole name
  if (canonical.length !== english.length || speaker.kind === "organisation") return null;
  const sorted = [...found].sort((a, b) => a - b);
  return sorted.map((at) => english[at]).join(" ");
}

/** Index of the name that the word is a form of: the one that it shares most letters with (Роман, Романюк). */
function nearest(word: string, names: readonly string[]): number {
  let [best, most] = [-1, 0];
  for (const [at, name] of names.entries()) {
    const shared = isFormOf(word, name) ? sharedLetters(plain(word), plain(name)) : 0;
    if (shared > most) [best, most] = [at, shared];
  }
  return best;
}

function sharedLetters(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** Умєрова of Умєров: the same start, and no longer an ending than Ukrainian declension gives. */
function isFormOf(word: string, name: string): boolean {
  const [a, b] = [plain(word), plain(name)];
  const shared = Math.min(sharedStart, b.length - 1);
  return a.slice(0, shared) === b.slice(0, shared) && Math.abs(a.length - b.length) <= longestEnding;
}

function plain(word: string): string {
  return word.toLowerCase().replace(/['’ʼ`]/gu, "");
}
