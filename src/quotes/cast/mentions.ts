import { type Case, cases, type Span } from "../../core/index.js";
import {
  type GivenReading,
  type PersonGender,
  beforePlace,
  givenReadings,
  isOpener,
  isPlace,
  isPreposition,
  surnameReadings,
} from "../../morphology/index.js";
import { dash, isQuoteMark } from "../../text/index.js";
import { isAcronym, organisationReadings } from "../lexicon/organisations.js";
import { roleReadings } from "../lexicon/roles.js";
import type { Piece } from "../read/reading.js";
import { isOwner } from "./owner.js";

/** One way to read a name in its place. */
export interface NameReading {
  /** The whole name in the nominative. */
  readonly lemma: string;
  readonly given: string | null;
  readonly surname: string | null;
  readonly gender: PersonGender;
  readonly case: Case;
  readonly weight: number;
}

/** A person's name of two words or more, or with initials. */
export interface NameMention extends Span {
  readonly from: number;
  /** Index after the last piece. */
  readonly to: number;
  readonly readings: readonly NameReading[];
  /** Whether a lexicon or initials vouch for it, or only its two capitals. */
  readonly sure: boolean;
}

const capitalised = /^(?=\p{sc=Cyrl})\p{Lu}'?\p{Ll}[\p{sc=Cyrl}']*(?:-\p{Lu}?\p{Ll}[\p{sc=Cyrl}']*)*$/u;
const particles = new Set(["фон", "дер", "ван", "де", "да", "ді", "аль", "бін", "ібн", "дель", "ла", "ле"]);
const patronymic = /(?:ович|івна|ївна|йович|евич|ич)(?:а|у|ем|і|и|ею|ові|еві|ем)?$/u;

/** Full names among the pieces, left to right; a name in marks counts only where the marks hold more than it. */
export function nameMentions(pieces: readonly Piece[]): readonly NameMention[] {
  const result: NameMention[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const mention = pieces[at]?.capital ? mentionAt(pieces, at) : null;
    if (!mention || fillsMarks(pieces, mention)) continue;
    result.push(mention);
    at = mention.to - 1;
  }
  return result;
}

function mentionAt(pieces: readonly Piece[], at: number): NameMention | null {
  return withInitials(pieces, at) ?? withGivenName(pieces, at) ?? withLetter(pieces, at) ?? unknownPair(pieces, at);
}

/** «Драгон Капітал»: two words alone in marks name a thing. */
function fillsMarks(pieces: readonly Piece[], { from, to }: NameMention): boolean {
  const [before, after] = [pieces[from - 1], pieces[to]];
  return before !== undefined && after !== undefined && isQuoteMark(before.text) && isQuoteMark(after.text);
}

/** С. Ю. Марчак, Б.-Л. Тиндик, Палійчука В. О. */
function withInitials(pieces: readonly Piece[], at: number): NameMention | null {
  let to = at;
  while (to < at + longestInitials && isInitial(pieces, to))
    to += pieces[to + 2]?.text === "-" && pieces[to + 2]?.start === pieces[to + 1]?.end ? 3 : 2;
  const surname = pieces[to];
  const first = pieces[at];
  if (to > at && surname && first && capitalised.test(surname.text) && !isPlace(surname.text)) {
    const initials = pieces
      .slice(at, to)
      .map((piece) => piece.text)
      .join("")
      .replace(/\.(?=\p{Lu})/gu, ". ");
    return mention(
      pieces,
      at,
      to + 1,
      surnameReadings(surname.text).map((one) => read(one, [initials, one.lemma], one.weight)),
    );
  }
  return null;
}

/** Pieces of a name's initials: two, each perhaps double (Б.-Л.), and one to spare. */
const longestInitials = 7;

function isInitial(pieces: readonly Piece[], at: number): boolean {
  const [letter, stop] = [pieces[at], pieces[at + 1]];
  return letter !== undefined && /^\p{Lu}$/u.test(letter.text) && stop?.text === "." && stop.start === letter.end;
}

/** Рустем Умєров, Ганна Присяжна-Шевчук, Стефанія Іванівна Гулей, Урсула фон дер Ляєн, Марія Ц. */
function withGivenName(pieces: readonly Piece[], at: number): NameMention | null {
  const first = pieces[at];
  if (!first || !capitalised.test(first.text)) return null;
  const given = givenReadings(first.text);
  if (given.length === 0) return null;
  let last = at + 1;
  if (patronymic.test(pieces[last]?.lower ?? "") && capitalised.test(pieces[last + 1]?.text ?? "")) last++;
  while (particles.has(pieces[last]?.lower ?? "") && pieces[last]) last++;
  const surname = pieces[last];
  if (!surname || !beside(pieces, last) || isPlaceAfterGiven(surname.text)) return null;
  if (isInitial(pieces, last)) {
    const letter = `${surname.text}.`;
    return mention(
      pieces,
      at,
      last + 2,
      given.map((one) => read(one, [one.lemma, letter], 1)),
    );
  }
  if (!capitalised.test(surname.text)) return null;
  // «Дружина Василя Тетяна»: whose she is and what she is called, and no name of two words
  const called = givenReadings(surname.text).some((one) => one.case === "nominative");
  if (last === at + 1 && called && given.some((one) => one.case === "genitive") && isOwner(pieces, at)) return null;
  const middle = pieces.slice(at + 1, last).map((piece) => piece.text);
  const readings: NameReading[] = given.flatMap((one) =>
    surnameReadings(surname.text)
      .filter((reading) => reading.case === one.case && reading.gender === one.gender)
      .map((reading) => read(reading, [one.lemma, ...middle, reading.lemma], reading.weight)),
  );
  readings.push(...undeclined(given, surname.text, middle));
  return readings.length > 0 ? mention(pieces, at, last + 1, readings) : null;
}

/** «пасажирка Ірма Д.», «– Ірма Д., TikTok»: a given name that no lexicon knows, before one initial. */
function withLetter(pieces: readonly Piece[], at: number): NameMention | null {
  const [first, letter] = [pieces[at], pieces[at + 1]];
  const before = pieces[at - 1];
  if (!first || !letter || !capitalised.test(first.text) || !isInitial(pieces, at + 1) || isPlace(first.text))
    return null;
  if (isInitial(pieces, at + 3) || (capitalised.test(pieces[at + 3]?.text ?? "") && pieces[at + 3]?.kind === "word"))
    return null;
  if (before && before.text !== dash && roleReadings(before.lower).length === 0) return null;
  const readings = surnameReadings(first.text)
    .filter((one) => one.case === "nominative" && one.lemma === first.text)
    .map((one) => read(one, [first.text, `${letter.text}.`], one.weight));
  return readings.length > 0 ? mention(pieces, at, at + 3, readings) : null;
}

/** «за словами Марко Рубіо»: with a surname that has one form for all cases, the given name is often left as it is too. */
function undeclined(
  given: readonly GivenReading[],
  surname: string,
  middle: readonly string[],
): readonly NameReading[] {
  const first = given.find((one) => one.case === "nominative");
  if (!first) return [];
  const fixed = surnameReadings(surname).filter((one) => one.lemma === surname && one.gender === first.gender);
  return fixed
    .filter((one) => one.case !== "nominative" && one.case !== "vocative")
    .map((one) => read(one, [first.lemma, ...middle, surname], one.weight * undeclinedWeight));
}

/** Such a reading is rarer than one in which both names decline. */
const undeclinedWeight = 0.3;

/** Лоренц Кюн, Ілзе Бернхарде: two capitalised words that no lexicon knows, where nothing says that they name a place or a body. */
function unknownPair(pieces: readonly Piece[], at: number): NameMention | null {
  const [first, second] = [pieces[at], pieces[at + 1]];
  if (!first || !second || !capitalised.test(first.text) || !capitalised.test(second.text) || !beside(pieces, at + 1))
    return null;
  const words = [first.text, second.text];
  if (words.some((word) => isPlace(word) || isAcronym(word) || organisationReadings(word).length > 0)) return null;
  if (
    roleReadings(first.lower).length > 0 ||
    /(?:ий|их|ого|ому|ої|ська|ський|ське|цька|ській|ською|ських|ські)$/u.test(first.text)
  )
    return null;
  const before = pieces[at - 1];
  const within =
    before !== undefined && /^\p{Ll}{3,}$/u.test(before.text) && !capitalised.test(pieces[at + 2]?.text ?? "");
  if (isOpener(first.text) || (givenReadings(second.text).length > 0 && !within)) return null;
  const third = pieces[at + 2];
  // «пенсіонерка з Біловарців Магдалина Рущак»: after a preposition the first of three names a place
  if (isPreposition(before?.lower ?? "") && third && beside(pieces, at + 2) && capitalised.test(third.text))
    return null;
  if (
    before &&
    third &&
    roleReadings(before.lower).length > 0 &&
    /(?:[аяиіїу]|ів|їв)$/u.test(first.text) &&
    beside(pieces, at + 2) &&
    capitalised.test(third.text)
  )
    return null;
  const sentenceStart = before === undefined || /^[.!?…–:«“"]$/u.test(before.text);
  if (
    before &&
    (beforePlace.has(before.lower) || (before.text === "." && beforePlace.has(pieces[at - 2]?.lower ?? "")))
  )
    return null;
  if (sentenceStart && /(?:ти|ли|ло|є|ть|ах|ях|ами|ому)$/u.test(first.text)) return null;
  const readings = surnameReadings(first.text).flatMap((given) =>
    surnameReadings(second.text)
      .filter((surname) => surname.case === given.case && surname.gender === given.gender)
      .map((surname) =>
        read(
          surname,
          [given.lemma, surname.lemma],
          unknownWeight * surname.weight * given.weight +
            (surname.case === "nominative" && (sentenceStart || before.text === ",") ? openingBonus : 0),
        ),
      ),
  );
  return readings.length > 0 ? mention(pieces, at, at + 2, readings, false) : null;
}

/** A pair that no lexicon supports counts for less than one with a known given name. */
const unknownWeight = 0.5;

/** At the head of a sentence or after a comma a name is more likely a subject. */
const openingBonus = 0.3;

/** The name of these words, all in the nominative; the first is the given name or initials and the last the surname. */
function read(
  { gender, case: name }: { readonly gender: PersonGender; readonly case: Case },
  words: readonly string[],
  weight: number,
): NameReading {
  return {
    lemma: words.join(" "),
    given: words[0] ?? null,
    surname: words.at(-1) ?? null,
    gender,
    case: name,
    weight,
  };
}

function mention(
  pieces: readonly Piece[],
  from: number,
  to: number,
  readings: readonly NameReading[],
  sure = true,
): NameMention {
  return { sure, start: pieces[from]?.start ?? 0, end: pieces[to - 1]?.end ?? 0, from, to, readings };
}

function beside(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.start === (pieces[at - 1]?.end ?? -2) + 1;
}

function isPlaceAfterGiven(form: string): boolean {
  return isAcronym(form);
}

export const nominative = cases[0];
export { capitalised };
