import { isCreditLine } from "../lines/captions.js";
import type { PageLine } from "../lines/page-line.js";
import { wordsOf } from "../locate/headline.js";
import { region } from "./01-region.js";
import { headlineAgain } from "./02-headline-again.js";
import { datesAndCounters } from "./05-dates-and-counters.js";
import { calls } from "./06-calls.js";
import { otherArticleLines } from "./07-other-articles.js";
import { afterTheEnd } from "./03-after-the-end.js";
import { signature } from "./04-signature.js";
import { pullQuotes } from "./08-pull-quotes.js";
import type { LineRule, SelectView } from "./line-rule.js";
import { settleSubheads } from "./settle-subheads.js";

const rules: readonly LineRule[] = [
  region,
  headlineAgain,
  afterTheEnd,
  signature,
  datesAndCounters,
  calls,
  otherArticleLines,
  pullQuotes,
];

/** The article's lines among those of its page, by one rule after the other. */
export function selectLines(view: SelectView): readonly PageLine[] {
  const lines = rules.reduce((lines, rule) => {
    const isNone = rule({ ...view, lines });
    return lines.filter((line, at) => !isNone(line, at));
  }, view.lines);
  return settleSubheads(lines.map((line) => (isCredit(line, view) ? { ...line, kind: "credit" } : line)));
}

/** «Фото: Поліна Городецька» on a line of its own, or what the page states as the picture's credit. */
function isCredit({ kind, text }: PageLine, { statements }: SelectView): boolean {
  if (kind !== null && kind !== "caption") return false;
  return isCreditLine(text) || (statements.credit !== undefined && wordsOf(text) === wordsOf(statements.credit));
}
