import type { EnglishForm } from "../core/index.js";
import { keyOf } from "./key.js";
import { particles, spellForeign } from "./foreign-spelling.js";
import { transliterate } from "./transliterate.js";

const initial = /^(?:\p{Lu}\p{Ll}?\.-?)+$/u;

/** A foreign given name in its own spelling, and the language whose spelling the surname follows, if known. */
export interface GivenName {
  readonly en: string;
  readonly language: string;
}

/** «Марі-Лор», «Кай-Уве»: both halves are known. */
function doubleName(name: string, given: ReadonlyMap<string, GivenName>): GivenName | undefined {
  const [first, last, ...more] = name.split("-").map((part) => given.get(keyOf(part)));
  return first && last && more.length === 0
    ? { en: `${first.en}-${last.en}`, language: last.language || first.language }
    : undefined;
}

/**
 * English of a name that no table has: initials without spaces between («В. О. Палійчук»: V.O. Paliichuk),
 * a foreigner's given name in its own spelling and the surname, if known («Стів Мельник»: Steve Melnyk).
 */
export function transliterateName(
  name: string,
  given: ReadonlyMap<string, GivenName>,
  surnames: (name: string) => string | null,
): EnglishForm {
  const words = name.trim().split(/\s+/u);
  const [first = "", ...others] = words;
  const foreign = words.length > 1 ? (given.get(keyOf(first)) ?? doubleName(first, given)) : undefined;
  const start = foreign?.en ?? (initial.test(first) && words.length > 1 ? transliterate(first) : undefined);
  const parts =
    start === undefined
      ? words.map((word, at) => (at > 0 ? particles.get(word) : undefined) ?? transliterate(word))
      : [start, ...others.map((word) => surnames(word) ?? spellForeign(word, foreign?.language ?? ""))];
  const text = parts.reduce((whole, part, at) => {
    const together = at > 0 && initial.test(words[at - 1] ?? "") && initial.test(words[at] ?? "");
    return at === 0 ? part : `${whole}${together ? "" : " "}${part}`;
  }, "");
  return { text, source: "transliteration" };
}
