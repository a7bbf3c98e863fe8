import { z } from "zod";
import { Stop, type Case, type Glossary, type Span, type TermMention } from "../core/index.js";
import { shadowOf, type Shadow } from "../text/index.js";
import { checkValue } from "../yaml/index.js";
import { entrySchema, type GlossaryEntry, type GlossaryEntryInput } from "./entry.js";
import { Lexicon } from "./find/lexicon.js";
import { settleNumber, type Settled } from "./find/number.js";
import type { Reading } from "./forms/form.js";
import { compilePattern, PatternFault } from "./pattern.js";
import { renderTerm } from "./render.js";
import { wordsOf, type Word } from "./words.js";

/** A term in a stretch of the shadow. */
interface Candidate extends Span {
  readonly entry: GlossaryEntry;
  readonly readings: readonly Reading[];
  readonly pluralOnly: boolean;
}

/**
 * Opens the house's terms as a glossary.
 *
 * @throws Stop `configuration-invalid` for an entry that `readGlossary` would refuse
 */
export function openGlossary(entries: readonly GlossaryEntryInput[]): Glossary {
  const terms = checkValue(z.array(entrySchema), entries, "glossary");
  const lexicon = new Lexicon(terms);
  const patterns = terms.flatMap((entry) =>
    entry.pattern === undefined ? [] : [{ entry, expressions: compile(entry.pattern) }],
  );
  return {
    find({ text }): readonly TermMention[] {
      if (terms.length === 0) return [];
      const shadow = shadowOf(text);
      const words = wordsOf(shadow);
      const found: Candidate[] = [];
      for (const at of words.keys()) {
        const hit = lexicon.at(words, at);
        const [first, last] = hit ? [words[hit.from], words[hit.to - 1]] : [];
        if (hit && first && last) found.push({ ...hit, start: first.start, end: last.end });
      }
      for (const { entry, expressions } of patterns)
        for (const expression of expressions)
          for (const { 0: match, index } of shadow.text.matchAll(expression))
            if (match !== "")
              found.push({
                entry,
                readings: readingsOf(match),
                pluralOnly: false,
                start: index,
                end: index + match.length,
              });
      return longest(found, shadow.text.length).map((one) => mention(one, shadow, words));
    },
  };
}

function compile(pattern: string): readonly RegExp[] {
  try {
    return compilePattern(pattern);
  } catch (cause) {
    if (!(cause instanceof PatternFault)) throw cause;
    throw new Stop({ code: "configuration-invalid", message: `glossary: «${pattern}» ${cause.message}`, cause });
  }
}

/** A pattern does not say which form it met: its ending tells the number where it can. */
function readingsOf(match: string): readonly Reading[] {
  const numbers: readonly Reading["number"][] = /(?:ів|їв|ам|ям|ами|ями|ах|ях|их|ими)$/u.test(match)
    ? ["plural"]
    : /[иії]$/u.test(match)
      ? ["singular", "plural"]
      : ["singular"];
  return numbers.map((number) => ({ number, case: null }));
}

/** Those that overlap no longer one, in order; of two of one length the earlier, of one place the first found. */
function longest(found: readonly Candidate[], size: number): readonly Candidate[] {
  const taken = new Uint8Array(size);
  const chosen: Candidate[] = [];
  for (const one of found.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (taken[one.start] || taken[one.end - 1]) continue;
    taken.fill(1, one.start, one.end);
    chosen.push(one);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

function mention(
  { entry, readings, pluralOnly, start, end }: Candidate,
  shadow: Shadow,
  words: readonly Word[],
): TermMention {
  const settled: Settled = settleNumber(readings, before(words, start));
  const cases = new Set<Case>();
  for (const reading of readings) if (reading.case && reading.number === settled.number) cases.add(reading.case);
  return {
    ...shadow.toSource({ start, end }),
    uk: entry.uk ?? entry.pattern ?? "",
    ...renderTerm(entry, shadow.text.slice(start, end), settled, pluralOnly),
    cases: [...cases],
    number: settled.number,
  };
}

/** The word before a place of the shadow, if only spaces lie between; «під час» is one. */
function before(words: readonly Word[], start: number): string | null {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const [here, word] = [words[low], words[low - 1]];
  if (!word || here?.start !== start || !here.joined) return null;
  return word.lower === "час" && words[low - 2]?.lower === "під" ? "під час" : word.lower;
}
