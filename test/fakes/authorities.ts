import type { Glossary, NameBook } from "../../src/core/index.js";
import { transliterate } from "../../src/names/index.js";

/** A name book that finds nothing: what a test of sentences and marks wants. */
export const noNames: NameBook = {
  english: (name) => ({ text: transliterate(name), source: "transliteration" }),
  established: () => null,
  find: () => [],
};

export const noGlossary: Glossary = { find: () => [] };
