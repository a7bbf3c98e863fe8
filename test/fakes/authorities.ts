import type { Glossary, Judge, NameBook } from "../../src/core/index.js";
import { transliterate } from "../../src/names/index.js";

/** A name book that finds nothing: what a test of sentences and marks wants. */
export const noNames: NameBook = {
  english: (name) => ({ text: transliterate(name), source: "transliteration" }),
  established: () => null,
  find: () => [],
};

/** A judge who lets everything stand. */
export const noJudge: Judge = { objections: () => [] };

export const noGlossary: Glossary = { find: () => [] };
