import type { LineRole } from "../../core/index.js";
import { opensWithDash, type LineRule } from "./article-lines.js";

/** Longest caption, in words. */
const captionWords = 30;

// «Кадр із фільму «Млини над Россю»: героїня на греблі»
const opening =
  /^\(?(?:кадр(?:и)?\s(?:із|зі|з)\s|на (?:фото|світлині|знімку|відео|кадрі)(?:[\s:,]|$)|(?:фото|світлина)\s|сцена з\s|вигляд (?:на|з)\s)/iu;
// «Новобудова на вул. Стрийській у Львові. Архівне фото»
const closing = /(?:(?:архівне|ілюстративне)\s+фото|фото:?\s[^.]{1,40}|\(фото[^)]*\))\.?$/iu;

/** A line without a full stop that tells what a picture shows: it says so, stands above a credit, or ends the article. */
export const caption: LineRule = ({ lines }) => {
  let lastEnded: number | undefined;
  const findLastEnded = (roles: readonly (LineRole | null)[]): number =>
    lines.findLastIndex((line, at) => line.ended && roles[at] !== "credit" && roles[at] !== "boilerplate");
  return (at, roles) => {
    const line = lines[at];
    if (!line || at === 0 || line.words === 0 || line.words > captionWords || opensWithDash(line.text)) return null;
    if (closing.test(line.text) && !/^[«„“"–-]/u.test(line.text) && at >= lines.length - 3) return "caption";
    if (line.ended || isWholeQuotation(line.text)) return null;
    if (opening.test(line.text) || roles[at + 1] === "credit") return "caption";
    lastEnded ??= findLastEnded(roles);
    return at > lastEnded ? "caption" : null;
  };
};

/** A paragraph of speech may lack its full stop: it is no caption. */
export function isWholeQuotation(text: string): boolean {
  return /^[«„“"].*[»”“"]$/u.test(text) && !/^[«„“"][^«»„“”"]*[»”“"][^«»„“”"]+[«„“"]/u.test(text);
}
