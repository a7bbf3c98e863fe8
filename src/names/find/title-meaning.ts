import { masculineNominatives, type Agreement } from "../../morphology/index.js";
import type { Knowledge } from "../book.js";
import { nounForms } from "../forms/noun.js";

const agreements: readonly Agreement[] = ["masculine", "feminine", "neuter", "plural"];

/** «Професор» Professor, «Північний щит» Northern Shield: what a title says word by word; null where a word is not known. */
export function meaningOf({ titleWords }: Knowledge, uk: string): string | null {
  const [first = "", last, ...more] = uk.toLowerCase().split(" ");
  if (more.length > 0) return null;
  if (last === undefined) return titleWords.nouns.get(first) ?? null;
  const noun = titleWords.nouns.get(last);
  if (noun === undefined) return null;
  const adjective = agreements
    .filter((agreement) => nounForms(last).agreement === agreement || /[ьчж]$/u.test(last))
    .flatMap((agreement) => masculineNominatives(first, agreement))
    .map((lemma) => titleWords.adjectives.get(lemma))
    .find((en) => en !== undefined);
  return adjective === undefined ? null : `${adjective} ${noun}`;
}
