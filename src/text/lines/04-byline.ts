import { isBareName, type LineRule } from "./article-lines.js";

/** «Остап Вербицький» under the headline, «AFP» as the last line: a bare name signs the article. */
export const byline: LineRule =
  ({ lines }) =>
  (at, roles) => {
    const line = lines[at];
    if (!line || at === 0 || !isBareName(line.text)) return null;
    const underHeadline = roles[at - 1] === "headline" && line.words >= 2;
    return underHeadline || at === lines.length - 1 ? "credit" : null;
  };
