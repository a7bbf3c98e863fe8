import { readdirSync, readFileSync } from "node:fs";

const folder = new URL("../../test/gold/newsroom/", import.meta.url);

/**
 * Body lines of gold articles, half a sentence to three long, from the first on and round again.
 * @param {number} count
 */
export function sentences(count) {
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith(".gold.txt"))
    .flatMap((name) => readFileSync(new URL(name, folder), "utf8").split("\n---")[0]?.split("\n").slice(4) ?? [])
    .map((line) => line.replaceAll(/<[^>]*>/gu, "").trim())
    .filter((line) => /\p{Script=Cyrillic}{3}/u.test(line));
  return Array.from({ length: count }, (_, at) => lines[at % lines.length] ?? "");
}

/** @param {readonly string[]} texts */
export function wordsOf(texts) {
  return texts.reduce((sum, text) => sum + text.split(/\s+/u).length, 0);
}
