import { isWholeQuotation } from "./08-caption.js";
import { opensWithDash, shortLineWords, type LineRule } from "./article-lines.js";

/** «Кислиця про початок переговорів між Україною та США»: a short line without a full stop between others. */
export const subhead: LineRule =
  ({ lines }) =>
  (at) => {
    const line = lines[at];
    if (!line || line.ended || line.words === 0 || line.words > shortLineWords) return null;
    if (opensWithDash(line.text) || isWholeQuotation(line.text)) return null;
    return at < lines.length - 1 ? "subhead" : null;
  };
