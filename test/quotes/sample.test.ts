import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseGold } from "../../src/evaluation/index.js";
import { plain, quotationsOf } from "./read.js";

const gold = parseGold(readFileSync(new URL("../gold/written-on/00-seed.gold.txt", import.meta.url), "utf8"));

test("the article that the project was started from comes out fully right", () => {
  expect(plain(gold.text)).toEqual(
    gold.quotations.map((one) => ({
      kind: one.kind,
      content: one.content.map(({ start, end }) => gold.text.slice(start, end)),
      cue: one.cue && gold.text.slice(one.cue.start, one.cue.end),
      mention: one.mention && gold.text.slice(one.mention.start, one.mention.end),
      speaker: one.speaker,
    })),
  );
});

test("its roles, channels and English forms are the gold's", () => {
  const found = quotationsOf(gold.text);
  expect(found.map((one) => [one.speaker?.role, one.speaker?.en, one.channel ?? ""])).toEqual(
    gold.quotations.map((one) => [one.role, one.speakerEnglish, one.channel]),
  );
  expect(found.every((one) => one.polarity === "affirmed" && one.via.length === 0)).toBe(true);
});

test("the posts on X were probably not written in Ukrainian, the one in Telegram was", () => {
  expect(quotationsOf(gold.text).map((one) => one.backTranslated)).toEqual([
    false,
    false,
    false,
    true,
    true,
    false,
    false,
  ]);
});

test("cues keep their strength", () => {
  expect(quotationsOf(gold.text).map((one) => one.cue?.english)).toEqual([
    "wrote",
    "stressed",
    "remarked",
    "wrote",
    "added",
    "reported",
    "according to",
  ]);
});

test("every resolved speaker has evidence in the text", () => {
  for (const { attribution } of quotationsOf(gold.text)) {
    if (!("method" in attribution)) throw new Error("not resolved");
    expect(attribution.confidence).toBeGreaterThan(0.6);
    expect(attribution.evidence.length).toBeGreaterThan(0);
    for (const { start, end } of attribution.evidence) expect(gold.text.slice(start, end)).toMatch(/\p{L}/u);
  }
});
