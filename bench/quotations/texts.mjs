import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);
// by address, so that types can be checked before anything is built
const { readGold } = await import(new URL("dist/evaluation/index.js", root).href);

/** The articles of the gold set, but the blind ones, and the samples. */
export function readArticles() {
  /** @type {{ articles: { text: string }[] }[]} */
  const groups = readGold([fileURLToPath(new URL("test/gold/", root))]);
  const gold = groups.flatMap(({ articles }) => articles);
  const samples = readdirSync(new URL("samples/", root)).filter((name) => name.endsWith(".txt"));
  return [
    ...gold.map(({ text }) => text),
    ...samples.map((name) => readFileSync(new URL(`samples/${name}`, root), "utf8")),
  ];
}

/** Megabytes of UTF-8. @param {string} text */
export function megabytes(text) {
  return Buffer.byteLength(text) / 1e6;
}
