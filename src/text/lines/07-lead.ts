import { opensWithDash, type LineRule } from "./article-lines.js";

/**
 * «Харківське бюро “Лінія” за два роки спроєктувало дев'ять підземних шкіл. Ми поговорили…»:
 * the line that introduces an interview, or the one that an outlet prints above the headline.
 */
export const lead: LineRule =
  ({ lines, title }) =>
  (at, roles) => {
    const line = lines[at];
    if (!line || !line.ended || opensWithDash(line.text)) return null;
    const aboveHeadline = at === 0 && roles[1] === "headline";
    const first = roles[0] === "headline" ? 1 : title === null ? -1 : 0;
    return aboveHeadline || (at === first && roles.includes("question")) ? "lead" : null;
  };
