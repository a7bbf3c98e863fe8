import { outwards, type Box } from "../boxes/box.js";
import type { AsideRule } from "./aside-rule.js";

const roles =
  /^(?:navigation|complementary|contentinfo|search|dialog|alertdialog|menu|menubar|toolbar|banner|tablist)$/u;
/** A footer within these says whose words they are. */
const quoting = new Set(["blockquote", "figure", "q"]);

/** «<nav>», «<aside>», «<footer>», «<div role="complementary">»: elements that HTML has for what stands around an article. */
export const partsOfTheSite: AsideRule = () => (box) => {
  if (roles.test(box.element.getAttribute("role")?.toLowerCase() ?? "")) return true;
  if (box.name === "nav" || box.name === "form" || box.name === "marquee") return true;
  if (box.name === "aside") return !holdsQuotation(box);
  return box.name === "footer" && ![...outwards(box)].some(({ name }) => quoting.has(name));
};

// «<aside class="quote">»: an article's own words set apart
function holdsQuotation({ marks, children }: Box): boolean {
  return (
    /-(?:quote|pullquote|blockquote|citation|cytata)-/u.test(marks) ||
    children.some((child) => typeof child !== "string" && child.name === "blockquote")
  );
}
