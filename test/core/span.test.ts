import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contains, gaps, overlaps, slice, trim, verdictOf, type Finding, type Span } from "../../src/core/index.js";

const text = fc.string({ unit: "binary" });

function spansOf(length: number): fc.Arbitrary<Span> {
  return fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
}

describe("spans", () => {
  it("rebuild the text together with their gaps", () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(40), { maxLength: 8 }), (string, cuts) => {
        const points = [...new Set(cuts.map((cut) => Math.min(cut, string.length)))].sort((a, b) => a - b);
        const spans: Span[] = [];
        for (let at = 0; at + 1 < points.length; at += 2) spans.push({ start: points[at]!, end: points[at + 1]! });
        const all = [...spans, ...gaps(spans, { start: 0, end: string.length })].sort(
          (a, b) => a.start - b.start || a.end - b.end,
        );
        expect(all.map((span) => slice(string, span)).join("")).toBe(string);
      }),
    );
  });

  it("trim keeps everything but outer white space", () => {
    fc.assert(
      fc.property(text, (string) => {
        const trimmed = trim(string, { start: 0, end: string.length });
        expect(slice(string, trimmed)).toBe(string.trim().length === 0 ? "" : string.trim());
      }),
    );
  });

  it("contain one another only if they overlap, unless empty", () => {
    fc.assert(
      fc.property(spansOf(30), spansOf(30), (a, b) => {
        if (contains(a, b) && b.start < b.end) expect(overlaps(a, b)).toBe(true);
        expect(overlaps(a, b)).toBe(overlaps(b, a));
      }),
    );
  });
});

describe("verdictOf", () => {
  const finding = (severity: Finding["severity"]): Finding => ({
    rule: "rule",
    severity,
    place: { layer: "document" },
    evidence: [],
    message: severity,
  });

  it.each([
    [[], "pass"],
    [["note"], "pass"],
    [["note", "warning"], "review"],
    [["error", "note"], "fail"],
  ] as const)("%j is %s", (severities, outcome) => {
    expect(verdictOf(severities.map(finding)).outcome).toBe(outcome);
  });
});
