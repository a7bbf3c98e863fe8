import { textOf } from "../boxes/box.js";
import { coreOf, type Locator } from "./located.js";
import { paragraphsOf } from "./paragraphs.js";

/** Share of the text in the data that must be found in the page: less is an excerpt, or another article. */
const foundShare = 0.7;
/** Letters of the data, times paragraphs of the page, that are compared: a fraction of a second. */
const maximumCompared = 200_000_000;
/** Letters from which the data hold a body, not a description. */
const bodyLetters = 400;

/** «"articleBody": "Міністерство енергетики пропонує…"»: what the page's data say is the body stands where the page prints the same words. */
export const bodyInData: Locator = ({ tree, bodyInData: body, isAside }) => {
  if (body === null) return null;
  const wanted = lettersOf(body);
  const paragraphs = paragraphsOf(tree);
  if (wanted.length < bodyLetters || wanted.length * paragraphs.length > maximumCompared) return null;
  const found = paragraphs.filter((box) => {
    if (isAside(box) || box.letters > wanted.length) return false;
    return wanted.includes(lettersOf(textOf(box)));
  });
  const letters = found.reduce((sum, box) => sum + box.letters, 0);
  const core = letters < foundShare * wanted.length ? null : coreOf(found, tree);
  return core && { core, kept: new Set(found.map(({ at }) => at)) };
};

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
}
