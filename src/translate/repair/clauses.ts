import type { TranslatedSegment } from "../../core/index.js";
import { startAs, withoutSoftEnd } from "../english.js";

/** A clause with fewer words gives the model too little to go on. */
const fewestWords = 3;

/** Punctuation that ends a clause, with the clause before it. */
const clauseEnd = /(?<end>[,;:]|\s–)\s+/gu;

export interface Clause {
  readonly text: string;
  /** What joins it to the next one. */
  readonly joint: string;
}

/** Cuts a text after clause punctuation into clauses of some length; one clause where that cannot be done. */
export function splitClauses(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  for (const match of text.matchAll(clauseEnd)) {
    const [clause, rest] = [text.slice(start, match.index), text.slice(match.index + match[0].length)];
    if (countWords(clause) < fewestWords || countWords(rest) < fewestWords) continue;
    clauses.push({ text: clause, joint: match.groups?.end?.trim() === "–" ? " – " : `${match.groups?.end ?? ","} ` });
    start = match.index + match[0].length;
  }
  return [...clauses, { text: text.slice(start), joint: "" }];
}

/** The English of clauses as that of the whole. */
export function joinClauses(clauses: readonly Clause[], parts: readonly TranslatedSegment[]): TranslatedSegment {
  const text = clauses.map(({ text: source, joint }, at) => {
    const english = parts[at]?.text ?? "";
    return joint === "" ? startAs(source, english) : startAs(source, withoutSoftEnd(english)) + joint;
  });
  const tokens = parts.reduce((sum, part) => sum + part.tokens, 0);
  return {
    text: text.join(""),
    tokens,
    meanLogProbability: weightedMean(parts),
    stop: parts.some(({ stop }) => stop === "length") ? "length" : "end",
    sourceTruncated: parts.some(({ sourceTruncated }) => sourceTruncated),
  };
}

/** Mean log-probability over all tokens of several texts; null where no model ran. */
export function weightedMean(
  parts: readonly { readonly tokens: number; readonly meanLogProbability: number | null }[],
): number | null {
  let [sum, tokens] = [0, 0];
  for (const part of parts) {
    if (part.meanLogProbability === null) continue;
    sum += part.meanLogProbability * part.tokens;
    tokens += part.tokens;
  }
  return tokens === 0 ? null : sum / tokens;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
}
