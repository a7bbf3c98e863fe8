import type { Person } from "../cast/cast.js";
import { shortens } from "./title-fit.js";
import { printed } from "./party.js";

/** The role as the article gives it: the first full title, in the article's own abbreviation where it has one (секретар РНБО). */
export function roleOf(person: Person): string | null {
  const titles = person.titles.toSorted((a, b) => a.start - b.start);
  const first = titles.find((title) => title.complement.length > 0) ?? titles[0];
  if (!first) return null;
  const shorter = titles.find((title) => title !== first && shortens(title, first));
  return printed((shorter ?? first).text);
}
