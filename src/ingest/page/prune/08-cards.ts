import { inlineNames, outwards, type Box } from "../boxes/box.js";
import type { AsideRule } from "./aside-rule.js";

/** «<figure><a href="/lyst"><div>Як оцифрувати село за літо</div><div>Студенти, сканер…</div></a></figure>»: a whole block that is one link to another article. */
export const cards: AsideRule = () => (box) => {
  if (box.name !== "a" || box.letters === 0) return false;
  const blocks = box.children.filter((child) => typeof child !== "string" && !inlineNames.has(child.name));
  return (
    blocks.length > 0 &&
    (holdsSeveral(blocks) || box.images > 0) &&
    ![...outwards(box)].some(({ name }) => name === "blockquote")
  );
};

function holdsSeveral(blocks: readonly (Box | string)[]): boolean {
  return blocks.some(
    (block) =>
      typeof block !== "string" &&
      block.children.filter((child) => typeof child !== "string" && child.letters > 0).length > 1,
  );
}
