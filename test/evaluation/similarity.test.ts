import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { corpusBleu, corpusChrf, type SegmentPair } from "../../src/evaluation/index.js";

// Reference numbers: sacrebleu 2.6.0 on hypotheses.txt against references.txt,
//   BLEU  nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:2.6.0
//   chrF2 nrefs:1|case:mixed|eff:yes|nc:6|nw:0|space:no|version:2.6.0
// (`sacrebleu references.txt -i hypotheses.txt -m bleu chrf -w 4`, a line alone as a corpus of one).

/** BLEU and chrF2 of each line alone. */
const lineScores: readonly (readonly [bleu: number, chrf: number])[] = [
  [65.8037, 91.169],
  [46.5954, 79.3316],
  [100, 100],
  [20.7806, 65.1307],
  [0, 0],
  [0, 100],
  [0, 100],
  [0, 25],
  [0, 2.0833],
  [5.6698, 7.796],
  [20.8613, 74.4661],
  [82.8248, 93.2203],
  [38.6115, 69.7535],
  [20.2001, 60.09],
  [19.9234, 66.4641],
  [100, 100],
  [100, 32.967],
  [72.7682, 84.7376],
  [80.9107, 84.2428],
  [82.6517, 77.0335],
  [0, 22.2222],
  [0, 51.3193],
  [100, 100],
  [0, 100],
  [30.2138, 27.3204],
  [0, 0],
  [0, 100],
  [0, 22.2222],
  [14.0258, 67.3892],
  [79.4655, 93.6288],
  [8.5131, 49.7479],
  [31.6492, 73.3761],
  [100, 100],
  [100, 63.9435],
  [0, 0],
];

const folder = join(import.meta.dirname, "translation-scores");
const readLines = (name: string): readonly string[] =>
  readFileSync(join(folder, name), "utf8").split("\n").slice(0, -1);
const references = readLines("references.txt");
const pairs = readLines("hypotheses.txt").map((hypothesis, at): SegmentPair => ({
  hypothesis,
  reference: references[at] ?? "",
}));

/** The issue asks for 0.1; what is left here is the rounding of the constants. */
const digits = 3;

describe("corpus BLEU and chrF2 agree with sacrebleu", () => {
  it.each([
    ["all lines", pairs, 62.4852, 75.134],
    ["the first 17", pairs.slice(0, 17), 59.3477, 70.9073],
    ["the others", pairs.slice(17), 65.3659, 80.0472],
    [
      "hypotheses and references swapped",
      pairs.map(({ hypothesis, reference }) => ({ hypothesis: reference, reference: hypothesis })),
      63.0183,
      72.1599,
    ],
    ["an empty output alone", [{ hypothesis: "", reference: "Something was said." }], 0, 0],
  ] as const)("%s", (_, some, bleu, chrf) => {
    expect(corpusBleu(some)).toBeCloseTo(bleu, digits);
    expect(corpusChrf(some)).toBeCloseTo(chrf, digits);
  });

  it("on every line alone", () => {
    expect(pairs).toHaveLength(lineScores.length);
    for (const [at, pair] of pairs.entries()) {
      const line = `line ${at + 1}: ${pair.hypothesis}`;
      expect(corpusBleu([pair]), line).toBeCloseTo(lineScores[at]?.[0] ?? NaN, digits);
      expect(corpusChrf([pair]), line).toBeCloseTo(lineScores[at]?.[1] ?? NaN, digits);
    }
  });
});

describe("corpus BLEU and chrF2", () => {
  const words = fc.array(fc.constantFrom("The", "the", "ferry", "sailed", "at", "3.5", "dawn", ",", "«так»", "🙂"), {
    minLength: 4,
    maxLength: 12,
  });
  const corpus = fc
    .array(fc.tuple(words, words), { minLength: 1, maxLength: 5 })
    .map((lines) => lines.map(([a, b]): SegmentPair => ({ hypothesis: a.join(" "), reference: b.join(" ") })));

  it("are 0 for no segments", () => {
    expect([corpusBleu([]), corpusChrf([])]).toEqual([0, 0]);
  });

  it("are between 0 and 100, whatever the text", () => {
    const anything = fc.array(fc.record({ hypothesis: fc.string(), reference: fc.string() }));
    fc.assert(
      fc.property(fc.oneof(corpus, anything), (some) => {
        for (const score of [corpusBleu(some), corpusChrf(some)]) {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100 + 1e-9);
        }
      }),
    );
  });

  it("are 100 for the references themselves, and do not depend on the order of segments", () => {
    fc.assert(
      fc.property(corpus, (some) => {
        const perfect = some.map(({ reference }) => ({ hypothesis: reference, reference }));
        expect(corpusBleu(perfect)).toBeCloseTo(100, 9);
        expect(corpusChrf(perfect)).toBeCloseTo(100, 9);
        expect(corpusBleu(some.toReversed())).toBeCloseTo(corpusBleu(some), 9);
        expect(corpusChrf(some.toReversed())).toBeCloseTo(corpusChrf(some), 9);
      }),
    );
  });

  it("tell letter case apart", () => {
    const reference = "The ferry sailed at dawn.";
    const lower = [{ hypothesis: reference.toLowerCase(), reference }];
    expect(corpusBleu(lower)).toBeLessThan(100);
    expect(corpusChrf(lower)).toBeLessThan(100);
  });
});
