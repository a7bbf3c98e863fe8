import { expect, it, describe } from "vitest";
import { slice, type TokenKind } from "../../src/core/index.js";
import { buildDocument } from "../../src/text/index.js";

function tokensOf(text: string): readonly (readonly [string, TokenKind])[] {
  return buildDocument(text).tokens.map((token) => [slice(text, token), token.kind]);
}

describe("tokens", () => {
  it.each<[TokenKind, readonly string[]]>([
    [
      "word",
      [
        "слово",
        "п’ять",
        "звʼязок",
        'об"єкт',
        "Ревай-Ковач",
        "34-річний",
        "131-ї",
        "и\u0306ого",
        "Умє\u00adров",
        "Цензор.НЕТ",
        "COVID-19",
      ],
    ],
    ["number", ["5", "12,5", "1.5", "11:40", "2:41:07", "−3", "+4"]],
    ["dash", ["–", "—", "--"]],
    ["quote", ["«", "»", "“", '"', "„"]],
    ["punctuation", [".", "…", "?!", "...", ",", "(", "%"]],
    ["symbol", ["°", "€", "🇺🇦", "👩‍🚀", "№", "👍🏽"]],
    ["url", ["https://example.com/a?b=1", "www.example.com", "example.ua", "editor@example.com"]],
    ["mention", ["@sigrid_halv", "#НашаСіґрід"]],
  ])("%s", (kind, samples) => {
    for (const sample of samples) expect(tokensOf(sample)).toEqual([[sample, kind]]);
  });

  it("ends an address before the sentence's marks", () => {
    expect(tokensOf("(див. https://example.com/a).").map(([token]) => token)).toEqual([
      "(",
      "див",
      ".",
      "https://example.com/a",
      ")",
      ".",
    ]);
  });

  it("splits ranges, units and attributions", () => {
    const tokens = tokensOf("«20:00–21:00, −3…+1 °C», – сказав П.").map(([token]) => token);
    expect(tokens).toEqual([
      "«",
      "20:00",
      "–",
      "21:00",
      ",",
      "−3",
      "…",
      "+1",
      "°",
      "C",
      "»",
      ",",
      "–",
      "сказав",
      "П",
      ".",
    ]);
  });
});
