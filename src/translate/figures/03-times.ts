import { collect, merge, type NamedMatch } from "./collect.js";
import type { FigureStyle, Found } from "./figure.js";
import { joinerOf } from "./joiners.js";
import { writeTime, writeTimes, type Clock } from "./write-time.js";

const part = "(?: (?<part>ранку|вечора|ночі|дня|пополудні)(?!\\p{L}))?";
const start = "(?<![\\p{L}\\p{N}:.,'-])";
const end = "(?![\\p{L}\\p{N}]|[:.,]\\d)";
/** «о 20:00–21:00», «між 22:00 та 23:30», «з 9:00 до 18:00» */
const pairs = new RegExp(
  `${start}(?<hour>\\d{1,2}):(?<minute>\\d{2})(?<joiner> ?[–-] ?| (?:та|і|й|до) )(?<hour2>\\d{1,2}):(?<minute2>\\d{2})${end}${part}`,
  "gu",
);
/** «о 14:30»; «29:26 (15:14)» are scores. */
const figures = new RegExp(`${start}(?<hour>\\d{1,3}):(?<minute>\\d{1,3})${end}${part}`, "gu");
/** «фінішувала за 2:41:07» */
const lap = new RegExp(`${start}\\d{1,2}:\\d{2}:\\d{2}(?:,\\d{1,3})?${end}`, "gu");
/** «о 11.40», «о 8 ранку», «о 20-й годині» */
const loose = new RegExp(
  `(?<=(?<!\\p{L})(?:[Оо]|[Оо]б|[Дд]о|[Пп]ісля|[Нн]а) )(?<hour>\\d{1,2})(?:\\.(?<minute>\\d{2}))?(?:-(?:й|ій|ї))?(?<noun> год(?:ині|ини|ину|\\.(?= \\p{Ll})|(?=\\.)))?${part}${end}`,
  "gu",
);
/** «6-та ранку», «5 вечора» */
const early = new RegExp(`${start}(?<hour>\\d{1,2})(?:-\\p{L}{1,3})? (?<part>ранку|вечора|ночі)(?!\\p{L})`, "gu");
/** «з рахунком 1-0», «рекорд 13–21–3» */
const hyphened = new RegExp(`${start}\\d{1,3}(?:[–-]\\d{1,3}){1,2}(?![\\p{L}\\p{N}-]|[.,:]\\d| ?%)`, "gu");
const beforeHyphened =
  /(?:рахун\p{L}*|результат\p{L}*|рекорд\p{L}*|(?<!\p{L})вели|перемог\p{L}*|поразк\p{L}*)(?: \S{1,20})? ?[–-]? ?$/iu;
const hours = "перш друг трет четверт п'ят шост сьом восьм дев'ят десят одинадцят дванадцят".split(" ");
/** «о четвертій ранку», «після восьмої вечора», «о шостій» */
const inWords = new RegExp(
  `(?<=(?<!\\p{L})(?<preposition>[Оо]|[Оо]б|[Дд]о|[Пп]ісля|[Зз]|[Іі]з|[Вв]ід) )(?<hour>${hours.join("|")})(?:ій|ьої|ої)(?!\\p{L})(?<noun> годин[иі](?!\\p{L}))?${part}`,
  "gu",
);
/** «о пів на восьму ранку» */
const halfPast = new RegExp(`(?<!\\p{L})пів на (?<hour>${hours.join("|")})(?:ю|у)(?!\\p{L})${part}`, "giu");

/** What tells a score from a time, within the same sentence. */
const scoreWords =
  /рахун|перем[оі]г|перемож|поступ|програ|обігра|здола|нічи|матч|(?<!\p{L})гол(?!о)|(?<!\p{L})сет|вели(?!\p{L})|пенальт|зіграл|тайм/iu;
/** Words before a time: «о 14:30», «станом на 10:00». */
const timeWords =
  /(?<!\p{L})(?:о|об|до|після|з|із|від|між|на|по|близько|орієнтовно|приблизно|початок|понад) $|[–—:] $/iu;
const lineStart = /(?:^|[\n.!?…«“"]\s*|[(•] ?)$/u;
/** How far a score's words are looked for. */
const reach = 120;
/** Basketball seldom has more. */
const highestScore = 199;

/** Times of day, durations as sports tell them, and scores. */
export function findTimes(text: string, style: FigureStyle): readonly Found[] {
  const one = (clock: Clock | null): Omit<Found, "start" | "end"> | null =>
    clock && { kind: "time", form: "time", forms: writeTime(clock, style) };
  return merge(
    collect(text, lap, () => ({ kind: "time", form: "copied", forms: [] })),
    collect(text, pairs, (match) => {
      const [first, last] = [clockOf(match, "hour", "minute"), clockOf(match, "hour2", "minute2")];
      if (!first || !last || isScore(text, match)) return null;
      return { kind: "time", form: "time", forms: writeTimes(first, last, joinerOf(match.group("joiner")), style) };
    }),
    collect(text, figures, (match) => {
      const first = clockOf(match, "hour", "minute");
      return !first || isScore(text, match) ? score(match) : one(first);
    }),
    collect(text, hyphened, (match) => {
      const points = text.slice(match.start, match.end).split(/[–-]/u);
      const [ours = 0, theirs = 0] = points.map(Number);
      const descends = points.length === 2 && ours >= theirs;
      if (!descends && !beforeHyphened.test(text.slice(Math.max(0, match.start - 40), match.start))) return null;
      return { kind: "number", form: "score", forms: [points.join("-"), points.join(" to ")] };
    }),
    collect(text, early, (match) => one(clockOf(match, "hour", "minute"))),
    collect(text, loose, (match) => {
      const before = text.slice(Math.max(0, match.start - 3), match.start);
      // «на 2 години» is how long
      if (/на $/iu.test(before) && match.group("noun") !== " годину") return null;
      const sure = /(?<!\p{L})об? $/iu.test(before) || match.group("part") !== "" || match.group("noun") !== "";
      return sure ? one(clockOf(match, "hour", "minute")) : null;
    }),
    collect(text, inWords, (match) => {
      const sure =
        /^об?$/iu.test(match.group("preposition")) || match.group("part") !== "" || match.group("noun") !== "";
      return sure ? one(inHalf(hours.indexOf(match.group("hour").toLowerCase()) + 1, 0, match.group("part"))) : null;
    }),
    collect(text, halfPast, (match) =>
      one(inHalf(hours.indexOf(match.group("hour").toLowerCase()) || 12, 30, match.group("part"))),
    ),
  );
}

function clockOf(match: NamedMatch, hourName: string, minuteName: string): Clock | null {
  const [hour, written] = [Number(match.group(hourName)), match.group(minuteName)];
  if (hour > 24 || (written !== "" && (written.length !== 2 || Number(written) > 59))) return null;
  const minute = Number(written);
  if (hour === 24 && minute > 0) return null;
  return written === "" || match.group("part")
    ? inHalf(hour, minute, match.group("part"))
    : { hour, minute, sure: true };
}

/** The hour as the part of the day beside it tells; without one, a small hour may be in either half. */
function inHalf(hour: number, minute: number, named: string): Clock {
  const later =
    hour < 12 &&
    (named === "вечора" || named === "пополудні" || (named === "дня" && hour < 7) || (named === "ночі" && hour > 8));
  const midnight = hour === 12 && (named === "ночі" || named === "ранку");
  return { hour: later ? hour + 12 : midnight ? 0 : hour, minute, sure: named !== "" || hour > 12 || hour === 0 };
}

function isScore(text: string, match: NamedMatch): boolean {
  const before = text.slice(Math.max(0, match.start - reach), match.start);
  if (match.group("part") || (timeWords.test(before) && !/[–—:] $/u.test(before))) return false;
  if (lineStart.test(before) && !/\d \($/u.test(before)) return false;
  const sentence = before.slice(before.search(/[^.!?\n]*$/u));
  return scoreWords.test(sentence) || /\d[:-]\d{1,2} \($/u.test(before) || /\ufffc \($/u.test(before);
}

/** 29:26 → 29-26; 1:500 is a scale and stays. */
function score(match: NamedMatch): Omit<Found, "start" | "end"> | null {
  const [ours, theirs] = [match.group("hour"), match.group("minute")];
  if (match.group("part")) return null;
  if (Math.max(Number(ours), Number(theirs)) > highestScore) return { kind: "number", form: "copied", forms: [] };
  const points = [Number(ours), Number(theirs)] as const;
  return { kind: "number", form: "score", forms: [points.join("-"), `${ours}:${theirs}`, points.join(" to ")] };
}
