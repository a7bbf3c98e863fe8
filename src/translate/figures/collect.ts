import type { Found } from "./figure.js";

/** A match of a pattern whose groups are named. */
export interface NamedMatch {
  readonly start: number;
  readonly end: number;
  /** The named group; empty where it did not take part. */
  group(name: string): string;
}

/** What `read` makes of each match, in order; a match for which it gives null is passed over. */
export function collect(
  text: string,
  pattern: RegExp,
  read: (match: NamedMatch) => Omit<Found, "start" | "end"> | null,
): readonly Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(pattern)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const figure = read({ start, end, group: (name) => match.groups?.[name] ?? "" });
    if (figure && end > start) found.push({ start, end, ...figure });
  }
  return found;
}

/** All of several finders' finds, in order; of two that overlap, that of the earlier finder. */
export function merge(...lists: readonly (readonly Found[])[]): readonly Found[] {
  let kept: readonly Found[] = [];
  for (const list of lists) kept = insert(kept, list);
  return kept;
}

function insert(kept: readonly Found[], list: readonly Found[]): readonly Found[] {
  const result: Found[] = [];
  let at = 0;
  for (const next of list) {
    for (let each = kept[at]; each && each.start < next.end; each = kept[at]) {
      result.push(each);
      at++;
    }
    if ((result.at(-1)?.end ?? 0) <= next.start) result.push(next);
  }
  return [...result, ...kept.slice(at)];
}

/** Which of the pattern's groups took part, from 0; -1 where none did. */
export function groupOf(match: RegExpExecArray | null): number {
  return match ? match.findIndex((written: string | undefined, at) => at > 0 && written !== undefined) - 1 : -1;
}
