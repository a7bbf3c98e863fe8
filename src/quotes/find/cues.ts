import { isPlace, isPreposition, surnameReadings } from "../../morphology/index.js";
import type { Polarity } from "../../core/index.js";
import { namesSource } from "../attribute/names-source.js";
import { isAdverb } from "../lexicon/dependents.js";
import { organisationReadings } from "../lexicon/organisations.js";
import { groupNoun } from "../lexicon/groups.js";
import { nominativeRole, roleReadings } from "../lexicon/roles.js";
import { verbFormAt, type VerbForm } from "../lexicon/verbs.js";
import type { Piece } from "../read/reading.js";
import type { CueHit } from "./found.js";

/** A cue and where it stands in its pieces. */
export interface PlacedCue extends CueHit {
  readonly at: number;
  readonly next: number;
}

/** The reporting verb at `pieces[at]`, or null. */
export function cueAt(pieces: readonly Piece[], at: number): PlacedCue | null {
  const first = pieces[at];
  if (!first || first.kind !== "word") return null;
  const form = verbFormAt(pieces, at);
  if (!form) return null;
  const last = pieces[at + form.words.length - 1] ?? first;
  return { start: first.start, end: last.end, form, at, next: at + form.words.length };
}

/** Every cue among the pieces outside quote marks, in order. */
export function cuesIn(pieces: readonly Piece[]): readonly PlacedCue[] {
  const kept = cuesByPieces.get(pieces);
  if (kept) return kept;
  const result: PlacedCue[] = [];
  for (let at = 0; at < pieces.length; at++) {
    if (pieces[at]?.marked) continue;
    const cue = cueAt(pieces, at);
    if (!cue) continue;
    result.push(cue);
    at = cue.next - 1;
  }
  cuesByPieces.set(pieces, result);
  return result;
}

/** Kept for as long as the pieces are in use: every finder asks for the cues of each statement. */
const cuesByPieces = new WeakMap<readonly Piece[], readonly PlacedCue[]>();

const doubting = new Set(["нібито", "начебто", "буцімто", "ніби", "неначе", "немовби"]);
const conditional = new Set(["б", "би"]);

/** «не сказав», «нібито каже», «сказали б»: what the words around the cue make of it. */
export function polarityOf(pieces: readonly Piece[], cue: PlacedCue): Polarity {
  const before = pieces.slice(Math.max(0, cue.at - 3), cue.at).map((piece) => piece.lower);
  const after = pieces.slice(cue.next, cue.next + 1).map((piece) => piece.lower);
  if (before.at(-1) === "не" || (before.at(-2) === "не" && !before.includes(","))) return "negated";
  if (before.some((word) => doubting.has(word)) || after.some((word) => doubting.has(word) || conditional.has(word)))
    return "doubtful";
  if (before.some((word) => conditional.has(word)) || /^(?:мав|мала|мали)$/u.test(before.at(-1) ?? ""))
    return "doubtful";
  return cue.form.class === "deny" ? "negated" : "affirmed";
}

const finite = /(?:[аиіуя]в|[аіиуя]л[аио]|[ав]ся|л[аио]с[яь]|ється|[иа]ться|[аюує]є|[юу]ть|[аия]ть)$/u;

/** Verbs that are often seen and never tell of speech. */
const silent =
  /^(?:існу|є$|було$|була$|були$|буде$|може$|можуть$|мусить$|має$|мають$|мав$|мала$|мали$|стала?$|стали$|стало$|став$|почу|чу[євл]|прочита|вичита|побач|бач|знайш|отрим|одерж|звуч|вис[иі]|співа|заспіва|гра[євл]|зігра|підпис|обра|вибра|прид[уб]|вив[іе]|виши|намал|накле|повіс|наліп|тримає)/u;

/** Whether the form looks like a finite verb that could tell of speech. */
function maySpeak(verb: Piece | undefined): verb is Piece {
  return (
    verb?.kind === "word" &&
    !verb.marked &&
    /^\p{Ll}{4,}$/u.test(verb.text) &&
    finite.test(verb.lower) &&
    !/[кгґхцнжчшщ]ів$/u.test(verb.lower) &&
    groupNoun(verb.lower) === null &&
    !silent.test(verb.lower) &&
    roleReadings(verb.lower).length === 0 &&
    organisationReadings(verb.text).length === 0
  );
}

/** A verb that the lexicon does not list, where only a verb of speaking can stand: with the one who speaks soon after it. */
export function unlistedCueAt(pieces: readonly Piece[], at: number): PlacedCue | null {
  // Within marks the clause stands between dashes, and all of it is marked.
  const marked = pieces[at]?.marked === true;
  const window = pieces.slice(at, at + 1 + subjectReach).map((piece) => (marked ? { ...piece, marked: false } : piece));
  const [verb] = window;
  if (!maySpeak(verb)) return null;
  const form = unlistedForm(verb.lower);
  const stop = window.findIndex((piece) => piece.kind === "mark");
  const after = window.slice(1, stop < 0 ? window.length : stop);
  if (!namesSource(after, form)) return null;
  return { start: verb.start, end: verb.end, form, at, next: at + 1 };
}

/** The subject stands within so many words after an unlisted verb (випалив у прямому ефірі головний тренер). */
const subjectReach = 8;

/** «Ліщина огризається:», «майстер хитає головою:»: an unlisted verb before a colon, right beside the one who speaks and with no object. */
export function unlistedCueBeforeColon(clause: readonly Piece[]): PlacedCue | null {
  for (let at = clause.length - 1; at >= Math.max(0, clause.length - 1 - afterVerb); at--) {
    const verb = clause[at];
    if (!maySpeak(verb)) continue;
    const between = clause.slice(at + 1);
    let before = at - 1;
    while (isParticle(clause[before]?.lower ?? "")) before--;
    const form = unlistedForm(verb.lower);
    const spoken = (isSubject(clause, before, form) && hasNoObject(between)) || leadsToSubject(clause, at, form);
    if (clause[at - 1]?.lower === "не" || !spoken) continue;
    return { start: verb.start, end: verb.end, form, at, next: at + 1 };
  }
  return null;
}

/** Words between an unlisted verb and the colon. */
const afterVerb = 6;

function isParticle(word: string): boolean {
  return isAdverb(word) || /^(?:ж|же|ледь|ледве|мовчки|лише|тільки|теж|і|й|та|\p{Ll}{3,}о)$/u.test(word);
}

function isSubject(clause: readonly Piece[], at: number, form: VerbForm): boolean {
  const [subject, before] = [clause[at], clause[at - 1]];
  if (!subject || subject.kind !== "word" || isPreposition(before?.lower ?? "")) return false;
  if (/^(?:він|вона|той)$/u.test(subject.lower)) return true;
  if (nominativeRole(subject.lower, form.gender) !== null) return true;
  return (
    /^\p{Lu}'?\p{Ll}/u.test(subject.text) &&
    !isPlace(subject.text) &&
    organisationReadings(subject.text).length === 0 &&
    surnameReadings(subject.text).some(
      (one) => one.case === "nominative" && (form.gender === null || one.gender === form.gender),
    )
  );
}

/** «ледь стримувала сльози», «витирає очі»: objects that show how one speaks. */
const expressive = /^(?:сльоз|сліз|подих|усмішк|посмішк|емоці|сміх|очі$|брови$|голову$|голос$)/u;

/** «Його перебив адвокат Марко Лунь:»: the verb leads its clause and the one who speaks ends it. */
function leadsToSubject(clause: readonly Piece[], at: number, form: VerbForm): boolean {
  const after = clause.slice(at + 1);
  let from = at;
  while (/^(?:його|її|їх|їм|йому|їй|тут|тоді|потім)$/iu.test(clause[from - 1]?.text ?? "")) from--;
  const opens = from === 0 || /^[.!?…;,]$/u.test(clause[from - 1]?.text ?? "");
  return (
    opens &&
    after.length > 0 &&
    after.every((piece) => piece.kind === "word") &&
    namesSource(after, form) &&
    /^\p{Lu}/u.test(after.at(-1)?.text ?? "")
  );
}

/** Adverbs, a phrase with a preposition or a noun in the instrumental (головою) are no object. */
function hasNoObject(words: readonly Piece[]): boolean {
  const [first] = words;
  if (!first) return true;
  if (
    words.some((piece) => piece.kind === "mark" || /^(?:гасл|напис|назв|плакат|табличк|рядк|слов)/u.test(piece.lower))
  )
    return false;
  if (words.some((piece) => expressive.test(piece.lower))) return true;
  return isPreposition(first.lower) || isParticle(first.lower) || /(?:ою|ею|єю|ами|ями|има|ом|ем)$/u.test(first.lower);
}

function unlistedForm(word: string): VerbForm {
  const feminine = /(?:ла|лас[яь])$/u.test(word);
  const masculine = /(?:в|вся)$/u.test(word);
  const plural = /(?:ли|лис[яь]|[уюая]ть|[уюая]ться)$/u.test(word);
  return {
    lemma: word,
    english: "said",
    class: "manner",
    words: [word],
    number: plural ? "plural" : "singular",
    gender: feminine ? "feminine" : masculine ? "masculine" : null,
    impersonal: false,
  };
}
