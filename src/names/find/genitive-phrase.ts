import type { Knowledge } from "../book.js";
import { adjectiveReadings } from "../forms/adjective.js";
import type { Reading } from "../read/reading.js";

export interface GenitivePhrase {
  readonly en: string;
  /** The same in other words; null where there are none. */
  readonly other: string | null;
  readonly isProper: boolean;
  readonly to: number;
}

/** Adjectives before one noun at most. */
const mostAdjectives = 3;
/** Parts that «і», «та» or a comma join at most: «економіки, довкілля та сільського господарства». */
const mostParts = 3;

/** «ДСНС», «охорони здоров'я», «аграрної економіки», «культури та інформаційної політики»: what a body is of, as far as every word is known. */
export function readGenitive(reading: Reading, knowledge: Knowledge, at: number): GenitivePhrase | null {
  const first = readPart(reading, knowledge, at);
  if (!first || first.isProper) return first;
  const parts = [first.en];
  const others = [first.other];
  let to = first.to;
  while (parts.length < mostParts && /^(?:і|й|та|,)$/u.test(reading.words[to]?.lower ?? "")) {
    const next = readPart(reading, knowledge, to + 1);
    if (!next || next.isProper || !reading.words[to + 1]?.joined) break;
    parts.push(next.en);
    others.push(next.other);
    to = next.to;
  }
  if (reading.words[to - 1]?.text === ",") return first;
  const other = others.some((one) => one !== null) ? joined(parts.map((en, index) => others[index] ?? en)) : null;
  return { en: joined(parts), other, isProper: false, to };
}

function joined(parts: readonly string[]): string {
  return parts.length > 1 ? `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}` : (parts[0] ?? "");
}

function readPart({ words }: Reading, knowledge: Knowledge, at: number): GenitivePhrase | null {
  const english: string[] = [];
  const others: (string | undefined)[] = [];
  for (let to = at; to <= at + mostAdjectives; to++) {
    const word = words[to];
    if (!word || (to > at && !word.joined)) return null;
    const row = knowledge.bodies.genitives
      .at(word.lower)
      .find((one) => one.tokens.every((token, index) => words[to + index]?.lower === token));
    const isProper = row !== undefined && /\p{Lu}/u.test(row.uk);
    if (row && (!isProper || english.length === 0) && (word.capital || !/^\p{Lu}/u.test(row.uk))) {
      const words = [...english, row.en];
      const other = [...others, row.accepted[0]];
      return {
        en: words.join(" "),
        other: other.some((one) => one !== undefined) ? words.map((en, index) => other[index] ?? en).join(" ") : null,
        isProper,
        to: to + row.tokens.length,
      };
    }
    const adjective = adjectiveReadings(word.lower).find(
      (one) => one.case === "genitive" && knowledge.bodies.adjectives.has(one.lemma),
    );
    if (!adjective) return null;
    const known = knowledge.bodies.adjectives.get(adjective.lemma);
    english.push(known?.en ?? "");
    others.push(known?.accepted[0]);
  }
  return null;
}
