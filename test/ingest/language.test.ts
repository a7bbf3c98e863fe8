import { describe, expect, it } from "vitest";
import { readStandard, refusal, russian, ukrainian } from "./helpers.js";

describe("language", () => {
  it.each([
    ["two words", "Добрий ранок"],
    ["words that Russian has too", "Погода на завтра"],
    ["a headline", "Кислиця про початок переговорів"],
    [
      "a Russian quotation inside",
      `${ukrainian} Він зазначив, що рішення остаточне. «Мы это решение принимали вместе, и отменять его не будем», – сказав він.`,
    ],
    ["an English quotation inside", `${ukrainian} “We will not cancel it,” – сказав він.`],
  ])("lets pass %s", async (_, text) => {
    expect((await readStandard(text)).language).toBe("uk");
  });

  it.each([
    ["Russian", russian],
    ["Russian", "Хорошая погода ожидается завтра в столице и области, сказал синоптик"],
    ["Belarusian", "Рада прыняла закон аб бюджэце, паведаміў кіраўнік камітэта. Гэта было няпростае рашэнне."],
    ["Bulgarian", "Парламентът прие закона за бюджета, съобщи председателят на комисията."],
    ["Polish", "Sejm przyjął ustawę budżetową, powiedział przewodniczący komisji."],
    ["English", "The parliament passed the budget law, the chairman said."],
  ])("refuses %s and names it", async (name, text) => {
    const refused = await refusal({ kind: "stdin", location: "-", bytes: Buffer.from(text) });
    expect(refused.code).toBe("language-not-ukrainian");
    expect(refused.message).toContain(`standard input: the text is in ${name}`);
  });
});
