import type { Box } from "../boxes/box.js";
import { articleLetters, coreOf, type Locator } from "./located.js";
import { ownLetters, paragraphsOf } from "./paragraphs.js";

/** «<td class="txt">Управління житлово-комунального господарства повідомляє…<br><br>…»: the box whose own paragraphs have the most letters. */
export const densest: Locator = ({ tree, headline, isAside }) => {
  const paragraphs = paragraphsOf(tree).filter((box) => !isAside(box) && (!headline || box.at >= headline.at));
  const weights = new Map<Box, number>();
  for (const box of paragraphs) {
    const letters = ownLetters(box);
    const [near, far] = [box.parent, box.parent?.parent];
    weights.set(box, (weights.get(box) ?? 0) + letters);
    if (near) weights.set(near, (weights.get(near) ?? 0) + letters);
    if (far) weights.set(far, (weights.get(far) ?? 0) + letters / 2);
  }
  const best = [...weights].reduce<readonly [Box | null, number]>(
    (best, [box, weight]) => (weight > best[1] ? [box, weight] : best),
    [null, 0],
  )[0];
  if (!best || best.letters < articleLetters) return null;
  const within = paragraphs.filter((box) => box.at >= best.at && box.at < best.end);
  return {
    core:
      coreOf(
        within.filter((box) => ownLetters(box) === box.letters),
        tree,
      ) ?? best,
    kept: new Set(),
  };
};
