import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  evaluateMutations,
  formatMutations,
  mutationMeasures,
  parseGold,
  type GoldArticle,
  type MutationTools,
} from "../../src/evaluation/index.js";
import { mutationKinds, mutators } from "../../src/evaluation/mutation/mutators/index.js";
import { seeded } from "../../src/evaluation/mutation/random.js";
import type { MutableSentence } from "../../src/evaluation/mutation/sentence.js";
import { openNameBook } from "../../src/names/index.js";
import { findVoices } from "../../src/quotes/index.js";
import { buildDocument } from "../../src/text/index.js";
import { verify, verifyOptions } from "../../src/verify/index.js";

const names = openNameBook();
const options = verifyOptions.parse({});
const tools: MutationTools = {
  read(text) {
    const document = buildDocument(text);
    const { quotations, people } = findVoices(document, names);
    const kept = names.find(document, people).map(({ start, end, kind, uk, en, accepted, source }) => ({
      ...{ kind, uk, en, accepted, forbidden: [] },
      source: { start, end },
      by: source,
    }));
    return { document, quotations, kept };
  },
  verify: (outputs) => verify(outputs, options).findings,
};

const sentence: MutableSentence = {
  uk: "«Я не бачив 17 кілометрів за 5 млн грн», – сказав Умєров 29 листопада.",
  en: "“I did not see 17 kilometers for 5 million hryvnias,” Umerov said on Nov. 29, and the street was empty.",
  before: "The talks began in Geneva.",
  after: "Kyslytsya was silent.",
  reports: true,
  quotes: true,
  speakers: ["Rustem Umerov"],
  allSpeakers: ["Rustem Umerov", "Sergiy Kyslytsya"],
  names: ["Umerov", "Kyslytsya", "Geneva"],
  article: ["The talks began in Geneva.", "Kyslytsya was silent."],
};

describe("corruptions", () => {
  it.each<[kind: (typeof mutationKinds)[number], sign: RegExp]>([
    ["number changed", /(?!17)\d\d kilometers/u],
    ["name swapped", /(?:Geneva|Kyslytsya) said/u],
    ["negation dropped", /did see/u],
    ["sentence dropped or doubled", /^$/u],
    ["quotation attributed to another", /Kyslytsya said/u],
    ["cue strengthened", /Umerov (?!said)\w+(?:ed|sed) on/u],
    ["quote words altered", /he did not see/u],
    ["date shifted", /(?!Nov)\w+\.? 29/u],
    ["currency changed", /5 million (?!hryvnias)\w+/u],
    ["residue left", /\p{Script=Cyrillic}{4}/u],
    ["truncated", /^“I did not.{10,60}$/u],
    ["unit wrong", /17 meters/u],
  ])("%s: %s", (kind, sign) => {
    const made = mutators[kind](sentence, seeded(1));
    expect(made.some((text) => sign.test(text))).toBe(true);
    expect(made).not.toContain(sentence.en);
  });

  it("are the same for the same seed, and never the reference", () => {
    fc.assert(
      fc.property(fc.constantFrom(...mutationKinds), fc.integer(), fc.string({ maxLength: 60 }), (kind, seed, en) => {
        const own = { ...sentence, en };
        const made = mutators[kind](own, seeded(seed));
        expect(mutators[kind](own, seeded(seed))).toEqual(made);
        expect(made).not.toContain(en);
      }),
    );
  });
});

const raw = `id: 00-test
genre: wire

Міст <x why=term>відкрили</x> в понеділок, і його довжина – 17 кілометрів.
Автобуси вже курсують містом щодня.
---
en: The bridge opened on Monday, and its length is 17 kilometers.
en: Buses are already running through the city every day.
`;

describe("the evaluation", () => {
  const gold = parseGold(raw);
  const over = (article: GoldArticle, given: Partial<MutationTools> = {}) =>
    evaluateMutations([{ name: "own", articles: [article] }], { ...tools, ...given }).groups[0]!;

  it("counts what is caught and by which rule", () => {
    const report = over(gold);
    const numbers = report.kinds.find(({ kind }) => kind === "number changed")!;
    expect(numbers).toEqual({ kind: "number changed", mutants: 1, caught: 1, rules: [["numbers-kept", 1]] });
    expect(report).toMatchObject({ sentences: 2, alarmed: 0, leftOut: [] });
    expect(mutationMeasures(report)["mutant recall, number changed"]).toBe(1);
  });

  it("catches nothing without rules, and not what the sound reference already had", () => {
    const silent = over(gold, { verify: () => [] });
    expect(silent.kinds.every(({ caught }) => caught === 0)).toBe(true);
    expect(silent.missed).toHaveLength(silent.kinds.reduce((sum, { mutants }) => sum + mutants, 0));
    const always = over(gold, {
      verify: ({ translation }) =>
        translation.units.map(({ source, index }) => ({
          rule: "always",
          severity: "warning",
          place: { layer: "translation", span: source, unit: index },
          evidence: [],
          message: "Something.",
        })),
    });
    expect(always.kinds.every(({ caught }) => caught === 0)).toBe(true);
    expect(always).toMatchObject({ alarmed: 2, rules: [{ rule: "always", caught: 0, falseAlarms: 2 }] });
  });

  it("leaves out an article whose sentences do not match its English", () => {
    const report = over({ ...gold, english: gold.english.slice(1) });
    expect(report).toMatchObject({ sentences: 0, leftOut: ["00-test"] });
    expect(formatMutations({ groups: [report] })).toContain("not measured: 00-test");
  });
});
