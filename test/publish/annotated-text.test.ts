import fc from "fast-check";
import { expect, test } from "vitest";
import type { Quotation, Span } from "../../src/core/index.js";
import { annotateText } from "../../src/publish/html/annotated-text.js";
import { bridgeEntry, bridgeQuotations } from "./articles.js";
import { parsePage } from "./dom.js";

const { document } = bridgeEntry;
const lines = document.lines.map((line) => document.text.slice(line.start, line.end));
const template = bridgeQuotations[0]!;

const span: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(document.text.length), fc.nat(document.text.length))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));

const quotation: fc.Arbitrary<Quotation> = fc
  .record({
    id: fc.constantFrom("q1", "q2", "q3"),
    kind: fc.constantFrom("direct" as const, "indirect" as const),
    content: fc.array(span, { minLength: 1, maxLength: 3 }),
    mention: fc.option(span),
    cue: fc.option(span.map((where) => ({ ...where, lemma: "казати", english: "said" }))),
  })
  .map((parts) => ({ ...template, ...parts }));

test("whatever the marks, and however they overlap, every line keeps its letters", () => {
  fc.assert(
    fc.property(fc.array(quotation, { maxLength: 4 }), (quotations) => {
      const page = parsePage(
        `<!doctype html><html><body>${annotateText(document, quotations).toString()}</body></html>`,
      );
      for (const number of page.querySelectorAll("sup")) number.remove();
      expect(Array.from(page.querySelectorAll("p"), (line) => line.textContent)).toEqual(lines);
    }),
    { numRuns: 200 },
  );
});

test("every content span of the article is marked whole, in its speaker's colour", () => {
  const page = parsePage(
    `<!doctype html><html><body>${annotateText(document, bridgeQuotations).toString()}</body></html>`,
  );
  const marked = Array.from(page.querySelectorAll("mark.content"), (mark) => [mark.textContent, mark.className]);
  expect(marked).toEqual([
    ["Ми знали про тріщину", "content tone-none"],
    ["але ніхто не слухав", "content tone-none"],
    ["Роботи тривають.", "content tone-0"],
    ["Кошти є!", "content tone-0"],
    ["винних не буде", "content tone-none"],
  ]);
});
