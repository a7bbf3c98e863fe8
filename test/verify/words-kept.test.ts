import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { strangenessOf } from "../../src/verify/lexicon/company.js";
import { findSupport, readStems } from "../../src/verify/lexicon/dictionary.js";
import { Elsewhere } from "../../src/verify/lexicon/elsewhere.js";
import { stemEn, stemUk } from "../../src/verify/lexicon/stems.js";
import { tokensOf } from "../../src/verify/lexicon/tokens.js";
import { verify, verifyOptions } from "../../src/verify/index.js";
import { emptySummary, layersOf, type LineFixture } from "../fixtures/layers.js";

const options = verifyOptions.parse({});

function wordsKept(lines: readonly LineFixture[]): readonly string[] {
  const { document, translation } = layersOf(lines);
  return verify({ document, quotations: [], translation, summary: emptySummary }, options)
    .findings.filter(({ rule }) => rule === "words-kept")
    .map(({ message }) => message);
}

const second: readonly [string, string] = [
  "Потяг зупинили через грозу, і пасажири чекали на вокзалі.",
  "The train was stopped because of a thunderstorm, and passengers waited at the station.",
];
const articleWith = (en: string): readonly LineFixture[] => [
  { parts: [["«Ми відновили електропостачання лікарні», – сказав мер.", en]] },
  { parts: [second] },
];

describe("words-kept", () => {
  it("is content with a sound quotation", () => {
    expect(wordsKept(articleWith("“We restored the hospital’s electricity supply,” the mayor said."))).toEqual([]);
  });

  it("is content with synonyms", () => {
    expect(wordsKept(articleWith("“We restored power to the hospital,” the mayor said."))).toEqual([]);
  });

  it.each(["passengers", "train"])("warns of %s, which another sentence has", (word) => {
    expect(wordsKept(articleWith(`“We restored the hospital’s ${word} supply,” the mayor said.`))).toEqual([
      `Nothing in the Ukrainian stands for “${word}” in the quotation.`,
    ]);
  });

  it("leaves what is said outside quote marks to other rules", () => {
    expect(wordsKept(articleWith("“We restored the hospital’s electricity,” the mayor said by thunderstorm."))).toEqual(
      [],
    );
  });

  it("can be waived", () => {
    const { document, translation } = layersOf(
      articleWith("“We restored the hospital’s passengers supply,” the mayor said."),
    );
    const { findings } = verify(
      { document, quotations: [], translation, summary: emptySummary },
      verifyOptions.parse({ ignore: ["words-kept"] }),
    );
    expect(findings.filter(({ rule }) => rule === "words-kept").map(({ severity }) => severity)).toEqual(["note"]);
  });
});

describe("the dictionary", () => {
  it.each([
    ["hospital", "лікарні"],
    ["water", "водою"],
    ["bridge", "міст"],
    ["bridge", "моста"],
    ["war", "війною"],
    ["laboratory", "лабораторій"],
    ["said", "сказав"],
  ])("finds that %s stands for «%s»", (en, uk) => {
    expect(findSupport(en, readStems([uk])).found).toBe(true);
  });

  it.each([
    ["hospital", "вода"],
    ["water", "війна"],
    ["said", "міст"],
  ])("finds that %s does not stand for «%s»", (en, uk) => {
    const { found, weight } = findSupport(en, readStems([uk]));
    expect(found).toBe(false);
    expect(weight).toBeGreaterThan(0.5);
  });

  it("knows no word that is none", () => {
    expect(findSupport("qwzzrtp", readStems(["вода"]))).toEqual({ found: false, weight: 0 });
  });
});

describe("stems", () => {
  it("has one stem for a word's forms", () => {
    expect(new Set(["лікарня", "лікарні", "лікарнею", "лікарнях"].map(stemUk)).size).toBe(1);
    expect(new Set(["міст", "моста", "мосту", "мостом"].map(stemUk)).size).toBe(1);
    expect(new Set(["restore", "restored", "restores", "restoring"].map(stemEn)).size).toBe(1);
    expect(stemEn("mother")).not.toBe(stemEn("moth"));
  });

  it("is a beginning of the English word, and none has fewer than three letters", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,20}$/u), (word) => {
        const stem = stemEn(word);
        expect(stem === null ? word.length < 3 : word.startsWith(stem) && stem.length >= 3).toBe(true);
      }),
    );
  });
});

describe("company", () => {
  it("finds a verb strange where a noun belongs", () => {
    expect(strangenessOf("the", "said", "of")).toBeGreaterThan(strangenessOf("the", "city", "of") + 2);
  });
});

describe("tokens", () => {
  it("knows names and figures by what they are, and the ends", () => {
    expect(tokensOf("On Monday, 12 people saw Kyiv.").map(({ key }) => key)).toEqual([
      "<end>",
      "on",
      "<name>",
      ",",
      "<figure>",
      "people",
      "saw",
      "<name>",
      ".",
      "<end>",
    ]);
  });

  it("has every token where it stands", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const starts = tokensOf(text).map(({ start, end }) => [start, end]);
        expect(starts.flat()).toEqual([...starts.flat()].sort((a, b) => a - b));
        expect(starts.at(-1)).toEqual([text.length, text.length]);
      }),
    );
  });
});

describe("elsewhere", () => {
  const elsewhere = new Elsewhere([["водопровід", "лікарня"], ["водопроводу", "школа"], ["дорога"]].map(readStems), [
    ["water", "hospital"],
    ["water", "school"],
    ["road", "hospital"],
  ]);

  it("tells whether the same Ukrainian word stands beside it", () => {
    expect([elsewhere.find("water", 0), elsewhere.find("hospital", 2), elsewhere.find("school", 1)]).toEqual([
      "same",
      "other",
      "alone",
    ]);
  });
});
