import { describe, expect, it } from "vitest";
import type { LineRole } from "../../src/core/index.js";
import { buildDocument, textOptions, textStage } from "../../src/text/index.js";

const body = "Міська рада ухвалила бюджет на наступний рік, повідомила речниця мерії Олена Ґудзь після засідання.";

function rolesOf(lines: readonly string[], options: Parameters<typeof buildDocument>[1] = {}): readonly LineRole[] {
  return buildDocument(lines.join("\n"), options).lines.map((line) => line.role);
}

/** The role of one line between two of body text, under a headline. */
function roleAmid(line: string): LineRole | undefined {
  return rolesOf(["Бюджет ухвалено", body, line, body])[2];
}

describe("lines", () => {
  it.each<[LineRole, string]>([
    ["boilerplate", "Читайте також: Хто голосував проти"],
    ["boilerplate", "ЧИТАЙТЕ ТАКОЖ: Хто голосував проти?"],
    ["boilerplate", "Дивіться також"],
    ["boilerplate", "Підписуйтесь на наш Telegram-канал, щоб не пропустити важливого!"],
    ["boilerplate", "Знайшли помилку? Виділіть її й натисніть Ctrl+Enter"],
    ["boilerplate", "Новина доповнюється"],
    ["boilerplate", "© 2026 Усі права захищено."],
    ["boilerplate", "Подкаст «Ранкова кава» виходить щосереди"],
    ["boilerplate", "Матеріал створено за підтримки фонду «Обрій»"],
    ["credit", "– Зоя К., Instagram"],
    ["credit", "Фото: Укрінформ"],
    ["credit", "Джерело: «Полтавські новини»"],
    ["credit", "Ілюстративне фото: Офіс Президента"],
    ["subhead", "Що далі"],
    ["subhead", "Реакція опозиції та мерії"],
    ["list", "• дороги"],
    ["list", "– ремонт доріг;"],
    ["body", "– Ми задоволені, – сказала речниця."],
    ["body", "«Ми задоволені цим рішенням»"],
    ["body", "Нагадаємо, торік бюджет не ухвалили."],
    ["body", "Він підписався на наш канал у Telegram, розповіла речниця."],
    ["body", "Фото й відео з місця події поширюють місцеві мешканці у соціальних мережах."],
  ])("%s: %s", (role, line) => {
    expect(roleAmid(line)).toBe(role);
  });

  it("takes an unended first line for the headline, and a question above a longer line", () => {
    expect(rolesOf(["Бюджет ухвалено", body])).toEqual(["headline", "body"]);
    expect(rolesOf(["Чому дорожчає хліб?", body])).toEqual(["headline", "body"]);
    expect(rolesOf([body, body])).toEqual(["body", "body"]);
    expect(rolesOf(["– Ні!", body])).toEqual(["body", "body"]);
  });

  it("finds the headline by the stated title, in its own spelling", () => {
    const lines = ["Фото дня", "Бюджет ухвалено: що об’єднало депутатів.", body];
    expect(rolesOf(lines)).toEqual(["headline", "body", "body"]);
    expect(rolesOf(lines, { title: "Бюджет ухвалено: що об'єднало депутатів — Новини" })).toEqual([
      "subhead",
      "headline",
      "body",
    ]);
  });

  it("tells a list after a colon from a dialogue", () => {
    const list = rolesOf(["Бюджет ухвалено", "Гроші підуть на:", "– дороги", "– школи", "– лікарні.", body]);
    expect(list).toEqual(["headline", "body", "list", "list", "list", "body"]);
    const dialogue = rolesOf(["Бюджет ухвалено", body, "– Ви задоволені?", "– Так.", "– А мер?", "– І мер.", body]);
    expect(dialogue.slice(2, 6)).toEqual(["question", "body", "question", "body"]);
  });

  it("takes questions without a mark for an interview's only where there are several", () => {
    const one = ["Розмова", body, "Чи є згода?", body, body];
    expect(rolesOf(one)).not.toContain("question");
    const three = ["Розмова", body, "Чи є згода?", body, "Чи є гроші?", body, "Що далі буде з містом?", body];
    expect(rolesOf(three)).toEqual(["headline", "lead", "question", "body", "question", "body", "question", "body"]);
  });

  it("leaves the times of a live report in the body", () => {
    const live = [
      "Онлайн",
      "11:02. Засідання почалося.",
      "11:15. Чи буде кворум? Мер каже, що так.",
      "11:40. Кворум є.",
    ];
    expect(rolesOf(live)).toEqual(["headline", "body", "body", "body"]);
  });
});

describe("textStage", () => {
  const provenance = { run: "r", perekaz: "0", options: "o", models: [] };
  const source = {
    kind: "file",
    location: "a.txt",
    mediaType: "text/plain",
    encoding: "utf-8",
    sha256: "0",
    bytes: 1,
  } as const;
  const text = `Бюджет ухвалено\n${body}\nДізнайтеся більше на сайті Мерії.`;
  const article = { fingerprint: "0", source, language: "uk", text } as const;

  it("takes phrases that mark boilerplate from its options", async () => {
    const plain = await textStage.create(textOptions.parse({}), {})({ article }, { provenance });
    const told = await textStage.create(textOptions.parse({ boilerplate: [" сайті мерії"] }), {})(
      { article },
      { provenance },
    );
    expect(plain.document.lines.map(({ role }) => role)).toEqual(["headline", "body", "body"]);
    expect(told.document.lines.map(({ role }) => role)).toEqual(["headline", "body", "boilerplate"]);
    expect(told.document.sentences).toHaveLength(plain.document.sentences.length - 1);
  });

  it("uses the article's title", async () => {
    const run = textStage.create(textOptions.parse({}), {});
    const { document } = await run({ article: { ...article, title: "Зовсім інша назва" } }, { provenance });
    expect(document.lines[0]?.role).toBe("subhead");
  });

  it("has strict options", () => {
    expect(textOptions.parse({})).toEqual({ boilerplate: [] });
    expect(textOptions.safeParse({ boilerplates: [] }).success).toBe(false);
    expect(textOptions.safeParse({ boilerplate: [""] }).success).toBe(false);
  });
});

describe("lines of which the source says what they are", () => {
  const text =
    "Заголовок\nСоковитий лід тексту, який пояснює все.\nЩо далі?\nСкільки коштує\nОдна думка без крапки\nЦе речення.";
  const at = (line: string): { readonly start: number; readonly end: number } => ({
    start: text.indexOf(line),
    end: text.indexOf(line) + line.length,
  });
  const rolesWith = (options: Parameters<typeof buildDocument>[1]): readonly string[] =>
    buildDocument(text, options).lines.map(({ role }) => role);

  it("have the role that it says", () => {
    const roles = rolesWith({
      blocks: [
        { ...at("Скільки коштує"), kind: "caption" },
        { ...at("Одна думка без крапки"), kind: "post", author: "Хтось" },
        { ...at("Це речення."), kind: "subhead" },
      ],
    });
    expect(roles.slice(3)).toEqual(["caption", "body", "subhead"]);
  });

  it("are questions where they ask, however the source sets them", () => {
    expect(rolesWith({ blocks: [{ ...at("Що далі?"), kind: "subhead" }] })[2]).not.toBe("subhead");
  });

  it("are foreign in another language or in Latin letters, and have no sentences; surzhyk stays", () => {
    const passages = [
      { ...at("Що далі?"), language: "ru" as const },
      { ...at("Одна думка без крапки"), language: "uk" as const, variety: "transliterated" as const },
      { ...at("Це речення."), language: "uk" as const, variety: "surzhyk" as const },
    ];
    const { lines, sentences } = buildDocument(text, { passages });
    expect(lines.map(({ role }) => role === "foreign")).toEqual([false, false, true, false, true, false]);
    expect(sentences.some(({ line }) => line === 2 || line === 4)).toBe(false);
    expect(sentences.some(({ line }) => line === 5)).toBe(true);
  });
});
