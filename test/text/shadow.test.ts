import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slice } from "../../src/core/index.js";
import { shadowOf } from "../../src/text/index.js";

describe("shadowOf", () => {
  it.each([
    ["decomposed letters", "и\u0306ого і\u0308ї", "його її"],
    ["stress marks", "за\u0301мок", "замок"],
    ["soft hyphens and zero-width characters", "Украї\u00adна\u200b в\u2060се", "Україна все"],
    ["apostrophes within words", "звʼязку об’єкт п`ять М‘яч дев´ять", "зв'язку об'єкт п'ять М'яч дев'ять"],
    ["a straight quote mark typed for an apostrophe", 'об"єкт', "об'єкт"],
    ["dashes of every length", "так — ні ― або ‒ чи – то", "так – ні – або – чи – то"],
    ["a hyphen that stands as a dash", "- Так, - сказав він,- і пішов", "– Так, – сказав він,– і пішов"],
    ["two hyphens", "так -- ні", "так – ні"],
    ["spaces of every width", "12\u00a0тис.\u202fгрн", "12 тис. грн"],
    ["Latin letters in a Ukrainian word", "Kиїв cвiт", "Київ світ"],
    ["Cyrillic letters in a foreign word", "Тelegram ХІV", "Telegram XIV"],
    ["a conjunction typed in Latin", "мир i війна", "мир і війна"],
  ])("settles %s", (_, source, expected) => {
    expect(shadowOf(source).text).toBe(expected);
  });

  it.each([
    ["hyphens in words", "Ревай-Ковач, будь-який"],
    ["suspended hyphens", "дво- та трикімнатні"],
    ["number ranges with a hyphen", "20-30 осіб"],
    ["minus signs", "від −2 до -3 °C"],
    ["quote marks", "«а» „б“ “в” \"г\" ‘д’ 'е'"],
    ["a lone Cyrillic Х", "у соцмережі Х"],
    ["words with letters proper to both scripts", "Zoomитись"],
    ["line breaks", "один\nдва\r\nтри"],
  ])("keeps %s", (_, source) => {
    expect(shadowOf(source).text).toBe(source);
  });

  it("leads from a match back to the published characters", () => {
    const source = "Секретар РНБО Рустем Умє\u00adров про зв’язок";
    const shadow = shadowOf(source);
    const start = shadow.text.indexOf("Умєров");
    expect(slice(source, shadow.toSource({ start, end: start + 6 }))).toBe("Умє\u00adров");
    const place = source.indexOf("зв’язок");
    expect(slice(shadow.text, shadow.fromSource({ start: place, end: place + 7 }))).toBe("зв'язок");
  });

  const characters = fc.constantFrom(
    ..."аиіїйєЄХxiK'’ʼ\"«»“”–—−-,.!?…1 \n\r\t\u00a0\u00ad\u200b\u0301\u0306\u0308👩‍🚀🇺🇦",
  );
  const texts = fc.oneof(
    fc.string({ unit: characters }),
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
  );

  it("maps every span there and back, in bounds and in order", () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (source, a, b) => {
        const shadow = shadowOf(source);
        const [start, end] = [a % (shadow.text.length + 1), b % (shadow.text.length + 1)].sort((x, y) => x - y);
        const there = shadow.toSource({ start: start!, end: end! });
        expect(there.start).toBeGreaterThanOrEqual(0);
        expect(there.end).toBeGreaterThanOrEqual(there.start);
        expect(there.end).toBeLessThanOrEqual(source.length);
        const back = shadow.fromSource(there);
        if (start !== end) {
          expect(back.start).toBeLessThanOrEqual(start!);
          expect(back.end).toBeGreaterThanOrEqual(end!);
        }
        expect(shadow.toSource(back)).toEqual(there);
      }),
      { numRuns: 1000 },
    );
  });

  it("covers in the source whatever a source span became", () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (source, a, b) => {
        const shadow = shadowOf(source);
        const [start, end] = [a % (source.length + 1), b % (source.length + 1)].sort((x, y) => x - y);
        const span = shadow.fromSource({ start: start!, end: end! });
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(shadow.text.length);
        const outside = shadow.text.slice(0, span.start).length + shadow.text.slice(span.end).length;
        expect(outside + (span.end - span.start)).toBe(shadow.text.length);
        if (span.end < shadow.text.length) {
          expect(shadow.toSource({ start: span.end, end: span.end + 1 }).end).toBeGreaterThan(
            end! - (start === end ? 1 : 0),
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("is its own shadow where no mark leans on another", () => {
    const words = fc.constantFrom(
      "звʼязку",
      "Kиїв",
      "Ревай-Ковач",
      "—",
      "-",
      "«Так»,",
      "–",
      "Х",
      "мир i війна",
      "5-6",
      "−3",
      "Умє\u00adров",
      "и\u0306ого",
    );
    fc.assert(
      fc.property(fc.array(words), (list) => {
        const once = shadowOf(list.join(" ")).text;
        expect(shadowOf(once).text).toBe(once);
      }),
    );
  });
});
