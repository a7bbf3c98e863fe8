import { endsAsQuestion, itemNumber, opensWithDash, type ArticleLines, type LineRule } from "./article-lines.js";

/** Turns of one form that make an article an interview: two with a mark of their own, three without any. Set on the gold articles. */
const markedTurns = 2;
const bareTurns = 3;
/** Longest bare question, in words. */
const bareQuestionWords = 40;

const interviewer =
  /^(?:[–-]\s*)?(?:кореспондент(?:ка)?|журналіст(?:ка)?|ведуч(?:ий|а)|інтерв'юер(?:ка)?|запитання|питання|редакція|кор\.)\s*:/iu;
const label = /^([\p{L}«»“”"\d .'-]{1,30}):\s/u;

/** Finds the lines of an article that ask in one form. */
type Finder = (article: ArticleLines) => readonly number[];

// «Кореспондент: Чому саме медицина?»; «УП: Скільки це коштує?» where every turn of that label asks
const underLabel: Finder = ({ lines }) => {
  const turns = new Map<string, number[]>();
  for (const [at, line] of lines.entries()) {
    const name = interviewer.test(line.text) ? "" : label.exec(line.text)?.[1];
    if (name !== undefined)
      turns
        .set(name, turns.get(name) ?? [])
        .get(name)
        ?.push(at);
  }
  return [...turns].flatMap(([name, ats]) => {
    const asks = ats.every((at) => endsAsQuestion(lines[at]?.text ?? ""));
    return name === "" || (asks && ats.length >= markedTurns) ? ats : [];
  });
};

// «— Скільки коштує одна така школа?», and a dash answers in the next line
const afterDash: Finder = ({ lines }) =>
  [...lines.keys()].filter((at) => {
    const [text, next] = [lines[at]?.text ?? "", lines[at + 1]?.text ?? ""];
    return opensWithDash(text) && endsAsQuestion(text) && opensWithDash(next);
  });

// «— Колеги з Польщі писали, що маршрути змістилися.» between an answer and the next answer, both after a dash
const afterAnswer: Finder = (article) => {
  const { lines } = article;
  const paired = afterDash(article);
  const asked = new Set(
    paired.length < markedTurns
      ? paired
      : [...lines.keys()].filter((at) => opensWithDash(lines[at]?.text ?? "") && endsAsQuestion(lines[at]?.text ?? "")),
  );
  const dashed = (at: number): boolean => opensWithDash(lines[at]?.text ?? "");
  const added = [...lines.keys()].filter((at) => {
    if (!dashed(at) || asked.has(at) || !dashed(at + 1) || asked.has(at + 1)) return false;
    let before = at - 1;
    while (before > 0 && !dashed(before)) before--;
    return asked.has(before - 1) && !asked.has(before) && (asked.has(at + 2) || !dashed(at + 2));
  });
  return asked.size >= markedTurns ? [...asked, ...added].sort((a, b) => a - b) : [];
};

// «1. Бджоли в місті – це безпечно?»: a numbered series at least half of which asks
const inSeries: Finder = ({ lines }) => {
  const series = [...lines.keys()].filter((at) => itemNumber(lines[at]?.text ?? "") !== null);
  const asking = series.filter((at) => endsAsQuestion(lines[at]?.text ?? ""));
  return asking.length >= markedTurns && asking.length * 2 >= series.length ? series : [];
};

// «Чому саме медицина?» as a line of its own, printed bold, and the next line does not ask
const bare: Finder = ({ lines }) =>
  [...lines.keys()].filter((at) => {
    const [line, next] = [lines[at], lines[at + 1]];
    if (!line || !next || !endsAsQuestion(line.text) || opensWithDash(line.text)) return false;
    return line.words <= bareQuestionWords && !/^[«„“"]/u.test(line.text) && !endsAsQuestion(next.text);
  });

const forms: readonly (readonly [find: Finder, turns: number])[] = [
  [underLabel, markedTurns],
  [afterAnswer, markedTurns],
  [inSeries, markedTurns],
  [bare, bareTurns],
];

/** An interviewer's turns, where the article has enough of them in one form. */
export const question: LineRule = (article) => {
  const asked = new Set(
    forms.flatMap(([find, turns]) => {
      const found = find(article);
      return found.length >= turns ? found : [];
    }),
  );
  return (at) => (asked.has(at) ? "question" : null);
};
