import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readGold } from "../../dist/evaluation/index.js";

const root = new URL("../../", import.meta.url);

/** The articles of the gold set, but the blind ones, and the samples. */
export function readArticles() {
  const gold = readGold([fileURLToPath(new URL("test/gold/", root))]).flatMap(({ articles }) => articles);
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
