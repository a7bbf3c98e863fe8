import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildDocument } from "../../src/text/index.js";
import { bundled } from "./read.js";

const words =
  "Київ Києва у «Воля» Рустем Умєров Умєрову обл. Львівської та Сумської вул. Стрийській 15 м. В. О. ЗСУ України рада міська Верховна ради TikTok – , . : ім. Івана Франка області 3-ї окремої бригади с. Вербівка “Сова” ДСНС «« » X напрямку ’ суд".split(
    " ",
  );

describe("find, on any text", () => {
  it("gives names in order, without overlaps, within one line, with both their sides", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words, "\n"), fc.string({ maxLength: 6 })), { maxLength: 40 }),
        (parts) => {
          const document = buildDocument(parts.join(" "));
          let end = 0;
          for (const mention of bundled.find(document, [])) {
            expect(mention.start).toBeGreaterThanOrEqual(end);
            expect(mention.end).toBeGreaterThan(mention.start);
            expect(document.text.slice(mention.start, mention.end)).not.toContain("\n");
            expect(mention.uk).not.toBe("");
            expect(mention.en).not.toBe("");
            expect(mention.en).not.toMatch(/\p{Script=Cyrillic}/u);
            expect(mention.accepted).not.toContain(mention.en);
            end = mention.end;
          }
          expect(end).toBeLessThanOrEqual(document.text.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("finds the same names whatever the apostrophe and the look-alike letters", () => {
    const forms = (text: string): readonly string[] => bundled.find(buildDocument(text), []).map(({ en }) => en);
    const plain = forms("Колона рушила до Слов'янська та Куп'янська.");
    expect(plain).toEqual(["Sloviansk", "Kupiansk"]);
    expect(forms("Колона рушила до Слов’янська та Купʼянськa.")).toEqual(plain);
  });
});
