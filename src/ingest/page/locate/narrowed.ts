import { isWithin, type BoxTree } from "../boxes/box.js";
import type { Located } from "./located.js";
import { ownLetters } from "./paragraphs.js";

/** Share of what Readability kept that the densest box must hold to be the body of the same article. */
const sameShare = 0.5;

/**
 * Readability's body without what it took along from around it: the densest box within is the core,
 * and whatever else it kept stays only as what it is, paragraph by paragraph.
 */
export function narrowed(found: Located, dense: Located, { all }: BoxTree): Located {
  if (!isWithin(dense.core, found.core)) return found;
  let letters = 0;
  let denseLetters = 0;
  for (const at of found.kept) {
    const box = all[at];
    if (!box) continue;
    letters += ownLetters(box);
    if (isWithin(box, dense.core)) denseLetters += ownLetters(box);
  }
  return denseLetters >= sameShare * letters ? { core: dense.core, kept: found.kept } : found;
}
