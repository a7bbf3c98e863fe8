import { describe, expect, it } from "vitest";
import type { KeptItem } from "../../src/core/index.js";
import { verify, verifyOptions } from "../../src/verify/index.js";
import { emptySummary, layersOf, quotationOf, spanOf } from "../fixtures/layers.js";

const options = verifyOptions.parse({});

interface Given extends Partial<KeptItem> {
  readonly form: string;
}

/** Rules that object to the sentences, given what must be kept in them; that other names are left to the model is not said. */
function broken(parts: readonly (readonly [uk: string, en: string])[], given: readonly Given[]): readonly string[] {
  const { document, translation } = layersOf([{ parts }]);
  const kept = given.map(({ form, ...rest }): KeptItem => ({
    kind: "person",
    source: spanOf(document, form),
    uk: form,
    en: form,
    accepted: [],
    forbidden: [],
    by: "table",
    target: null,
    ...rest,
  }));
  const units = translation.units.map((unit) => ({
    ...unit,
    kept: kept.filter(({ source }) => unit.source.start <= source.start && source.end <= unit.source.end),
  }));
  const { findings } = verify(
    { document, quotations: [], translation: { ...translation, units }, summary: emptySummary },
    options,
  );
  return findings
    .filter(({ rule }) => rule !== "names-known")
    .map(({ rule, severity, message }) => `${rule} ${severity} ${message}`);
}

const umerov: Given = { form: "Умєров", uk: "Умєров", en: "Umerov" };

describe("names that must be kept", () => {
  it.each<[english: string, lost: boolean]>([
    ["Umerov arrived in Geneva.", false],
    ["Umerov’s arrival in Geneva.", false],
    ["Muratov arrived in Geneva.", true],
    ["He arrived in Geneva.", true],
  ])("Умєров прибув до Женеви → %s", (english, lost) => {
    const found = broken([["Умєров прибув до Женеви.", english]], [umerov]);
    expect(found.some((each) => each.startsWith("names-kept warning"))).toBe(lost);
  });

  it("takes any accepted form, in any order of its words, and the adjective of a country", () => {
    const region: Given = {
      form: "Харківщині",
      kind: "place",
      uk: "Харківщина",
      en: "Kharkiv region",
      accepted: ["Kharkiv Oblast"],
    };
    const poland: Given = { form: "Польщі", kind: "place", uk: "Польща", en: "Poland" };
    for (const english of ["the Kharkiv region", "Kharkiv Oblast", "the region of Kharkiv"])
      expect(broken([["Міст на Харківщині.", `A bridge in ${english}.`]], [region])).toEqual([]);
    expect(broken([["Уряд Польщі знає.", "The Polish government knows."]], [poland])).toEqual([]);
    expect(broken([["Уряд Польщі знає.", "The Danish government knows."]], [poland])).not.toEqual([]);
  });

  it("notes another spelling of a name that no table knows, and warns where the table knows it", () => {
    const witkoff: Given = { form: "Віткофф", uk: "Віткофф", en: "Witkoff" };
    const unknown: Given = { form: "Ренар", uk: "Ренар", en: "Renar", by: "transliteration" };
    expect(broken([["Віткофф прибув.", "Vitkoff has arrived."]], [witkoff])[0]).toMatch(/^names-kept warning/u);
    expect(broken([["Ренар прибув.", "Renard has arrived."]], [unknown])[0]).toMatch(/^names-kept note/u);
    expect(broken([["Ренар прибув.", "Rubio has arrived."]], [unknown])[0]).toMatch(/^names-kept warning/u);
  });

  it("warns of a name from another sentence", () => {
    const parts = (second: string) =>
      [
        ["Умєров прибув до Женеви.", "Umerov arrived in Geneva."],
        ["Він мовчав.", second],
      ] as const;
    expect(broken(parts("He was silent."), [umerov])).toEqual([]);
    expect(broken(parts("Umerov was silent."), [umerov])).toContainEqual(
      expect.stringMatching(/^names-kept warning .*added: Umerov/u),
    );
  });

  it("compares no numbers or months that names are made of", () => {
    const band: Given = { form: "Третя луна", kind: "organisation", uk: "Третя луна", en: "Tretia Luna" };
    expect(broken([["Грає гурт «Третя луна».", "The band Tretia Luna plays."]], [band])).toEqual([]);
  });
});

describe("terms that must be kept", () => {
  const term: Given = {
    form: "блекаут",
    kind: "term",
    en: "blackout",
    accepted: ["power cut"],
    forbidden: ["darkness"],
    by: "glossary",
  };

  it.each<[english: string, findings: number]>([
    ["The city had a blackout.", 0],
    ["The city had power cuts.", 0],
    ["The city had an outage.", 1],
    ["The city had darkness.", 1],
  ])("блекаут → %s", (english, findings) => {
    const found = broken([["У місті був блекаут.", english]], [term]);
    expect(found.filter((each) => each.startsWith("terms-kept warning"))).toHaveLength(findings);
  });
});

describe("quotations that must be kept", () => {
  const content = "Мосту бракує опор";
  const uk = `«${content}», – каже Олена Кравець.`;
  const found = (en: string): readonly string[] => {
    const { document, translation } = layersOf([{ parts: [[uk, en]] }]);
    const speaker = {
      kind: "person",
      uk: "Олена Кравець",
      en: "Olena Kravets",
      enSource: "table",
      role: null,
    } as const;
    const cue = { ...spanOf(document, "каже"), lemma: "казати", english: "said" };
    const quotation = quotationOf(document, content, { kind: "direct", speaker, cue });
    const { findings } = verify({ document, quotations: [quotation], translation, summary: emptySummary }, options);
    return findings.map(({ rule }) => rule).filter((rule) => rule !== "names-known");
  };

  it.each<[english: string, rules: readonly string[]]>([
    ["“The bridge lacks piers,” she says.", []],
    ["The bridge lacks piers, she says.", ["marks-kept"]],
    ["“The bridge” lacks piers, she says.", ["marks-kept"]],
    ["“The bridge lacks piers, she says.", ["marks-kept"]],
    ["“The bridge lacks piers,” he says.", ["speakers-kept"]],
    ["“The bridge lacks piers,” she insists.", ["cues-kept"]],
  ])("%s breaks %j", (english, rules) => {
    expect(found(english)).toEqual(rules);
  });
});

describe("names that nobody knows", () => {
  const noted = (uk: string, given: readonly Given[]): readonly string[] => {
    const { document, translation } = layersOf([{ parts: [[uk, "Something in English."]] }]);
    const kept = given.map(({ form, ...rest }): KeptItem => ({
      ...{ kind: "person", source: spanOf(document, form), uk: form, en: form },
      ...{ accepted: [], forbidden: [], by: "table", target: null, ...rest },
    }));
    const units = translation.units.map((unit) => ({ ...unit, kept }));
    const outputs = { document, quotations: [], translation: { ...translation, units }, summary: emptySummary };
    return verify(outputs, options)
      .findings.filter(({ rule }) => rule === "names-known")
      .map(({ severity, message }) => `${severity}: ${message}`);
  };

  it("are noted where a word has a capital within a sentence", () => {
    expect(noted("Учора Умєров прибув до Стривігора через ОТГ.", [umerov])).toEqual([
      "note: Names left to the model: Стривігора, ОТГ.",
    ]);
  });

  it("are not looked for at the start of sentences, in marks, hashtags and Latin letters", () => {
    expect(noted("Дощ. Сніг. «Вітер» – Мороз: Град #Туман Telegram.", [])).toEqual([]);
  });
});
