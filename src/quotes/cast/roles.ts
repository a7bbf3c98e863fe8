import { type Gender } from "../../core/index.js";
import { givenReadings } from "../../morphology/index.js";
import { dash } from "../../text/index.js";
import { isEpicene, roleReadings, type RoleKind, type RoleReading } from "../lexicon/roles.js";
import type { Piece } from "../read/reading.js";
import { verbForm } from "../lexicon/verbs.js";

/** A title as the article gives it. */
export interface Title {
  /** In the nominative, for example `перший заступник міністра закордонних справ`. */
  readonly text: string;
  /** The role nouns that head it (`захисниця`, `адвокатка`). */
  readonly heads: readonly RoleReading[];
  /** Lower-case adjectives before the head. */
  readonly adjectives: readonly string[];
  /** Lower-case words after the head, for telling two titles of one head apart. */
  readonly complement: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** A title has at most so many pieces. */
const longestTitle = 16;
const prepositions = new Set([
  "у",
  "в",
  "на",
  "за",
  "з",
  "із",
  "зі",
  "до",
  "від",
  "для",
  "при",
  "про",
  "по",
  "під",
  "над",
  "між",
  "щодо",
  "після",
  "через",
  "разом",
  "серед",
]);
const abbreviated: Readonly<Record<string, string>> = { ст: "старш", мол: "молодш", зав: "завідувач" };

/** The title that stands before the name at `pieces[name]`: «секретар Ради національної безпеки Рустем Умєров». */
export function titleBefore(text: string, pieces: readonly Piece[], name: number): Title | null {
  let head = -1;
  let commas = 0;
  for (let at = name - 1; at >= 0 && at >= name - longestTitle; at--) {
    const piece = pieces[at];
    if (!piece || /^[;:!?…()]$/u.test(piece.text) || (piece.text === dash && !piece.marked)) break;
    if (piece.text === "." && !isAbbreviation(pieces, at)) break;
    if (piece.kind === "word" && !piece.marked && verbForm(piece.lower)) break;
    if (at < name - 1 && isNameStart(pieces, at)) break;
    if (piece.kind === "word" && !piece.marked && verbLike.test(piece.lower) && roleReadings(piece.lower).length === 0)
      break;
    if (/^(?:який|яка|які|що|та|а|але|й|і|вона|він)$/u.test(piece.lower) && !piece.marked && !joinsNouns(pieces, at))
      break;
    if (piece.text === ",") {
      if (head < 0 || commas > 0 || !joinsTitles(pieces, at) || adjectivesBefore(pieces, head) !== at + 1) break;
      commas++;
      continue;
    }
    if (!piece.marked && roleReadings(piece.lower).length > 0 && canHead(pieces, at, name)) {
      head = at;
      if (prepositions.has(pieces[adjectivesBefore(pieces, at) - 1]?.lower ?? "")) break;
    }
  }
  if (head < 0) return null;
  return makeTitle(text, pieces, adjectivesBefore(pieces, head), head, name);
}

const verbLike =
  /^(?:став|стала|стали|стало|був|була|були|було|є)$|^\p{Ll}{2,}(?:вся|лася|лися|лося|ється|ються|иться|яться|[ую]вав|[ую]вала|[ую]вали|овував|ила|или|ає|ує|ають|ують)$/u;

/** Whether another person's name begins there. */
function isNameStart(pieces: readonly Piece[], at: number): boolean {
  const [first, second] = [pieces[at], pieces[at + 1]];
  return (
    first !== undefined &&
    second !== undefined &&
    givenReadings(first.text).length > 0 &&
    /^\p{Lu}\p{Ll}/u.test(second.text) &&
    second.start === first.end + 1
  );
}

/** The title right after the name: «Олена Бурда-Сич, переможниця серед жінок (2:41:07)». */
export function titleAfter(text: string, pieces: readonly Piece[], after: number): Title | null {
  if (pieces[after]?.text !== ",") return null;
  let head = -1;
  let end = after + 1;
  for (let at = after + 1; at < pieces.length && at < after + longestTitle; at++) {
    const piece = pieces[at];
    if (!piece || (piece.kind === "mark" && !piece.marked) || verbForm(piece.lower)) break;
    if (head < 0 && roleReadings(piece.lower).some((reading) => reading.case === "nominative")) head = at;
    if (isNameStart(pieces, at) || (head < 0 && at > after + 3)) return null;
    end = at + 1;
  }
  return head < 0 ? null : makeTitle(text, pieces, head, head, end);
}

/** The title phrase whose head stands at `pieces[head]`, up to `end`. */
export function makeTitle(
  text: string,
  pieces: readonly Piece[],
  from: number,
  head: number,
  end: number,
): Title | null {
  const first = pieces[from];
  const last = pieces[end - 1];
  const noun = pieces[head];
  if (!first || !last || !noun || end <= from) return null;
  const readings = byLikelihood(roleReadings(noun.lower));
  const acting = /^о$/u.test(pieces[from - 2]?.lower ?? "") && /^в$/u.test(pieces[from - 4]?.lower ?? "");
  const heads: RoleReading[] = readings.slice(0, 1).map((one) => (acting ? { ...one, case: "nominative" } : one));
  for (let at = head + 1; at < end; at++) {
    const piece = pieces[at];
    if (!piece || piece.marked || pieces[at - 1]?.lower === "і") continue;
    const further = roleReadings(piece.lower).find(
      (one) => pieces[at - 1]?.text === "," || (one.case === "nominative" && readings[0]?.case === "nominative"),
    );
    if (further) heads.push(further);
  }
  return {
    text: acting ? `в. о. ${text.slice(first.start, last.end)}` : nominativeTitle(text, pieces, from, head, end),
    heads,
    adjectives: pieces
      .slice(from, head)
      .filter((piece) => piece.kind === "word")
      .map((piece) => piece.lower),
    complement: pieces
      .slice(head + 1, end)
      .filter((piece) => piece.kind === "word")
      .map((piece) => piece.lower),
    start: first.start,
    end: last.end,
  };
}

/** A locative needs a preposition, so that «британці» before a name is more likely a woman's dative. */
function byLikelihood(readings: readonly RoleReading[]): readonly RoleReading[] {
  return readings.toSorted((a, b) => Number(a.case === "locative") - Number(b.case === "locative"));
}

/** «співавторки дослідження, старшої співробітниці», «речник Сил оборони полковник»: a second title in the case of the first, after a comma or none. */
function joinedTitle(
  pieces: readonly Piece[],
  head: number,
  end: number,
  first: RoleReading | undefined,
): { readonly from: number; readonly head: number; readonly close: number } | null {
  for (let at = head + 1; at < end; at++) {
    const piece = pieces[at];
    if (!piece || piece.marked || !roleReadings(piece.lower).some((one) => one.case === first?.case)) continue;
    const from = adjectivesBefore(pieces, at);
    const comma = pieces[from - 1]?.text === ",";
    if (
      from <= head ||
      (!comma && (first?.case !== "nominative" || /^(?:і|й|та)$/u.test(pieces[from - 1]?.lower ?? "")))
    )
      continue;
    return { from, head: at, close: comma ? from - 1 : from };
  }
  return null;
}

/** Turns the head of a title and its adjectives into the nominative; what depends on it stays. */
function nominativeTitle(text: string, pieces: readonly Piece[], from: number, head: number, end: number): string {
  const noun = pieces[head];
  const last = pieces[end - 1];
  if (!noun || !last) return "";
  const readings = byLikelihood(roleReadings(noun.lower));
  const reading = readings.find((one) => one.case === "nominative") ?? readings[0];
  const adjectives = pieces.slice(from, head).map((piece, at) => {
    if (piece.text === ".") return null;
    const expanded = pieces[from + at + 1]?.text === "." ? abbreviated[piece.lower] : undefined;
    if (expanded !== undefined) return reading?.gender === "feminine" ? `${expanded}а` : `${expanded}ий`;
    return nominativeAdjective(piece.lower, reading?.gender ?? "masculine", reading?.case === "nominative");
  });
  const next = joinedTitle(pieces, head, end, reading);
  if (next) {
    const first = nominativeTitle(text, pieces, from, head, next.close);
    return `${first}, ${nominativeTitle(text, pieces, next.from, next.head, end)}`;
  }
  const rest = text
    .slice(noun.end, last.end)
    .replace(/["„“”]([^"„“”«»]+)["“”]/gu, "«$1»")
    .replace(
      /(^|, )(ст|мол)\. (?=\p{L}+(ка|иця|а)(?:\s|$)|\p{L})/gu,
      (_, lead: string, short: string, fem: string | undefined) =>
        `${lead}${abbreviated[short] ?? ""}${fem ? "а" : "ий"} `,
    );
  return [
    ...adjectives.filter((one) => one !== null),
    `${reading && reading.case !== "nominative" ? reading.lemma : noun.lower}${rest}`,
  ].join(" ");
}

/** Adjective of a title in the nominative: першого → перший, головної → головна. */
export function nominativeAdjective(form: string, gender: Gender, already: boolean): string {
  if (already) return form;
  const endings: readonly (readonly [RegExp, string])[] =
    gender === "feminine"
      ? [
          [/ньо[їю]$|(?<=[шд])(?:ній|ню)$/u, "ня"],
          [/(?:ої|ій|ою)$/u, "а"],
          [/у$/u, "а"],
        ]
      : gender === "neuter"
        ? [[/(?:ого|ому|им|ім)$/u, "е"]]
        : [
            [/(?:ього|ьому)$/u, "ій"],
            [/(?:ого|ому|им)$/u, "ий"],
            [/ім$/u, "ий"],
          ];
  for (const [shape, ending] of endings) if (shape.test(form)) return form.replace(shape, ending);
  return form;
}

const adjective = /(?:ий|ій|а|я|ого|ому|им|ої|ій|у|ю|ою|е|є|ього|ьому|ьої)$/u;
const shortTitle =
  /^(?:перш|головн|старш|молодш|генеральн|виконавч|колишн|міськ|сільськ|народн|почесн|заслужен|технічн|художн|комерційн|фінансов|спортивн|державн|верховн|бригадн|надзвичайн|постійн|бойов|медичн|провідн|мистецьк|науков|обласн|районн|секційн|тимчасов|нов|екс|віце|незряч|селищн|клінічн|дитяч|сімейн|судов|адміністративн|кримінальн|спеціальн|місцев|воєнн|військов|польськ|українськ|литовськ|латвійськ|естонськ|німецьк|французьк|британськ|американськ|фінськ|шведськ|чеськ|угорськ|турецьк|європейськ|російськ|білоруськ|італійськ|іспанськ|норвезьк|данськ|канадськ|австрійськ|грузинськ|молдовськ|румунськ|словацьк|японськ)/u;

/** Index of the first adjective that belongs to the head (перший заступник, міська голова, ст. лейтенантка). */
export function adjectivesBefore(pieces: readonly Piece[], head: number): number {
  let from = head;
  for (let at = head - 1; at >= 0; at--) {
    const piece = pieces[at];
    if (!piece || piece.marked) break;
    if (piece.text === "." && abbreviated[pieces[at - 1]?.lower ?? ""] !== undefined) {
      from = at - 1;
      at--;
      continue;
    }
    if (piece.kind !== "word" || !adjective.test(piece.lower)) break;
    if (!shortTitle.test(piece.lower) && !describes(piece.lower, pieces[head]?.lower ?? "")) break;
    from = at;
  }
  return from;
}

/** «приватна нотаріуска», «освітньої експертки»: an adjective that agrees with the role noun; no pronoun, number or past tense. */
function describes(word: string, role: string): boolean {
  if (word.length < shortestAdjective || !shaped.test(word) || notDescribing.test(word) || verbForm(word)) return false;
  return roleReadings(role).some((reading) => agreeing[reading.gender][reading.case]?.test(word));
}

const shortestAdjective = 6;
const shaped = /(?:[нвл][ьи]?|ськ|цьк|зьк|ов|ев|ив|ат|ист|яч|уч|юч|ен|ан|их|ич)\p{L}{1,3}$/u;
const notDescribing =
  /^(?:інш|кожн|жодн|одн|сам|так|цьог|тог|перш|друг|трет|відом|нинішн|тодішн|останн|єдин|молод|друж|чергов|іменит|любим|улюблен)|ла(?:ся|сь)?$/u;
const agreeing: Readonly<Record<"masculine" | "feminine", Readonly<Partial<Record<RoleReading["case"], RegExp>>>>> = {
  masculine: {
    nominative: /[иі]й$/u,
    genitive: /(?:ого|ього)$/u,
    dative: /(?:ому|ьому)$/u,
    accusative: /(?:ого|ього)$/u,
    instrumental: /[иі]м$/u,
  },
  feminine: {
    nominative: /(?:а|я)$/u,
    genitive: /(?:ої|ьої)$/u,
    dative: /ій$/u,
    accusative: /(?:у|ю)$/u,
    instrumental: /(?:ою|ьою)$/u,
  },
};

/** A role noun heads the title unless it depends on another one before it (заступник міністра): then that one does. */
function canHead(pieces: readonly Piece[], at: number, name: number): boolean {
  const piece = pieces[at];
  const before = pieces[at - 1];
  if (!piece || givenReadings(piece.text).length > 0) return false;
  return at < name && !(before !== undefined && before.text === "–");
}

/** «керівник гасіння, майор служби»: the comma joins two titles where both sides have a role noun. */
function joinsTitles(pieces: readonly Piece[], comma: number): boolean {
  for (let at = comma - 1; at >= 0 && at > comma - 6; at--) {
    const piece = pieces[at];
    if (!piece || piece.kind === "mark" || verbForm(piece.lower)) return false;
    if (roleReadings(piece.lower).length > 0) return true;
  }
  return false;
}

function joinsNouns(pieces: readonly Piece[], at: number): boolean {
  return (
    (/^(?:і|й|та)$/u.test(pieces[at]?.lower ?? "") && /^\p{Ll}+(?:ої|их|ого)$/u.test(pieces[at - 1]?.text ?? "")) ||
    (/^(?:і|й|та)$/u.test(pieces[at]?.lower ?? "") &&
      /(?:ки|ння|и|ї|у|ва)$/u.test(pieces[at - 1]?.lower ?? "") &&
      /^\p{Ll}/u.test(pieces[at + 1]?.text ?? ""))
  );
}

function isAbbreviation(pieces: readonly Piece[], stop: number): boolean {
  const before = pieces[stop - 1];
  return (
    before !== undefined &&
    before.end === pieces[stop]?.start &&
    (before.text.length <= 3 || abbreviated[before.lower] !== undefined)
  );
}

/** Gender that a title tells; null where men and women share the noun. */
export function titleGender(title: Title): "masculine" | "feminine" | null {
  const head = title.heads[0];
  return !head || isEpicene(head.lemma) ? null : head.gender;
}

export type { RoleKind };
