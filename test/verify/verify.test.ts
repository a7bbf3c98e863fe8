import { describe, expect, it } from "vitest";
import type { Summary, Translation, Verdict } from "../../src/core/index.js";
import { verify, verifyOptions } from "../../src/verify/index.js";
import { emptySummary, layersOf, quotationOf, spanOf, type LineFixture } from "../fixtures/layers.js";

const options = verifyOptions.parse({});

function rulesBroken(verdict: Verdict): readonly string[] {
  return verdict.findings.map(({ rule, severity }) => `${rule} ${severity}`);
}

function check(
  lines: readonly LineFixture[],
  change: (translation: Translation) => Translation = (same) => same,
  given: Partial<typeof options> = {},
): Verdict {
  const { document, translation } = layersOf(lines);
  return verify(
    { document, quotations: [], translation: change(translation), summary: emptySummary },
    { ...options, ...given },
  );
}

const sound: readonly LineFixture[] = [
  { role: "headline", parts: [["Міст закривають на ремонт", "Bridge to close for repairs"]] },
  { parts: [["Рух мостом закриють із 1 травня на шість місяців.", "The bridge will close on May 1 for six months."]] },
  { role: "credit", parts: [["Фото: пресслужба", ""]] },
];

describe("verify", () => {
  it("passes a sound translation", () => {
    expect(check(sound)).toEqual({ outcome: "pass", findings: [] });
  });

  it("fails a sentence left out of the ledger", () => {
    const verdict = check(sound, (translation) => ({ ...translation, units: translation.units.slice(0, 1) }));
    expect(verdict.outcome).toBe("fail");
    expect(rulesBroken(verdict)).toEqual(["ledger-complete error"]);
  });

  it("fails a sentence booked twice", () => {
    const twice = check(sound, (translation) => ({
      ...translation,
      units: [...translation.units, ...translation.units.slice(1)],
    }));
    expect(rulesBroken(twice)).toEqual(["ledger-complete error"]);
  });

  it.each<[rule: string, uk: string, en: string]>([
    ["no-residue", "Про це повідомив мер міста.", "This was reported by the мер of the city."],
    ["translated", "Рух відкрито.", "Рух відкрито."],
    ["ends-kept", "Рух мостом закриють із першого травня.", "Traffic will be closed from the."],
    ["ends-kept", "Рух мостом закриють навесні.", "Traffic on the bridge will be"],
    [
      "english",
      "Міст через річку закрили на ремонт до осені.",
      "Most przez rzeke zostal zamkniety wczoraj wieczorem dla ruchu.",
    ],
    ["no-repetition", "Він приїхав до міста зранку.", "He came to the city of the city of the city of the city."],
    ["no-repetition", "Роботу закінчено.", "Work is done. Work is done."],
    ["length-plausible", "Рада ухвалила рішення про ремонт мосту через річку.", "Yes, it did."],
    ["numbers-kept", "Загинули 17 людей у місті.", "Some 71 people died in the city."],
    ["numbers-kept", "Загинули троє людей у місті.", "Five people died in the city."],
    ["dates-kept", "Рада збереться 29 листопада.", "The council will meet on October 29."],
    ["dates-kept", "Рада збереться у вівторок.", "The council will meet on Friday."],
    ["dates-kept", "Рада збереться завтра.", "The council met yesterday."],
    ["money-kept", "Ремонт коштує 5 млн грн.", "The repairs cost 5 million euros."],
    ["money-kept", "Курс – 41 грн за долар.", "The rate is 41 dollars to the dollar."],
    ["measures-kept", "До мосту 17 км.", "It is 17 meters to the bridge."],
    ["measures-kept", "Зібрали мільйони.", "They raised billions."],
    ["measures-kept", "Зросли на 5 % за 6 років.", "They rose by 5 tons in 6 years."],
    ["addresses-kept", "Деталі на https://example.ua/a.", "Details at https://example.ua/b."],
    ["addresses-kept", "Пишуть із хештегом #Міст 💧.", "They write with the hashtag #Bridge 💧."],
    ["negation-kept", "Сторони не підписали угоду.", "The parties signed the agreement."],
    ["negation-kept", "Сторони підписали угоду.", "The parties did not sign the agreement."],
    ["negation-kept", "Село лишилося без води.", "The village was left with water."],
    ["speakers-kept", "Вона сказала про ремонт.", "He spoke of the repairs."],
    ["cues-kept", "Мер сказав, що міст готовий.", "The mayor insisted that the bridge is ready."],
    ["cues-kept", "Мер додав, що міст готовий.", "The mayor admitted that the bridge is ready."],
    ["marks-kept", "Мер приїхав до міста.", "The mayor “came” to the city."],
    ["person-kept", "Ми працюємо на мосту.", "They are working on the bridge."],
    ["meaning-kept", "Ціни зросли.", "Prices fell."],
    ["meaning-kept", "Міст на півночі міста.", "The bridge is in the south of the city."],
  ])("%s asks for a review of «%s» → “%s”", (rule, uk, en) => {
    const verdict = check([{ parts: [[uk, en]] }]);
    expect(verdict.outcome).toBe("review");
    expect(rulesBroken(verdict)).toContain(`${rule} warning`);
  });

  it.each([
    ["Ціни зросли на 5 %, до 41 грн за кілограм.", "Prices rose by 5%, to 41 hryvnias a kilogram."],
    ["Шлях завдовжки 17 км забрав 3 години 41 хвилину.", "The 17-kilometer trip took 3 hours 41 minutes."],
    ["Мер наголосив, що міст готовий.", "The mayor stressed that the bridge is ready."],
    ["Вона сказала, що його міст готовий.", "She said that his bridge is ready."],
    ["Ми працюємо щодня, а вони – ні.", "We work every day, and they do not."],
    [
      "Учора ввечері 34-річний електрик лагодив мережу.",
      "A 34-year-old electrician repaired the grid yesterday evening.",
    ],
    ["Курс – 41 грн за долар і 48 грн за євро.", "The rate is 41 hryvnias to the dollar and 48 hryvnias to the euro."],
    ["Деталі на https://example.ua/a, хештег #Міст.", "Details at https://example.ua/a, hashtag #Міст."],
    ["Він не погодився і не підписав.", "He neither agreed nor signed."],
    ["Без води й без світла.", "No water and no power."],
  ])("has nothing to say of «%s» → “%s”", (uk, en) => {
    expect(check([{ parts: [[uk, en]] }]).findings).toEqual([]);
  });

  it("finds a sentence in the place of another, and one that two share", () => {
    const [first, second] = ["Міст закрили на ремонт.", "Школа відкрилася восени."];
    const [one, two] = ["The bridge is closed for repairs.", "The school opened in autumn."];
    const broken = (a: string, b: string): readonly string[] =>
      rulesBroken(
        check([
          {
            parts: [
              [first, a],
              [second, b],
            ],
          },
        ]),
      );
    expect(broken(one, two)).toEqual([]);
    expect(broken(one, one)).toContain("sentences-paired warning");
    expect(broken(`${one} ${two}`, two)).toContain("sentences-paired warning");
  });

  it.each([
    ["Це не лише міст, а й символ.", "It is more than a bridge, it is a symbol."],
    ["Нічого не змінилося.", "Nothing has changed."],
    ["Вони не прийшли.", "They didn’t come."],
  ])("does not miss a negation in «%s»", (uk, en) => {
    expect(check([{ parts: [[uk, en]] }]).findings).toEqual([]);
  });

  it.each([
    ["source-truncated", "source-read"],
    ["target-truncated", "output-finished"],
    ["untranslated", "translated"],
  ] as const)("reports a unit flagged %s by %s", (flag, rule) => {
    const verdict = check(sound, (translation) => ({
      ...translation,
      units: translation.units.map((unit) => ({ ...unit, flags: [flag] })),
    }));
    expect(rulesBroken(verdict)).toEqual([`${rule} warning`, `${rule} warning`]);
  });

  it("reports a sentence that the model failed on", () => {
    const verdict = check(sound, (translation) => ({
      ...translation,
      units: translation.units.slice(0, 1),
      untranslated: [
        ...translation.untranslated,
        ...translation.units.slice(1).map(({ source, line }) => ({ source, line, reason: "model-failed" as const })),
      ],
    }));
    expect(rulesBroken(verdict)).toEqual(["ledger-complete warning"]);
  });
});

describe("verify, what is printed", () => {
  const lines: readonly LineFixture[] = [
    { parts: [["Мер сказав: «Мосту бракує опор».", "The mayor said: “The bridge lacks опор.”"]] },
  ];
  const { document, translation } = layersOf(lines);
  const content = "Мосту бракує опор";
  const quotation = quotationOf(document, content, { kind: "direct" });
  const pair: Summary["quotations"][number] = {
    quotation: "q1",
    kind: "direct",
    original: [content],
    evidence: [spanOf(document, content)],
    translation: "The bridge lacks опор",
    speaker: null,
    cue: null,
    channel: null,
    backTranslated: false,
  };
  const verdictOn = (changed: Partial<typeof pair>, given: Partial<typeof options> = {}): Verdict =>
    verify(
      {
        document,
        quotations: [quotation],
        translation,
        summary: { ...emptySummary, quotations: [{ ...pair, ...changed }] },
      },
      { ...options, ...given },
    );

  it("fails on Ukrainian that would be printed as English", () => {
    expect(rulesBroken(verdictOn({}))).toContain("no-residue error");
  });

  it("fails a quotation that is not word for word the article's", () => {
    expect(rulesBroken(verdictOn({ original: ["Мосту бракує опори"] }))).toContain("quotations-verbatim error");
    expect(rulesBroken(verdictOn({}))).not.toContain("quotations-verbatim error");
  });

  it("fails a summary sentence that is not the article's", () => {
    const sentence = document.sentences[0]!;
    const verdict = verify(
      {
        document,
        quotations: [],
        translation,
        summary: {
          ...emptySummary,
          sentences: [{ uk: "Мер мовчав.", en: "", evidence: [sentence], unit: 0, score: 1 }],
        },
      },
      options,
    );
    expect(rulesBroken(verdict)).toContain("quotations-verbatim error");
  });

  it("notes an unknown speaker with the reason, and a missing translation", () => {
    const verdict = verdictOn({ translation: null });
    expect(rulesBroken(verdict)).toContain("speakers-known note");
    expect(rulesBroken(verdict)).toContain("quotations-translated warning");
    expect(verdict.findings.find(({ rule }) => rule === "speakers-known")?.message).toContain("no-attribution");
  });

  it("warns of a quote mark without a partner in the paragraph of a printed quotation, and notes others", () => {
    const torn = layersOf([
      { parts: [["«Мосту бракує опор, – сказав мер.", "The bridge lacks piers."]] },
      { parts: [["Звіт „готовий.", "The report is ready."]] },
    ]);
    const words = quotationOf(torn.document, content, { kind: "direct" });
    const printed = { ...pair, evidence: [spanOf(torn.document, content)] };
    const { findings } = verify(
      { ...torn, quotations: [words], summary: { ...emptySummary, quotations: [printed] } },
      options,
    );
    const marks = findings.filter(({ rule }) => rule === "marks-paired");
    expect(marks.map(({ severity, message }) => [severity, /line (\d+)/u.exec(message)?.[1]])).toEqual([
      ["warning", "1"],
      ["note", "2"],
    ]);
  });

  it("notes what the model was not sure of, only where it is printed", () => {
    expect(rulesBroken(verdictOn({}, { min_log_probability: -0.1 }))).toContain("translation-certain warning");
    expect(rulesBroken(check(lines, undefined, { min_log_probability: -0.1 }))).not.toContain(
      "translation-certain warning",
    );
  });
});
