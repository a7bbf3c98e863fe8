import type { Reading } from "../read/reading.js";
import { firstEndingAfter } from "../read/search.js";
import type { Found } from "./found.js";

const sayings =
  /(?<![\p{L}])(?:приказк|приповідк|прислів|примовк|прикмет[аио]|легенд[аи] каже|народ(?:на|ною)? мудр|у народі ка)/iu;
/** Words between a saying's name and its marks. */
const reach = 60;

/** «Місцева приказка каже „де ставок, там і жаба“»: a proverb or an omen is nobody's statement. */
export function isSaying(reading: Reading, { content, source, cue }: Found): boolean {
  const [first] = content;
  if (!first || source.how === "label" || source.how === "turn") return false;
  const from = Math.max(
    reading.statements[firstEndingAfter(reading.statements, first.start)]?.start ?? 0,
    first.start - reach,
  );
  const before = reading.text.slice(from, first.start);
  const after = cue && cue.start >= first.end ? reading.text.slice(cue.start, cue.end + reach / 2) : "";
  return sayings.test(before) || /^[\p{L}]+\s(?:\p{Ll}+\s)?(?:приказка|прислів'я|приповідка|прикмета)/u.test(after);
}
