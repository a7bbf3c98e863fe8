import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gaps, slice, type Quotation, type Span } from "../../src/core/index.js";
import { buildDocument } from "../../src/text/index.js";
import { checkLedger, translate, translateOptions } from "../../src/translate/index.js";
import { noGlossary, noJudge, noNames } from "../fakes/authorities.js";
import { createFakeTranslator } from "../fakes/translator.js";

const options = translateOptions.parse({});

const token = fc.constantFrom(
  ..."Умєров він сказав додала, що мир «Азов» «так» “ні” „теж“ – — - . ! ? … : ; , 29 листопада звʼязку Telegram X Х Reuters 🇺🇦 ( )".split(
    " ",
  ),
  "\n",
  "\n\n",
);
const article = fc.array(token, { minLength: 1, maxLength: 60 }).map((tokens) => tokens.join(" "));

function spanIn(text: string): fc.Arbitrary<Span> {
  const place = fc.nat({ max: text.length });
  return fc.tuple(place, place).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
}

/** Quotations as no finder would give them: anywhere, overlapping, over lines and marks. */
function quotationsIn(text: string): fc.Arbitrary<readonly Quotation[]> {
  const one = fc.record({
    kind: fc.constantFrom("direct" as const, "mixed" as const, "indirect" as const),
    content: fc.array(spanIn(text), { minLength: 1, maxLength: 3 }),
    cue: fc.option(spanIn(text)),
    mention: fc.option(spanIn(text)),
  });
  return fc.array(one, { maxLength: 4 }).map((all) =>
    all.map(({ kind, content, cue, mention }, at): Quotation => ({
      id: `q${at + 1}`,
      kind,
      construction: "D1",
      content: [...content].sort((a, b) => a.start - b.start),
      cue: cue && { ...cue, lemma: "сказати", english: "said" },
      mention,
      speaker: { kind: "person", uk: "Рустем Умєров", en: "Rustem Umerov", enSource: "table", role: null },
      attribution: { method: "surname", confidence: 1, evidence: [] },
      polarity: "affirmed",
      channel: null,
      via: [],
      backTranslated: false,
    })),
  );
}

const given = article.chain((text) => fc.tuple(fc.constant(buildDocument(text)), quotationsIn(text)));

describe("any article with any quotations", () => {
  it("keeps its books, rebuilds its text and covers what is quoted", async () => {
    await fc.assert(
      fc.asyncProperty(given, async ([document, quotations]) => {
        const translation = await translate(
          { document, quotations, people: [] },
          { translator: createFakeTranslator(), names: noNames, glossary: noGlossary, judge: noJudge },
          options,
        );
        expect(checkLedger(document, translation)).toEqual([]);

        const targets = translation.units.map(({ target }) => target);
        const whole = { start: 0, end: translation.text.length };
        const pieces = [...targets, ...gaps(targets, whole)].sort((a, b) => a.start - b.start);
        expect(pieces.map((span) => slice(translation.text, span)).join("")).toBe(translation.text);

        const done = translation.units.map(({ source }) => source);
        const segments = translation.units.flatMap((unit) => unit.segments);
        const content = segments.filter(({ role }) => role === "content").map(({ source }) => source);
        for (const span of quotations
          .filter(({ kind }) => kind !== "indirect")
          .flatMap((quotation) => quotation.content)) {
          const open = done.flatMap((unit) => within(span, unit)).flatMap((part) => without(part, content));
          expect(open.filter((gap) => /[\p{L}\p{N}]/u.test(slice(document.text, gap)))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("loses no word of the article on the way to the model", async () => {
    await fc.assert(
      fc.asyncProperty(given, async ([document, quotations]) => {
        const { units } = await translate(
          { document, quotations, people: [] },
          { translator: createFakeTranslator(), names: noNames, glossary: noGlossary, judge: noJudge },
          options,
        );
        for (const { source, segments } of units) {
          const left = without(
            source,
            segments.map((segment) => segment.source),
          );
          expect(left.map((gap) => slice(document.text, gap)).filter((text) => /[\p{L}\p{N}]/u.test(text))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

function within(span: Span, other: Span): readonly Span[] {
  const part = { start: Math.max(span.start, other.start), end: Math.min(span.end, other.end) };
  return part.start < part.end ? [part] : [];
}

function without(span: Span, taken: readonly Span[]): readonly Span[] {
  return gaps(
    taken.flatMap((each) => within(span, each)).sort((a, b) => a.start - b.start),
    span,
  );
}
