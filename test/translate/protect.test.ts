import { describe, expect, it } from "vitest";
import { slice, type NameBook, type NameMention, type Translator } from "../../src/core/index.js";
import { buildDocument } from "../../src/text/index.js";
import { translate, translateOptions } from "../../src/translate/index.js";
import { noGlossary, noJudge, noNames } from "../fakes/authorities.js";
import { createFakeTranslator } from "../fakes/translator.js";

/** A name book that knows these forms. */
function namesOf(forms: Readonly<Record<string, string>>): NameBook {
  return {
    ...noNames,
    find: ({ text }) =>
      Object.entries(forms)
        .flatMap(([uk, en]) =>
          [...text.matchAll(new RegExp(uk, "gu"))].map(({ index }): NameMention => ({
            start: index,
            end: index + uk.length,
            kind: "person",
            uk,
            en,
            accepted: [],
            source: "table",
            cases: [],
            gender: null,
            number: "singular",
          })),
        )
        .sort((a, b) => a.start - b.start),
  };
}

async function unitsOf(
  text: string,
  forms: Readonly<Record<string, string>>,
  translator: Translator = createFakeTranslator(),
) {
  const source = { document: buildDocument(text), quotations: [], people: [] };
  const tools = { translator, names: namesOf(forms), glossary: noGlossary, judge: noJudge };
  const translation = await translate(source, tools, translateOptions.parse({}));
  return translation.units.map((unit) => ({
    ...unit,
    text: slice(translation.text, unit.target),
    printed: unit.kept.map(({ target }) => target && slice(translation.text, target)),
  }));
}

/** A translator that says nothing of what it must. */
function heedless(english: (segment: string) => string): Translator {
  const fake = createFakeTranslator();
  return {
    ...fake,
    async translate(segments, options = {}) {
      const { required: _, ...rest } = options;
      const results = await fake.translate(segments, rest);
      return results.map((result, at) =>
        result.text === "" ? result : { ...result, text: english(segments[at] ?? "") },
      );
    },
  };
}

describe("a name whose English is known", () => {
  const sentence = "Учора вранці Стебельська подякувала Гнатову за допомогу.";
  const forms = { Стебельська: "Stebelska", Гнатову: "Hnatov" };

  it("is hidden from the model, and stands in the English as it must", async () => {
    const translator = createFakeTranslator();
    const [unit] = await unitsOf(sentence, forms, translator);
    expect(translator.calls.flat().join(" ")).not.toMatch(/Стебельськ|Гнатов/u);
    expect(unit!.text).toMatch(/^Ucora .*Stebelska .* Hnatov .*\.$/u);
    expect(unit!.printed).toEqual(["Stebelska", "Hnatov"]);
    expect(unit!.kept.map(({ source }) => slice(sentence, source))).toEqual(["Стебельська", "Гнатову"]);
    expect(unit!.repairs).toEqual([]);
  });

  it("keeps apart from the words that stand for names elsewhere", async () => {
    const [unit] = await unitsOf("Стебельська розповіла JSON та HTML про CSS і про Стебельська.", forms);
    expect(unit!.text).toMatch(/^Stebelska .*JSON .*HTML .*CSS .*Stebelska\.$/u);
    expect(unit!.printed).toEqual(["Stebelska", "Stebelska"]);
  });

  it("loses the article of its stand-in", async () => {
    const translator = heedless(
      (segment) => `The ${/JSON/u.exec(segment)?.[0] ?? ""} spoke with the ${/HTML/u.exec(segment)?.[0] ?? ""} today.`,
    );
    const [unit] = await unitsOf(sentence, forms, translator);
    expect(unit!.text).toBe("Stebelska spoke with Hnatov today.");
  });

  it("stands alone where there is nothing else to translate", async () => {
    const translator = createFakeTranslator();
    const [, unit] = await unitsOf("Рятувальники вже працюють. Гнатову.", forms, translator);
    expect(unit!.text).toBe("Hnatov.");
    expect(translator.calls.flat()).toHaveLength(1);
  });

  it("comes through a model that drops it, sentence given up for it, and the unit says what was tried", async () => {
    const [unit] = await unitsOf(
      sentence,
      forms,
      heedless(() => "It was so."),
    );
    expect(unit!.printed).toEqual(["Stebelska", "Hnatov"]);
    expect(unit!.repairs).toEqual([
      { step: "other-stand-ins", kept: false },
      { step: "bare", kept: false },
      { step: "spliced", kept: true },
    ]);
  });

  it("is not repaired where the options say so, and is booked as lost", async () => {
    const source = { document: buildDocument(sentence), quotations: [], people: [] };
    const tools = {
      translator: heedless(() => "It was so."),
      names: namesOf(forms),
      glossary: noGlossary,
      judge: noJudge,
    };
    const { units } = await translate(source, tools, translateOptions.parse({ repair: false }));
    expect(units[0]!.kept.map(({ uk, target }) => [uk, target])).toEqual([
      ["Стебельська", null],
      ["Гнатову", null],
    ]);
    expect(units[0]!.repairs).toEqual([]);
  });
});

describe("a rendering that a rule objects to", () => {
  const sentence = "Рятувальники гасили пожежу до ранку, але склад повністю згорів.";
  const source = { document: buildDocument(sentence), quotations: [], people: [] };
  const [first, second] = ["Рятувальники гасили пожежу до ранку", "але склад повністю згорів."];
  const overrides = {
    [sentence]: { text: "Nothing burned.", meanLogProbability: -0.1 },
    [first]: "Rescuers fought the fire until morning",
    [second]: "but the warehouse burned down.",
  };

  it("gives way to one that no rule objects to, however sure the model was", async () => {
    const judge = { objections: (_: string, en: string) => (en.startsWith("Nothing") ? ["negation-kept"] : []) };
    const tools = { translator: createFakeTranslator(overrides), names: noNames, glossary: noGlossary, judge };
    const { text, units } = await translate(source, tools, translateOptions.parse({}));
    expect(text).toBe("Rescuers fought the fire until morning, but the warehouse burned down.");
    expect(units[0]!.repairs).toEqual([{ step: "clauses", kept: true }]);
  });

  it("stands where nothing better comes", async () => {
    const judge = { objections: () => ["negation-kept"] };
    const tools = { translator: createFakeTranslator(overrides), names: noNames, glossary: noGlossary, judge };
    const { text, units } = await translate(source, tools, translateOptions.parse({}));
    expect(text).toBe("Nothing burned.");
    expect(units[0]!.repairs).toEqual([{ step: "clauses", kept: false }]);
  });
});
