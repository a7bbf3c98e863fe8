import { contains, type Span } from "../../core/index.js";
import type { Rule } from "../rule.js";
import { unitFinding } from "../units.js";

/** A word with a capital, or an abbreviation; apostrophes and hyphens hold it together. */
const capitalised = /\p{Lu}[\p{L}\p{M}]*(?:['’ʼ-][\p{L}\p{M}]+)*/gu;

/** What stands before a word that has its capital from its place: a sentence's start, a mark, a dash, a colon. */
const capitalByPlace = /(?:^|[.!?…:;«»“”„"()[\]•*–—-])\s*$|[#@]$/u;

/** …у місті Стривігор…: a word with a capital that no table and no rule for names knows is left to the model. */
export const namesKnown: Rule = {
  id: "names-known",
  check: ({ units }) =>
    units.flatMap((texts) => {
      const { unit, uk } = texts;
      const unknown = [...uk.matchAll(capitalised)]
        .filter(({ 0: word, index }) => word.length > 1 && !capitalByPlace.test(uk.slice(0, index)))
        .filter(({ 0: word, index }) => {
          const start = unit.source.start + index;
          const span: Span = { start, end: start + word.length };
          return /\p{Script=Cyrillic}/u.test(word) && !unit.kept.some(({ source }) => contains(source, span));
        })
        .map(([word]) => word);
      if (unknown.length === 0) return [];
      return [unitFinding(texts, "note", `Names left to the model: ${[...new Set(unknown)].join(", ")}.`)];
    }),
};
