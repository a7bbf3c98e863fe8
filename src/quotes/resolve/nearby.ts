import { firstFrom } from "../read/search.js";
import type { Discourse, Reference } from "./discourse.js";

/** The references that begin at `from` or later and before `to`, in order. */
export function referencesBetween({ references }: Discourse, from: number, to: number): readonly Reference[] {
  return references.slice(firstFrom(references, from), firstFrom(references, to));
}

/** The last reference that begins before the place and passes the test. */
export function lastReference(
  { references }: Discourse,
  place: number,
  test: (one: Reference) => boolean,
): Reference | undefined {
  for (let at = firstFrom(references, place) - 1; at >= 0; at--) {
    const one = references[at];
    if (one && test(one)) return one;
  }
  return undefined;
}
