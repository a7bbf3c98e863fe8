import {
  countWords,
  itemNumber,
  opensWithDash,
  shortLineWords,
  type ArticleLines,
  type LineRule,
} from "./article-lines.js";

/** How far down a headline may stand: some outlets print the lead above it. */
const headlineLines = 2;
/** Share of the stated title's words that a line must have to be that title; outlets shorten and sign titles. */
const sameTitleShare = 0.6;
const headlineWords = 30;

/** «Після нічної атаки на Полтавщині відновлюють підстанцію: без світла лишаються 4,2 тисячі абонентів» */
export const headline: LineRule = (article) => (at, roles) => {
  const line = article.lines[at];
  if (!line || at >= headlineLines || roles.includes("headline") || article.lines.length < 2) return null;
  if (article.title !== null) return sharesWords(line.text, article.title) ? "headline" : null;
  if (line.words > headlineWords || line.words === 0 || opensWithDash(line.text) || itemNumber(line.text) !== null)
    return null;
  if (at > 0 && (roles[0] !== null || line.words > shortLineWords)) return null;
  return !line.ended || (at === 0 && isShoutOrQuestion(article)) ? "headline" : null;
};

// «Чому дорожчає хліб?» above a longer line
function isShoutOrQuestion({ lines: [first, second] }: ArticleLines): boolean {
  if (!first || !second || first.words > shortLineWords || second.words <= first.words) return false;
  return /^[^.!?…]*[!?…]+[»”"“]?$/u.test(first.text);
}

function sharesWords(line: string, title: string): boolean {
  const ofTitle = new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu));
  const shared = new Set(
    line
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.filter((word) => ofTitle.has(word)),
  );
  return shared.size >= sameTitleShare * Math.min(ofTitle.size, countWords(line)) && shared.size > 0;
}
