import { describe, expect, it } from "vitest";
import { slice, type Translation } from "../../src/core/index.js";
import { translate, translateOptions } from "../../src/translate/index.js";
import { noGlossary, noJudge, noNames } from "../fakes/authorities.js";
import { createFakeTranslator, type Overrides } from "../fakes/translator.js";
import { readMarked } from "./gold.js";

const umerov = "quote 1: speaker_uk=Рустем Умєров | speaker_en=Rustem Umerov | role_uk=";
const kmet = "quote 1: speaker_uk=Роксоляна Кметь | speaker_en=Roksoliana Kmet | role_uk=";
const opening = "У США вже розпочалася зустріч делегацій щодо миру, повідомили в уряді.\n";

/** English of the lines after the opening one. */
async function english(marked: string, footer: string, overrides: Overrides = {}): Promise<string> {
  return (await whole(marked, footer, overrides)).text.split("\n").slice(1).join("\n");
}

async function whole(marked: string, footer: string, overrides: Overrides = {}): Promise<Translation> {
  const { document, quotations } = readMarked(opening + marked, footer);
  return translate(
    { document, quotations, people: [] },
    { translator: createFakeTranslator(overrides), names: noNames, glossary: noGlossary, judge: noJudge },
    translateOptions.parse({}),
  );
}

describe("a direct quotation", () => {
  it("opens at its first sentence, closes at its last and keeps its attribution", async () => {
    const marked =
      "– <q id=1 type=direct>Це старт. Маємо пріоритети – захист</q>, – <c id=1>написав</c> <s id=1>він</s> у Telegram.";
    const overrides = { "Це старт.": "It is a start.", "Маємо пріоритети – захист.": "We have priorities: defense." };
    expect(await english(marked, umerov, overrides)).toBe(
      "“It is a start. We have priorities: defense,” he wrote on Telegram.",
    );
  });

  it.each([
    ["surname", "<c id=1>наголосив</c> <s id=1>Умєров</s>", "Umerov stressed"],
    ["full name", "<c id=1>зазначив</c> <s id=1>Рустем Умєров</s>", "Rustem Umerov noted"],
    ["dropped subject", "<c id=1>додав</c>", "he added"],
    ["cue with its subject inside", "<c id=1>за словами <s id=1>Умєрова</s></c>", "according to Umerov"],
    ["channel", "<c id=1>написав</c> <s id=1>Умєров</s> у соцмережі Х", "Umerov wrote on the social network X"],
    ["role", "<c id=1>зазначив</c> секретар РНБО <s id=1>Рустем Умєров</s>", "noted sekretar RNBO Rustem Umerov"],
    ["pronoun that is nobody's mention", "<c id=1>додав</c> він", "he added"],
    ["subject that is nobody's mention", "<c id=1>додала</c> суддя", "added sudda"],
    ["title alone", "<c id=1>зазначив</c> <s id=1>секретар РНБО</s>", "noted sekretar RNBO"],
    ["clause after it", "<c id=1>додав</c> <s id=1>він</s>, поки йшов", "he added, poky jsov"],
    ["object pronoun", "<c id=1>цитує</c> <s id=1>його</s> газета", "cytue joho hazeta"],
  ])("has a frame with a %s", async (_name, frame, expected) => {
    const text = await english(`«<q id=1 type=direct>Це старт</q>», – ${frame}.`, umerov, { "Це старт.": "A start." });
    expect(text).toBe(`“A start,” ${expected}.`);
  });

  it("tells apart a given name and a surname that begin alike", async () => {
    const romaniuk = "quote 1: speaker_uk=Роман Романюк | speaker_en=Roman Romaniuk | role_uk=";
    const marked = "«<q id=1 type=direct>Так</q>», – <c id=1>додав</c> <s id=1>Романюк</s>.";
    expect(await english(marked, romaniuk)).toBe("“Tak,” Romaniuk added.");
  });

  it("names an organisation that speaks, also after a preposition", async () => {
    const ministry = "quote 1: speaker_uk=МЗС | speaker_en=Foreign Ministry | role_uk=org";
    const [subject, place] = ["<c id=1>додали</c> <s id=1>МЗС</s>", "<c id=1>додали</c> в <s id=1>МЗС</s>"];
    expect(await english(`«<q id=1 type=direct>Так</q>», – ${subject}.`, ministry)).toBe(
      "“Tak,” Foreign Ministry added.",
    );
    expect(await english(`«<q id=1 type=direct>Так</q>», – ${place}.`, ministry)).toBe(
      "“Tak,” Foreign Ministry added.",
    );
  });

  it.each([
    ["question", "«<q id=1 type=direct>Чому?</q>» – <c id=1>запитав</c> <s id=1>він</s>.", "“Comu?” he said."],
    ["exclamation", "– <q id=1 type=direct>Геть!</q> – <c id=1>додав</c> <s id=1>він</s>.", "“Het'!” he added."],
    ["dots", "– <q id=1 type=direct>Може…</q> – <c id=1>додав</c> <s id=1>він</s>.", "“Moze…” he added."],
    ["colon", "<s id=1>Він</s> <c id=1>додав</c>: «<q id=1 type=direct>Це так</q>».", "He added: “Ce tak.”"],
    [
      "interruption",
      "– <q id=1 type=direct>Це так</q>, – <c id=1>додав</c> <s id=1>він</s>, – <q id=1 type=direct>і годі</q>.",
      "“Ce tak,” he added, “i hodi.”",
    ],
    [
      "stop at the interruption",
      "– <q id=1 type=direct>Це так</q>, – <c id=1>додав</c> <s id=1>він</s>. – <q id=1 type=direct>І годі</q>.",
      "“Ce tak,” he added. “I hodi.”",
    ],
  ])("keeps its %s", async (_name, marked, expected) => {
    expect(await english(marked, umerov)).toBe(expected);
  });

  it("reopens its mark with every paragraph and closes it once", async () => {
    const marked =
      "«<q id=1 type=direct>Це так.</q>\n<q id=1 type=direct>І годі</q>», – <c id=1>додала</c> <s id=1>Кметь</s>.";
    expect(await english(marked, kmet)).toBe("“Ce tak.\n“I hodi,” Kmet added.");
  });

  it("has inner marks for names and words within it", async () => {
    const marked = "«<q id=1 type=direct>Наш „Азов“ там</q>», – <c id=1>додав</c> <s id=1>він</s>.";
    const overrides = { "Наш «Азов» там.": "Our «Azov» is there." };
    expect(await english(marked, umerov, overrides)).toBe("“Our ‘Azov’ is there,” he added.");
  });

  it("loses marks that only the model has", async () => {
    const marked = "«<q id=1 type=direct>Ми там</q>», – <c id=1>додав</c> <s id=1>він</s>.";
    expect(await english(marked, umerov, { "Ми там.": '"We are there."' })).toBe("“We are there,” he added.");
  });

  it("maps its words both ways, without marks and dash", async () => {
    const marked = "– <q id=1 type=direct>Це старт</q>, – <c id=1>написав</c> <s id=1>він</s> у Telegram.";
    const { document } = readMarked(opening + marked, umerov);
    const translation = await whole(marked, umerov, { "Це старт.": "It is a start." });
    const segments = translation.units
      .at(-1)!
      .segments.map(({ role, by, quotation, source, target }) => [
        `${role} by ${by} of ${quotation}`,
        slice(document.text, source),
        slice(translation.text, target),
      ]);
    expect(segments).toEqual([
      ["content by model of q1", "Це старт", "It is a start"],
      ["frame by template of q1", "написав він у Telegram", "he wrote on Telegram"],
    ]);
  });
});

describe("a mixed quotation", () => {
  it.each([
    ["<s id=1>Він</s> <c id=1>додав</c>, що “<q id=1 type=mixed>цінує це</q>”.", "He added that “cinue ce.”"],
    [
      "<s id=1>Умєров</s> <c id=1>написав</c> у Telegram, що «<q id=1 type=mixed>цінує це</q>».",
      "Umerov wrote on Telegram that “cinue ce.”",
    ],
    [
      "<c id=1>За <s id=1>його</s> словами</c>, це «<q id=1 type=mixed>старт</q>», а далі мир.",
      "According to him, ce “start,” a dali myr.",
    ],
    ["<c id=1>Додав</c>, що це «<q id=1 type=mixed>старт</q>» і годі.", "He added so ce “start” i hodi."],
  ])("stands in marks alone: %s", async (marked, expected) => {
    expect(await english(marked, umerov)).toBe(expected);
  });
});

describe("everything else", () => {
  it("never stands in marks, a paraphrase even where the model gives it some", async () => {
    const marked = "<s id=1>Він</s> <c id=1>додав</c>, що <q id=1 type=indirect>усі працюють</q>.";
    const overrides = { "Він додав, що усі працюють.": "He added that «everybody works»." };
    expect(await english(marked, umerov, overrides)).toBe("He added that everybody works.");
  });

  it("keeps names in marks, the English way", async () => {
    const overrides = { "Полк «Азов» там.": 'The "Azov" regiment is there.', "Там «Азов».": "There is «Azov»." };
    expect(await english("Полк „Азов“ там. Там «Азов».", "", overrides)).toBe(
      "The “Azov” regiment is there. There is “Azov.”",
    );
  });

  it("loses a mark without its pair, and marks around the whole that the article has not", async () => {
    const overrides = { "Полк «Азов» там.": '"The Azov regiment is there."', "Там «Азов».": "There is «Azov." };
    expect(await english("Полк «Азов» там. Там «Азов».", "", overrides)).toBe(
      "The Azov regiment is there. There is Azov.",
    );
  });
});
