import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contains, gaps, slice, type Span } from "../../src/core/index.js";
import { buildDocument, runningRoles } from "../../src/text/index.js";
import { readGoldLines } from "./gold.js";

const pieces = fc.constantFrom(
  ..."аБїЄы xX1 .,!?…;:()«»“”„\"'’–—-−•*@#\n\n\r\t\u00a0\u00ad\u200b\u0301\u0306🙂",
  "👩‍🚀",
  "и\u0306",
  "Фото: ",
  "– Так, – сказав він. ",
  "https://example.com/",
  "1. ",
  "м. Київ",
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.constantFrom(...readGoldLines().map(({ text }) => text)),
);

function expectOrder(spans: readonly Span[], whole: Span): void {
  let at = whole.start;
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(at);
    expect(span.end).toBeGreaterThan(span.start);
    at = span.end;
  }
  expect(at).toBeLessThanOrEqual(whole.end);
}

function rebuild(text: string, spans: readonly Span[]): string {
  const whole = { start: 0, end: text.length };
  return [...spans, ...gaps(spans, whole)]
    .sort((a, b) => a.start - b.start)
    .map((span) => slice(text, span))
    .join("");
}

describe("buildDocument", () => {
  it("takes any text; lines, sentences and tokens with their gaps rebuild it", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { lines, sentences, tokens } = buildDocument(text);
        const whole = { start: 0, end: text.length };
        for (const layer of [lines, sentences, tokens]) {
          expectOrder(layer, whole);
          expect(rebuild(text, layer)).toBe(text);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("leaves nothing but white space between lines and between tokens", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { lines, tokens } = buildDocument(text);
        const whole = { start: 0, end: text.length };
        for (const gap of [...gaps(lines, whole), ...gaps(tokens, whole)]) expect(slice(text, gap).trim()).toBe("");
      }),
      { numRuns: 1000 },
    );
  });

  it("puts every sentence and token into its line, and covers running lines with sentences", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { lines, sentences, tokens } = buildDocument(text);
        for (const part of [...sentences, ...tokens]) expect(contains(lines[part.line]!, part)).toBe(true);
        expect(sentences.map(({ index }) => index)).toEqual([...sentences.keys()]);
        for (const line of lines) {
          const own = sentences.filter((sentence) => sentence.line === line.index);
          if (!runningRoles.has(line.role)) expect(own).toEqual([]);
          else for (const gap of gaps(own, line)) expect(slice(text, gap).trim()).toBe("");
        }
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ".",
    "-",
    "'",
    "а",
    "а'",
    "м. ",
    "А. ",
    "?! ",
    "«",
    "🙂 ",
    "a.",
    "a@",
    "http://",
    "– Так?\n",
    "1. а?\n",
    "Слово\n",
    "• а\n",
  ])("takes thirty thousand times %j, and whatever ends it", (piece) => {
    const text = `${piece.repeat(30_000)}кінець`;
    const { tokens } = buildDocument(text);
    expect(tokens.at(-1)?.end).toBe(text.length);
  });

  it("is not changed by phrases that occur nowhere, and survives JSON", () => {
    const [article] = readGoldLines();
    const plain = buildDocument(article!.text);
    expect(buildDocument(article!.text, { boilerplate: ["такого тут немає"] })).toEqual(plain);
    expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
  });
});
