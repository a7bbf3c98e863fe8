import fc from "fast-check";
import { expect, test } from "vitest";
import { overlaps, type Quotation } from "../../src/core/index.js";
import { isQuoteMark } from "../../src/text/index.js";
import { readGoldArticles } from "../fixtures/gold.js";
import { quotationsOf } from "./read.js";

const articles = readGoldArticles().map((one) => one.text);
const scraps = [
  "«",
  "»",
  "“",
  "”",
  "„",
  '"',
  " – ",
  " — ",
  "- ",
  ", – сказав він",
  "Умєров",
  "заявила, що ",
  "\n",
  ": ",
  "?",
  "…",
  "За його словами, ",
  "’",
  "💧",
  "Ольга Сюр ",
  "і додав: ",
  "не ",
  " нібито ",
  "(",
  ")",
  "\u00ad",
  " ",
];

/** What must hold for the quotations of any text. */
function check(text: string, found: readonly Quotation[]): void {
  const lines = text
    .split("\n")
    .map((line, at, all) => ({ start: all.slice(0, at).reduce((sum, one) => sum + one.length + 1, 0), line }))
    .map(({ start, line }) => ({ start, end: start + line.length }));
  for (const [at, one] of found.entries()) {
    expect(one.id).toBe(`q${at + 1}`);
    expect(one.content.length).toBeGreaterThan(0);
    for (const span of [...one.content, ...(one.cue ? [one.cue] : []), ...(one.mention ? [one.mention] : [])]) {
      expect(span.start).toBeGreaterThanOrEqual(0);
      expect(span.end).toBeGreaterThan(span.start);
      expect(span.end).toBeLessThanOrEqual(text.length);
      expect(lines.some((line) => line.start <= span.start && span.end <= line.end)).toBe(true);
      const words = text.slice(span.start, span.end);
      expect(words).toBe(words.trim());
    }
    for (const [index, span] of one.content.entries()) {
      const next = one.content[index + 1];
      if (next) expect(next.start).toBeGreaterThanOrEqual(span.end);
      expect(one.cue !== null && overlaps(one.cue, span)).toBe(false);
    }
    if (one.speaker === null) expect(one.attribution).toHaveProperty("reason");
    else expect(one.attribution).toHaveProperty("method");
  }
  const direct = found.filter((one) => one.kind === "direct");
  for (const [at, one] of direct.entries()) {
    for (const other of direct.slice(at + 1))
      expect(one.content.some((a) => other.content.some((b) => overlaps(a, b)))).toBe(false);
  }
}

test.each(["« » каже: #", '": «слово '])("marks around nothing name nobody: %s", (text) => {
  check(text, quotationsOf(text));
  for (const one of quotationsOf(text)) expect(one.mention).toBeNull();
});

test("any scraps of quotation put together never throw and keep their spans in order", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.constantFrom(...scraps),
          fc.constantFrom("слово ", "Рада зібралася. ", "місто ", "каже "),
          fc.string({ maxLength: 3 }),
        ),
        { maxLength: 60 },
      ),
      (parts) => {
        const text = parts.join("");
        check(text, quotationsOf(text));
      },
    ),
    { numRuns: 1500 },
  );
});

test("articles with characters deleted, doubled, swapped or put in never throw and keep their spans in order", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...articles),
      fc.array(
        fc.tuple(
          fc.constantFrom("delete", "double", "swap", "insert"),
          fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
          fc.constantFrom(...scraps),
        ),
        { minLength: 1, maxLength: 25 },
      ),
      (article, edits) => {
        let text = article;
        for (const [edit, share, scrap] of edits) {
          const at = Math.floor(share * text.length);
          if (edit === "delete") text = text.slice(0, at) + text.slice(at + 1);
          else if (edit === "double") text = text.slice(0, at + 1) + text.slice(at);
          else if (edit === "swap")
            text = text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2);
          else text = text.slice(0, at) + scrap + text.slice(at);
        }
        check(text, quotationsOf(text));
      },
    ),
    { numRuns: 3_000 },
  );
});

test("a direct quotation that stands in marks has no outer mark left on it", () => {
  for (const text of articles) {
    for (const one of quotationsOf(text)) {
      const first = one.content[0];
      const last = one.content.at(-1);
      if (!first || !last) throw new Error("no content");
      const wrapped =
        isQuoteMark(text.charAt(first.start)) &&
        isQuoteMark(text.charAt(last.end - 1)) &&
        one.content.length === 1 &&
        one.kind !== "indirect";
      expect(wrapped).toBe(false);
    }
  }
});

function reading(source: string): readonly unknown[] {
  return quotationsOf(source).map((one) => [one.kind, one.content, one.cue?.start, one.mention, one.speaker?.uk]);
}

test.each(["–", "—", "―"])("the gold articles with %s for every dash give the same quotations", (dash) => {
  for (const text of articles) {
    const other = text.replace(/(?<=^| )[–—―](?= )/gmu, dash);
    expect(reading(other)).toEqual(reading(text));
  }
});

/** Articles with guillemets alone: other marks would nest in those that take their place. */
const withGuillemets = articles.filter((text) => /«/u.test(text) && !/["“”„]/u.test(text));

test.each([
  ["“", "”"],
  ["„", "“"],
  ["„", "”"],
  ['"', '"'],
])("the gold articles with %s%s for « » give the same quotations", (open, close) => {
  expect(withGuillemets.length).toBeGreaterThan(20);
  for (const text of withGuillemets) {
    const named = (source: string): string => JSON.stringify(reading(source)).replace(/[«»“”„]|\\"/gu, "");
    expect(named(text.replace(/«/gu, open).replace(/»/gu, close))).toBe(named(text));
  }
});

/** Code units: a stage that is not linear in length would hang here. */
const longRun = 400_000;

test.each([
  "–",
  "«",
  "“",
  '"',
  ", – ",
  "«ааа, – сказав ",
  "» – сказав ",
  "Він заявив, що ",
  "За словами ",
  "Ольга Сюр, ",
  "„",
  ".",
  "а",
  "А. ",
  "– Так, – сказав він, – ",
])("a long run of %j is read to its end", (unit) => {
  const text = unit.repeat(longRun / unit.length);
  check(text, quotationsOf(text));
});
