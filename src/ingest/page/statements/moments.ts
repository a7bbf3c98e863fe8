import type { ArticleNote } from "../../../core/index.js";
import { readMoment, type Moment } from "../../dates.js";
import type { PageElement } from "../dom.js";
import { folded, itemValues, metaValues, type Clues } from "./clues.js";
import { textIn } from "./linked-data.js";
import { marksAround } from "./marks.js";
import { dayInKyiv, findMoment, sameClockInKyiv, timeOf } from "./printed-dates.js";

export interface StatedMoments {
  readonly published: string | undefined;
  readonly modified: string | undefined;
  readonly notes: readonly ArticleNote[];
}

/** Milliseconds that a clock may be ahead before a date is called one of the future. */
const ahead = 24 * 60 * 60 * 1000;

/** When the article was published and last changed, as the most telling of the page's statements has it. */
export function momentsOf(clues: Clues, now: number): StatedMoments {
  const lines = onceEach(lineOf);
  const published = choose(
    [
      textIn(clues.article?.["datePublished"]) ?? textIn(clues.article?.["dateCreated"]),
      ...metaValues(clues, "article:published_time", "article:published", "og:published_time"),
      ...itemValues(clues, "datePublished"),
      ...metaValues(
        clues,
        "pubdate",
        "publishdate",
        "publish-date",
        "date",
        "dc.date.issued",
        "dc.date",
        "dcterms.created",
      ),
      ...metaValues(
        clues,
        "parsely-pub-date",
        "sailthru.date",
        "article_date_original",
        "cxenseparse:recs:publishtime",
      ),
    ],
    () => printedMoments(clues, lines, false),
    now,
  );
  const modified = choose(
    [
      textIn(clues.article?.["dateModified"]),
      ...metaValues(clues, "article:modified_time", "og:updated_time"),
      ...itemValues(clues, "dateModified"),
      ...metaValues(clues, "dcterms.modified", "last-modified"),
    ],
    () => printedMoments(clues, lines, true),
    now,
  );
  const isBefore = published.moment !== null && modified.moment !== null && precedes(modified.moment, published.moment);
  const kept = [published, ...(isBefore ? [] : [modified])];
  const doubts = [
    ...kept.flatMap(({ doubt }) => doubt ?? []),
    ...(isBefore ? ["The page says that it was changed before it was published; the change was left out."] : []),
  ];
  const notes: ArticleNote[] = doubts.slice(0, 1).map((message) => ({ code: "statement-doubtful", message }));
  if (kept.some(({ moment }) => moment?.isZoneAssumed === true))
    notes.push({
      code: "time-zone-assumed",
      message: "The page states a time without its zone; that of Kyiv was assumed.",
    });
  return { published: published.value, modified: isBefore ? undefined : modified.value, notes };
}

interface Chosen {
  readonly value: string | undefined;
  readonly moment: Moment | null;
  readonly doubt: string | null;
}

/** The first of the moments stated that has a time, or the first day, unless the others contradict it. */
function choose(stated: readonly (string | undefined)[], printed: () => readonly Moment[], now: number): Chosen {
  const given = stated.flatMap((value) => (value === undefined || value === "" ? [] : [value]));
  const moments = given.map((value) => readMoment(value)).filter((moment) => moment !== null);
  const past = moments.filter((moment) => timeOf(moment) <= now + ahead);
  const all = past.length > 0 ? past : moments.length > 0 ? moments : printed();
  const first = all[0];
  if (!first) return { value: given[0], moment: null, doubt: null };
  const doubt = (message: string): Chosen => ({ value: first.iso, moment: first, doubt: message });
  if (timeOf(first) > now + ahead) return doubt(`The page's date ${first.iso} lies in the future.`);
  if (past.length < moments.length)
    return doubt("One of the dates that the page states lies in the future; another was taken.");
  const zoned = all.find((moment) => isZoned(moment) && isMislabelled(moment, all));
  const local = zoned && sameClockInKyiv(zoned);
  if (local) {
    const moment: Moment = { ...local, isZoneAssumed: false };
    return { value: local.iso, moment, doubt: "The page states the same time in two zones; that of Kyiv was taken." };
  }
  const timed = all.find((moment) => moment.hasTime && dayInKyiv(moment) === dayInKyiv(first)) ?? first;
  const zonedLike = all.find((moment) => isZoned(moment) && dayInKyiv(moment) === dayInKyiv(first));
  const chosen = timed.isZoneAssumed ? (zonedLike ?? timed) : timed;
  const other = all.find((moment) => Math.abs(timeOf(moment) - timeOf(chosen)) > ahead && moments.includes(moment));
  return {
    value: chosen.iso,
    moment: chosen,
    doubt: other ? `The page states two dates, ${chosen.iso} and ${other.iso}; the first was taken.` : null,
  };
}

/** Whether the same figures of the clock are stated in the zone of Kyiv and, as if it were that of the server, in UTC. */
function isMislabelled(moment: Moment, all: readonly Moment[]): boolean {
  const local = sameClockInKyiv(moment);
  return (
    local !== null &&
    Math.abs(timeOf(local) - timeOf(moment)) > 0 &&
    all.some((other) => other !== moment && timeOf(other) === timeOf(local) && isZoned(other))
  );
}

function isZoned({ hasTime, isZoneAssumed }: Moment): boolean {
  return hasTime && !isZoneAssumed;
}

function precedes(one: Moment, other: Moment): boolean {
  return !one.hasTime || !other.hasTime ? dayInKyiv(one) < dayInKyiv(other) : timeOf(one) < timeOf(other);
}

/** Characters of the longest line that only says when. */
const lineLength = 160;
const dateMarks =
  /(?:^|[\s_-])(?:\w*date|\w*time|published|posted|pubdate|meta|info|created?|news-info|entry-meta|post-meta|datetime|updated|modified)(?:$|[\s_-])/iu;
const changed = /оновлен|змінен|редагован|modif/iu;
const otherParts =
  /comment|related|sidebar|recommend|footer|header-top|top-menu|topbar|feed|widget|calendar|teaser|latest/iu;

/** What the page prints: in `<time>`, in elements that are named for it, else in a short line with nothing else of note. */
function printedMoments({ shown }: Clues, lineAt: LineAt, isChange: boolean): readonly Moment[] {
  const found: Moment[] = [];
  const lines = shown.filter((element) => isChange === saysChange(element, lineAt));
  for (const element of lines) {
    const isTime = element.nodeName.toUpperCase() === "TIME";
    const line = lineAt(element);
    if (!isTime && (line === null || !dateMarks.test(element.getAttribute("class") ?? ""))) continue;
    if (otherParts.test(marksAround(element)) || /^(?:A|LI)$/u.test(element.parentNode?.nodeName.toUpperCase() ?? ""))
      continue;
    const own = readMoment(element.getAttribute("datetime") ?? "");
    const moment = own ?? (line === null ? null : findMoment(line));
    if (moment) found.push(moment);
  }
  if (found.length > 0 || isChange) return found.slice(0, 2);
  for (const element of lines) {
    const line = lineAt(element);
    if (line === null || !/\d{4}/u.test(line) || !isOnlyDate(line) || otherParts.test(marksAround(element))) continue;
    const moment = findMoment(line);
    if (moment) return [moment];
  }
  return [];
}

function saysChange(element: PageElement, lineAt: LineAt): boolean {
  return changed.test(`${element.getAttribute("class") ?? ""} ${lineAt(element) ?? ""}`);
}

/** Letters that may stand around a date in a line of its own, as a section or a name. */
const besidesDate = 90;

function isOnlyDate(line: string): boolean {
  return line.length <= besidesDate && !/[.!?…]\s+\p{Lu}\p{Ll}+\s\p{Ll}|курс|©|copyright|^\(/iu.test(line);
}

type LineAt = (element: PageElement) => string | null;

function onceEach(read: LineAt): LineAt {
  const lines = new Map<PageElement, string | null>();
  return (element) => {
    const known = lines.get(element);
    if (known !== undefined) return known;
    const line = read(element);
    lines.set(element, line);
    return line;
  };
}

/** The text of an element that is no more than one short line. */
function lineOf(element: PageElement): string | null {
  for (const child of element.childNodes)
    if (/^(?:DIV|TABLE|TR|TD|UL|SECTION|ARTICLE)$/iu.test(child.nodeName)) return null;
  const text = folded(element.textContent);
  return text === "" || text.length > lineLength ? null : text;
}
