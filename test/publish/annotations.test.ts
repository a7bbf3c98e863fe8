import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Quotation } from "../../src/core/index.js";
import { toWebAnnotations } from "../../src/publish/index.js";
import { layersOf, quotationOf } from "../fixtures/layers.js";

const fingerprint = "0".repeat(64);
const { document } = layersOf([
  { parts: [["😀 Мер 👩‍🚒 сказав: «Міст 🌉 стоїть»", ""]] },
  { parts: [["«Так, – додав він, – і стоятиме».", ""]] },
]);
const speaker = {
  kind: "person" as const,
  uk: "Ганна Шевчук",
  en: "Hanna Shevchuk",
  enSource: "transliteration" as const,
  role: "мер",
};

function annotate(...quotations: readonly Quotation[]): ReturnType<typeof toWebAnnotations> {
  return toWebAnnotations({ fingerprint, url: "https://example.com/a" }, document, quotations);
}

/** What a reader of the annotation does: count code points. */
function cut(text: string, { start, end }: { start: number; end: number }): string {
  return [...text].slice(start, end).join("");
}

describe("toWebAnnotations", () => {
  it("selects by code points, emoji or not", () => {
    const [item] = annotate(quotationOf(document, "Міст 🌉 стоїть", { kind: "direct", speaker })).items;
    const [quote, position] = item!.target[0]!.selector;
    expect(cut(document.text, position)).toBe("Міст 🌉 стоїть");
    expect(quote.exact).toBe("Міст 🌉 стоїть");
    expect(document.text).toContain(quote.prefix + quote.exact + quote.suffix);
  });

  it("names the speaker in both languages, with the role", () => {
    const [item] = annotate(quotationOf(document, "Міст 🌉 стоїть", { kind: "direct", speaker })).items;
    expect(item!.body["schema:creator"]).toEqual({
      type: "schema:Person",
      "schema:name": [
        { "@value": "Ганна Шевчук", "@language": "uk" },
        { "@value": "Hanna Shevchuk", "@language": "en" },
      ],
      "schema:jobTitle": { "@value": "мер", "@language": "uk" },
    });
  });

  it("names each of several who speak together", () => {
    const other = { ...speaker, uk: "Іван Кіт", en: "Ivan Kit", role: null };
    const together = {
      kind: "group" as const,
      uk: "Ганна Шевчук та Іван Кіт",
      en: "Hanna Shevchuk and Ivan Kit",
      enSource: "transliteration" as const,
      role: null,
      members: [speaker, other],
    };
    const [item] = annotate(quotationOf(document, "Міст 🌉 стоїть", { kind: "direct", speaker: together })).items;
    expect(item!.body["schema:creator"]).toMatchObject([
      { type: "schema:Person", "schema:name": [{ "@value": "Ганна Шевчук" }, { "@value": "Hanna Shevchuk" }] },
      { type: "schema:Person", "schema:name": [{ "@value": "Іван Кіт" }, { "@value": "Ivan Kit" }] },
    ]);
  });

  it("has a target for every stretch of an interrupted quotation, and no creator where none is established", () => {
    const [item] = annotate(quotationOf(document, ["Так", "і стоятиме"], { kind: "direct" })).items;
    expect(item!.target.map(({ selector }) => cut(document.text, selector[1]))).toEqual(["Так", "і стоятиме"]);
    expect(item!.body["schema:text"]["@value"]).toBe("Так […] і стоятиме");
    expect(item!.body).not.toHaveProperty("schema:creator");
  });

  it("leaves out what is no quotation", () => {
    const content = "Міст 🌉 стоїть";
    const others = [
      quotationOf(document, content, { kind: "indirect" }),
      quotationOf(document, content, { kind: "direct", polarity: "negated" }),
      quotationOf(document, content, { kind: "mixed", polarity: "doubtful" }),
    ];
    expect(annotate(...others).items).toEqual([]);
  });

  it("names the text by its fingerprint where it has no address", () => {
    const page = toWebAnnotations({ fingerprint }, document, [quotationOf(document, "Так", { kind: "direct" })]);
    expect(page.items[0]!.target[0]!.source).toBe(`urn:sha256:${fingerprint}`);
  });

  it("finds any span of any text again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(), fc.nat(), (text, a, b) => {
        const points = [...text];
        const [from, to] = [a % (points.length + 1), b % (points.length + 1)].sort((x, y) => x - y) as [number, number];
        const start = points.slice(0, from).join("").length;
        const end = points.slice(0, to).join("").length;
        const quotation = { ...quotationOf(document, "Так", { kind: "direct" }), content: [{ start, end }] };
        const [quote, position] = toWebAnnotations({ fingerprint }, { text }, [quotation]).items[0]!.target[0]!
          .selector;
        expect([position.start, position.end]).toEqual([from, to]);
        expect(text.slice(0, start).endsWith(quote.prefix)).toBe(true);
        expect(text.slice(end).startsWith(quote.suffix)).toBe(true);
        expect(quote.prefix + quote.suffix).not.toMatch(/\p{Surrogate}/u);
      }),
    );
  });
});
