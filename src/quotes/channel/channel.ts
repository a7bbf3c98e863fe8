import type { Span } from "../../core/index.js";
import { plainWords } from "../find/13-headline-echo.js";
import type { Reading } from "../read/reading.js";
import type { Resolved } from "../resolve/discourse.js";
import { gatheringIn, isGathering } from "./gathering.js";
import { mediumTold } from "./told.js";
import { nameOf, sameParty, type Party } from "../resolve/party.js";

/** Media and places of speech: what to look for in the attributing clause, and their name in the nominative. */
const channels: readonly (readonly [RegExp, string])[] = [
  [
    /(?:^|\s)[ув]\s+(?:своєму\s+|своїм\s+|офіційному\s+)?(?:Telegram|Телеграм|Телеграмі|телеграмі|телеграм|Telegram-каналі|телеграм-каналі|Телеграм-каналі)(?![\p{L}])/u,
    "Telegram",
  ],
  [/(?:Facebook|Фейсбуці|фейсбуці|Фейсбук|фейсбук)(?![\p{L}])/u, "Facebook"],
  [/(?:Instagram|Інстаграмі|інстаграмі|Інстаграм|інстаграм)(?![\p{L}])/u, "Instagram"],
  [/(?:YouTube|ютубі|Ютубі)(?![\p{L}])/u, "YouTube"],
  [/(?:TikTok|тіктоці|Тіктоці)(?![\p{L}])/u, "TikTok"],
  [/(?:Threads)(?![\p{L}])/u, "Threads"],
  [/(?:Truth Social)(?![\p{L}])/u, "Truth Social"],
  [/(?:Twitter|твіттері|Твіттері)(?![\p{L}])/u, "X"],
  [/(?:соцмережі|мережі|соціальній мережі|[ув])\s+[XХ](?![\p{L}\p{N}.])/u, "X"],
  [/(?:^|\s)[ув]\s+прямому\s+[ео]фірі(?![\p{L}])/u, "прямий ефір"],
  [/(?:^|\s)(?:[ув]\s+судовому\s+засіданні|під\s+час\s+судового\s+засідання)(?![\p{L}])/u, "засідання суду"],
  [/(?:^|\s)[ув]\s+(?:спільній\s+|офіційній\s+|письмовій\s+)?заяві(?![\p{L}])/u, "заява"],
  [/(?:LinkedIn)(?![\p{L}])/u, "LinkedIn"],
  [/(?:Bluesky)(?![\p{L}])/u, "Bluesky"],
  [/(?:Viber)(?![\p{L}])/u, "Viber"],
  [/(?:^|\s)в\s+ефірі\s+(?:загальнонаціонального\s+|національного\s+|єдиного\s+)?телемарафону/u, "ефір телемарафону"],
  [/(?:^|\s)в\s+етері\s+(?:загальнонаціонального\s+|національного\s+)?телемарафону/u, "ефір телемарафону"],
  [/(?:^|\s)в\s+[ео]фірі(?![\p{L}])/u, "ефір"],
  [/(?:^|\s)(?:на|під час)\s+(?:\p{Ll}+\s)?брифінг[уі](?![\p{L}])/u, "брифінг"],
  [/(?:^|\s)(?:на|під час)\s+(?:\p{Ll}+\s)?пресконференці[їії](?![\p{L}])/u, "пресконференція"],
  [/(?:^|\s)(?:в|у|під час)\s+(?:\p{Ll}+\s)?інтерв'ю(?![\p{L}])/u, "інтерв’ю"],
  [/(?:^|\s)одному\s+з\s+\p{Ll}+\s+інтерв'ю/u, "інтерв’ю"],
  [/(?:^|\s)у\s+відеозверненні(?![\p{L}])/u, "відеозвернення"],
  [/(?:^|\s)у\s+(?:вечірньому\s+)?зверненні(?![\p{L}])/u, "звернення"],
  [/(?:^|\s)(?:на|під час)\s+засіданні?я?\s+суду/u, "засідання суду"],
  [/(?:^|\s)під\s+час\s+дебатів(?![\p{L}])/u, "засідання суду"],
  [/(?:^|\s)[ув]\s+коментарі(?![\p{L}])(?!\s+(?:\p{Lu}\p{sc=Latn}|Суспільному|Укрінформу|Укрправді))/u, "коментар"],
];

/** Media in which people answer each other. */
const social = new Set(["Telegram", "Facebook", "Instagram", "TikTok", "Threads", "X", "YouTube", "Viber"]);
/** Cues of writing: an answer written right after a post stands where the post does. */
const written = new Set(["відписати", "дописати"]);
/** Cues that continue what was said before, on the same occasion. */
const additive = new Set(["додати", "додавати", "доповнити", "продовжити", "вести далі"]);

/** The channel of every quotation, in the same order; one that only adds to the last inherits its channel. */
export function readChannels(reading: Reading, resolved: readonly Resolved[]): readonly (string | null)[] {
  const interview = reading.lines.filter((line) => line.role === "question").length >= questionsOfInterview;
  const firstQuestion = reading.lines.findIndex((line) => line.role === "question");
  const heading = reading.lines
    .filter((line) => line.role === "headline" || line.role === "lead")
    .map((line) => reading.text.slice(line.start, line.end))
    .join(" ");
  const briefing = /(?<![\p{L}])(?:онлайн|наживо|трансляція)(?![\p{L}])[^.]*брифінг/iu.test(heading);
  // An article that comes back to the briefing is about it: whoever speaks, speaks there.
  const everybody = (reading.text.match(/(?<![\p{L}])(?:брифінг|пресконференці)/giu)?.length ?? 0) >= 2;
  const hearing = isHearing(reading, resolved);
  const gathering = gatheringOfHead(reading);
  // With several guests everything that a guest says is said in the conversation.
  const panel = new Set(resolved.filter((one) => one.found.construction === "D9").map(partyName)).size > 1;
  const result: (string | null)[] = [];
  for (const [at, one] of resolved.entries()) {
    const own = ownChannel(reading, one, interview);
    const last = resolved[at - 1];
    const continues =
      last !== undefined &&
      one.found.cue !== null &&
      (additive.has(one.found.cue.form.lemma) ||
        /(?:^|\s)також(?![\p{L}])/iu.test(clauseText(reading, one.found.clause))) &&
      sameParty(last.outcome.party, one.outcome.party) &&
      one.found.line - last.found.line <= 1;
    const before = result[at - 1] ?? null;
    const answers =
      last !== undefined &&
      before !== null &&
      social.has(before) &&
      written.has(one.found.cue?.form.lemma ?? "") &&
      one.found.line - last.found.line <= longestPost;
    const inherited = continues || answers ? before : hearing && one.found.kind === "direct" ? court : null;
    const headline = reading.lines[one.found.line]?.role === "headline" && one.found.kind === "direct";
    const talk =
      interview && (headline || (panel && one.outcome.party?.kind === "person" && one.found.line > firstQuestion))
        ? "інтерв’ю"
        : null;
    const held = one.outcome.party?.kind === "organisation" || one.outcome.party === null ? null : gathering;
    result.push(own ?? talk ?? inherited ?? occasionOf(resolved, result, at, briefing, everybody) ?? held);
  }
  return result.map((channel, at) => channel ?? echoed(reading, resolved, result, at));
}

/** A headline that repeats words of the body has their channel. */
function echoed(
  reading: Reading,
  resolved: readonly Resolved[],
  channels: readonly (string | null)[],
  at: number,
): string | null {
  const found = resolved[at]?.found;
  const [content] = found?.content ?? [];
  if (!found || !content || found.kind !== "direct" || reading.lines[found.line]?.role !== "headline") return null;
  const words = plainWords(reading, content);
  const origin = resolved.findIndex(
    (one) => one.found.line > found.line && one.found.content.some((part) => plainWords(reading, part).includes(words)),
  );
  return channels[origin] ?? null;
}

function partyName({ outcome: { party } }: Resolved): string | null {
  return party === null || party.kind === "group" ? null : nameOf(party);
}

const court = "засідання суду";
/** A post and its answer are so many lines apart at most. */
const longestPost = 4;

/** The report of a trial: its head says that a court sits, and people speak by turns, each after a label. */
function isHearing(reading: Reading, resolved: readonly Resolved[]): boolean {
  const head = reading.text.slice(0, reading.lines[Math.min(reading.lines.length - 1, linesOfHead)]?.end ?? 0);
  const labels = resolved.filter(
    (one) => one.found.source.how === "label" && reading.lines[one.found.line]?.role !== "headline",
  );
  return (
    labels.length >= turnsOfHearing && /(?<![\p{L}])(?:суд[іу]|засіданн[іяю]|судять|слухають)(?![\p{L}])/iu.test(head)
  );
}

/** The gathering that the head of the article is about. */
function gatheringOfHead(reading: Reading): string | null {
  for (const line of reading.lines.slice(0, linesAboutGathering)) {
    const found = gatheringIn(reading.text.slice(line.start, line.end));
    if (found?.includes(" ") && line.role === "body") return found;
  }
  return null;
}

const linesOfHead = 2;
const turnsOfHearing = 2;

/** Occasions that everybody in the article shares. */
const shared = new Set(["брифінг", "пресконференція"]);
/** A gathering that the head of the article names is where everybody in it speaks. */
const linesAboutGathering = 4;

function occasionOf(
  resolved: readonly Resolved[],
  channels: readonly (string | null)[],
  at: number,
  briefing: boolean,
  everybody: boolean,
): string | null {
  const one = resolved[at];
  if (!one || one.outcome.party?.kind === "organisation") return null;
  if (briefing) return "брифінг";
  for (let before = at - 1; before >= 0; before--) {
    const channel = channels[before];
    const other = resolved[before];
    if (!channel || !other) continue;
    const same = sameParty(one.outcome.party, other.outcome.party);
    const near = one.found.line === other.found.line;
    if (same && !social.has(channel)) return channel;
    if (same && near) return channel;
    if (one.outcome.party === null) continue;
    if (everybody && shared.has(channel)) return channel;
    if (isGathering(channel) && other.found.line < linesAboutGathering) return channel;
  }
  return null;
}

/** An article with so many questions is an interview. */
const questionsOfInterview = 3;

function ownChannel(reading: Reading, { found, outcome }: Resolved, interview: boolean): string | null {
  const text = clauseText(reading, found.clause).replace(/^\s*[УВНП]/u, (letter) => letter.toLowerCase());
  const medium = toldMedium(reading, found);
  const speaks = outcome.party?.kind === "organisation" && outcome.party.name === medium;
  if (medium !== null && !speaks && !social.has(medium)) return medium;
  for (const [shape, name] of channels) if (shape.test(text)) return name;
  const gathering = gatheringIn(text);
  if (gathering !== null) return gathering;
  return interview && (found.construction === "D9" || reading.lines[found.line - 1]?.role === "question")
    ? "інтерв’ю"
    : null;
}

/** The medium that the attributing clause says was told, or whose talk it was (в інтерв'ю Reuters). */
function toldMedium(reading: Reading, found: Resolved["found"]): string | null {
  if (!found.cue || found.construction === "I5" || found.source.how !== "subject") return null;
  const { start, end } = found.clause;
  const after = withoutRelay(reading.text.slice(found.cue.end, Math.max(found.cue.end, end)));
  const before = /(?:коментарі|інтерв'ю|розмові з|ефірі|етері)(?<medium>\s.*)$/u.exec(
    reading.text.slice(start, found.cue.start),
  );
  return mediumTold(after) ?? (before?.groups?.medium === undefined ? null : mediumTold(before.groups.medium));
}

/** What passes the words on («, передає LIGA.net») is no channel. */
function withoutRelay(clause: string): string {
  return clause.replace(/,\s(?:як\s)?(?:передає|передають|пише|пишуть|повідомляє|цитує|інформує)(?![\p{L}]).*$/u, "");
}

function clauseText(reading: Reading, clause: Span): string {
  return reading.text.slice(clause.start, clause.end);
}

const foreignChannels = new Set([
  "X",
  "Truth Social",
  "Reuters",
  "Bloomberg",
  "CNN",
  "BBC",
  "AP",
  "AFP",
  "Le Temps",
  "Politico",
  "Fox News",
  "The New York Times",
  "The Washington Post",
  "Financial Times",
]);
const foreignTitle =
  /(?:США|Польщ|Литв|Латв|Естон|Фінлянд|Швец|Норвег|Дан[ії]|Німеччин|Франц|Іспан|Італ|Португал|Брита|Нідерланд|Бельг|Австр|Швейцар|Чех|Словач|Словен|Угор|Румун|Болгар|Грец|Туреччин|Грузі|Вірмен|Молдов|Китай|Китаю|Япон|Кенія|НАТО|ЄС|Єврокомісі|Держдеп|Пентагон|Білого дому|польськ|литовськ|латвійськ|естонськ|німецьк|французьк|британськ|американськ|фінськ|шведськ|чеськ|угорськ|турецьк|європейськ|російськ|італійськ|іспанськ|Кремл|Росі|РФ|Москв|держсекретар|спецпосланець|конгресмен|сенатор|канцлер)/u;

/** Whether the words were probably not said in Ukrainian: a foreign office or country in a speaker's titles, or a foreign channel. */
export function suggestsTranslation(party: Party | null, channel: string | null): boolean {
  if (channel !== null && foreignChannels.has(channel)) return true;
  switch (party?.kind) {
    case undefined:
      return false;
    case "group":
      return party.members.some((member) => suggestsTranslation(member, channel));
    case "organisation":
      return /^\p{sc=Latn}/u.test(party.name) || foreignTitle.test(party.name);
    case "person":
      return party.person.titles.some((title) => foreignTitle.test(title.text));
  }
}
