import { describe, expect, it } from "vitest";
import { translate, translateOptions } from "../../src/translate/index.js";
import { checkLedger } from "../../src/translate/ledger.js";
import { isRepeated } from "../../src/translate/repetition.js";
import { noGlossary, noJudge, noNames } from "../fakes/authorities.js";
import { createFakeTranslator, type Overrides } from "../fakes/translator.js";
import { readMarked } from "./gold.js";

const sentence = "Рятувальники гасили пожежу до ранку, але склад повністю згорів.";
const [first, second] = ["Рятувальники гасили пожежу до ранку", "але склад повністю згорів."];
const { document } = readMarked(sentence);

async function unitOf(overrides: Overrides, retry = true) {
  const translator = createFakeTranslator(overrides);
  const options = translateOptions.parse({ repair: retry });
  const { text, units, untranslated } = await translate(
    { document, quotations: [], people: [] },
    { translator, names: noNames, glossary: noGlossary, judge: noJudge },
    options,
  );
  return { text, flags: units[0]?.flags, untranslated, calls: translator.calls };
}

describe("flags", () => {
  it.each([
    ["source-truncated", { sourceTruncated: true }],
    ["target-truncated", { stop: "length" as const }],
    ["repeated", { text: "Fire and fire and fire and fire and." }],
    ["residue", { text: "Rescuers гасили the fire." }],
    ["untranslated", { text: sentence }],
  ])("%s", async (flag, result) => {
    expect((await unitOf({ [sentence]: result }, false)).flags).toContain(flag);
  });

  it("are none for a clean sentence", async () => {
    expect((await unitOf({ [sentence]: "Rescuers fought the fire until morning." })).flags).toEqual([]);
  });

  it.each([
    ["The very, very long day of the talks.", false],
    ["He said that he said what she said.", false],
    ["the the the the end", true],
    ["of the talks of the talks of the talks", true],
    ["the Armed Forces of Ukraine, the Armed Forces of Ukraine was there", true],
    ["The Rescentryvomanmanmanman leader", true],
  ])("repetition: %s", (text, expected) => {
    expect(isRepeated(text)).toBe(expected);
  });
});

describe("a flagged sentence", () => {
  it("is tried again clause by clause, and the clean rendering kept", async () => {
    const { text, flags, calls } = await unitOf({
      [sentence]: "Rescuers гасили the fire.",
      [first]: "Rescuers fought the fire until morning.",
      [second]: "But the warehouse burned down.",
    });
    expect(calls[1]).toEqual([first, second]);
    expect(text).toBe("Rescuers fought the fire until morning, but the warehouse burned down.");
    expect(flags).toEqual([]);
  });

  it("keeps its first rendering where the second has as many flags and the model was less sure of it", async () => {
    const { text, flags } = await unitOf({
      [sentence]: { text: "Rescuers гасили the fire.", meanLogProbability: -0.1 },
      [first]: { text: "Rescuers fought пожежу", meanLogProbability: -2 },
      [second]: { text: "but all burned", meanLogProbability: -2 },
    });
    expect(text).toBe("Rescuers гасили the fire.");
    expect(flags).toEqual(["residue"]);
  });

  it("is not tried again when the option says so", async () => {
    const { calls } = await unitOf({ [sentence]: "Rescuers гасили the fire." }, false);
    expect(calls).toHaveLength(1);
  });

  it("is set down as failed where the model gives nothing at all", async () => {
    const { text, untranslated } = await unitOf({ [sentence]: "", [first]: "", [second]: "" });
    expect(text).toBe("");
    expect(untranslated).toEqual([{ source: { start: 0, end: sentence.length }, line: 0, reason: "model-failed" }]);
  });
});

describe("the ledger", () => {
  it("finds what is missing, doubled, moved or out of place", async () => {
    const article = readMarked("Рятувальники вже працюють.\nВогонь погасили до ранку.");
    const whole = await translate(
      { document: article.document, quotations: [], people: [] },
      { translator: createFakeTranslator(), names: noNames, glossary: noGlossary, judge: noJudge },
      translateOptions.parse({}),
    );
    const [a, b] = whole.units;
    expect(checkLedger(article.document, whole)).toEqual([]);
    expect(checkLedger(article.document, { ...whole, units: [a!] })).not.toEqual([]);
    expect(checkLedger(article.document, { ...whole, units: [a!, b!, { ...b!, index: 2 }] })).not.toEqual([]);
    expect(
      checkLedger(article.document, {
        ...whole,
        units: [
          { ...b!, index: 0 },
          { ...a!, index: 1 },
        ],
      }),
    ).not.toEqual([]);
    expect(checkLedger(article.document, { ...whole, text: `${whole.text} more` })).not.toEqual([]);
    const stray = { ...b!.segments[0]!, source: { start: 0, end: 3 } };
    expect(checkLedger(article.document, { ...whole, units: [a!, { ...b!, segments: [stray] }] })).not.toEqual([]);
  });
});
