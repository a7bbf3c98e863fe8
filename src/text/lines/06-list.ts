import { itemNumber, opensWithDash, type LineRule, type LineView } from "./article-lines.js";

/** «• батьки бачитимуть календар у застосунку «Дія»;» */
const bullet = /^[•·●○▪▫■□◦‣⁃∙➤►✓✔*]\s*\S/u;

/** «– сказав він»: what follows a dash after a comma, a mark of exclamation or question, attributes speech. */
const attribution = /[,!?…][»”"“]?\s–\s/u;

/** Items of a list: bulleted, numbered, dash-led after a colon, or closed by semicolons. */
export const list: LineRule = ({ lines }) => {
  const numbers = new Set(lines.map((line) => itemNumber(line.text)));
  return (at, roles) => {
    const line = lines[at];
    if (!line) return null;
    if (bullet.test(line.text) || /;$/u.test(line.text)) return "list";
    // «1. Вода й запас їжі» in an article that has a 2
    const number = itemNumber(line.text);
    if (number !== null && (numbers.has(number + 1) || numbers.has(number - 1))) return "list";
    const before = lines[at - 1];
    const inList = roles[at - 1] === "list";
    // «Схід: 0…−5 °C, хуртовина.» closes a list of which every item but the last has a semicolon
    if (before && inList && /[;,]$/u.test(before.text)) return "list";
    if (!isDashItem(line)) return null;
    return inList || /:$/u.test(before?.text ?? "") || isBarePair(line, lines[at + 1]) ? "list" : null;
  };
};

// «Із собою варто взяти:», then «– воду» or «– Воду»
function isDashItem(line: LineView): boolean {
  return opensWithDash(line.text) && (/^[–-]\s*\p{Ll}/u.test(line.text) || isBareItem(line));
}

function isBareItem(line: LineView): boolean {
  return opensWithDash(line.text) && !line.ended && !attribution.test(line.text);
}

function isBarePair(line: LineView, next: LineView | undefined): boolean {
  return isBareItem(line) && next !== undefined && isBareItem(next);
}
