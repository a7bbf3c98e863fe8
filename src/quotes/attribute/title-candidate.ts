import { givenReadings, isPlace, isPreposition, surnameReadings } from "../../morphology/index.js";
import { capitalised } from "../cast/mentions.js";
import { isOwner } from "../cast/owner.js";
import { adjectivesBefore, makeTitle, titleBefore } from "../cast/roles.js";
import { mayDepend } from "../lexicon/dependents.js";
import { groupNoun } from "../lexicon/groups.js";
import { isAcronym, organisationReadings } from "../lexicon/organisations.js";
import { isEpicene, looksLikeRole, nominativeRole, roleReadings } from "../lexicon/roles.js";
import { verbForm } from "../lexicon/verbs.js";
import type { Piece } from "../read/reading.js";
import { firstFrom, holding } from "../read/search.js";
import { mention, type Mention, type Scene, type Side } from "./mention.js";
import type { Candidate } from "./candidate.js";

/** `секретар РНБО`, `дипломат, обізнаний із перебігом розмови`, `очевидці`, `один із них`. */
export function titleAt(scene: Scene, side: Side, at: number): Candidate | null {
  const { pieces } = side.statement;
  const piece = pieces[at];
  if (!piece) return null;
  if (/^(?:один|одна|одне)$/u.test(piece.lower) && /^(?:із|з|зі)$/u.test(pieces[at + 1]?.lower ?? "")) {
    const last = pieces[at + 2] ?? piece;
    return { mention: mention("unnamed", { start: piece.start, end: last.end }), at, to: at + 3 };
  }
  if (
    /^(?:хтось|дехто|багато|кожен|кожна)$/u.test(piece.lower) &&
    /^(?:із|з|зі)$/u.test(pieces[at + 1]?.lower ?? "") &&
    pieces[at + 2]?.kind === "word"
  ) {
    const last = pieces[at + 2] ?? piece;
    return { mention: mention("unnamed", { start: piece.start, end: last.end }), at, to: at + 3 };
  }
  if (/^(?:хтось|дехто|ніхто|усі|всі|багато|дехто|кожен|кожна|багато-хто)$/u.test(piece.lower))
    return { mention: mention("unnamed", piece), at, to: at + 1 };
  if (
    side.form.number === "plural" &&
    groupNoun(piece.lower) !== null &&
    !/^\p{Lu}\p{Ll}/u.test(pieces[at + 1]?.text ?? "")
  ) {
    return { mention: mention("unnamed", piece), at, to: at + 1 };
  }
  const role =
    nominativeRole(piece.lower, side.form.gender) ??
    (isEpicene(piece.lower) || side.form.gender === "neuter" ? nominativeRole(piece.lower) : null);
  if (
    !role &&
    side.form.number !== "plural" &&
    !piece.marked &&
    looksLikeRole(piece.lower) &&
    isAcronym(pieces[at + 1]?.text ?? "")
  ) {
    const to = endOfTitle(pieces, at + 1, side.span.end);
    return { mention: mention("unnamed", { start: piece.start, end: pieces[to - 1]?.end ?? piece.end }), at, to };
  }
  if (!role || side.form.number === "plural") return null;
  if (role.kind === "unnamed") {
    const to = endOfSource(pieces, at + 1, side.span.end);
    return { mention: mention("unnamed", { start: piece.start, end: pieces[to - 1]?.end ?? piece.end }), at, to };
  }
  const before = pieces[at - 1];
  if (
    before &&
    before.kind === "word" &&
    roleReadings(before.lower).some((one) => one.case === "nominative") &&
    before.end + 1 === piece.start
  )
    return null;
  const end = endOfTitle(pieces, at + 1, side.span.end);
  const callsign = callsignAfter(side, end);
  if (callsign) return { mention: callsign.mention, at, to: callsign.to };
  const name = titleName(scene, pieces, at, end);
  if (name) return { ...name, at };
  const title = makeTitle(scene.reading.text, pieces, adjectivesBefore(pieces, at), at, end);
  if (!title) return null;
  const whole = pieces.slice(adjectivesBefore(pieces, at), at);
  if (
    describes(pieces, end) ||
    whole.some((one) => indefinite.test(one.lower)) ||
    indefinite.test(before?.lower ?? "")
  ) {
    return { mention: mention("unnamed", { start: title.start, end: title.end }), at, to: end };
  }
  const participle =
    pieces[end]?.text === "," &&
    /(?:ний|на|тий|та|чий|ча|кий|ка)$/u.test(pieces[end + 1]?.lower ?? "") &&
    !nominativeRole(pieces[end + 1]?.lower ?? "") &&
    side.side === "before";
  const close = participle ? pieces.findIndex((one, place) => place > end + 1 && one.text === ",") : -1;
  const last = close > 0 ? pieces[close - 1] : undefined;
  if (last) return { mention: mention("unnamed", { start: title.start, end: last.end }), at, to: close };
  return { mention: mention("title", { start: title.start, end: title.end }, { title }), at, to: end };
}

/** «джерело в міністерстві», «джерело, близьке до слідства»: index after what tells where the source is. */
function endOfSource(pieces: readonly Piece[], from: number, limit: number): number {
  if (!/^(?:у|в|на|із|з|серед|при)$/u.test(pieces[from]?.lower ?? "")) return endOfTitle(pieces, from, limit);
  let to = from + 1;
  while (/^\p{Ll}+(?:ому|ій|их)$/u.test(pieces[to]?.text ?? "") && pieces[to + 1]?.kind === "word") to++;
  return endOfTitle(pieces, to + 1, limit);
}

/** «місцевий житель», «один чиновник»: somebody new whom the article does not name. */
const indefinite = /^(?:місцев|один$|одна$|якийсь$|якась$|інш|неназван|анонімн|ще$)/u;

/** «житель, який просив не називати його імені»: a clause that tells who it is, because nothing else does. */
function describes(pieces: readonly Piece[], end: number): boolean {
  return pieces[end]?.text === "," && /^(?:який|яка|котрий|котра)$/u.test(pieces[end + 1]?.lower ?? "");
}

/** «боєць із позивним „Грек“» */
function callsignAfter(side: Side, end: number): { readonly mention: Mention; readonly to: number } | null {
  const { pieces, marked } = side.statement;
  if (
    !/^(?:з|із|на)$/u.test(pieces[end]?.lower ?? "") ||
    !/^(?:позивним|псевдо|псевдонімом|позивний)$/u.test(pieces[end + 1]?.lower ?? "")
  )
    return null;
  const name = holding(marked, pieces[end + 2]?.start ?? -1);
  return name?.closed ? { mention: mention("callsign", name.inner), to: firstFrom(pieces, name.end) } : null;
}

/** «речниця штабу, майорка медичної служби, кандидатка наук і сама колишня бранка Єва Скоропад»: pieces after the first title. */
const longestAppositions = 18;

/** A surname that follows a title: «речник Гончар». */
function titleName(
  scene: Scene,
  pieces: readonly Piece[],
  at: number,
  end: number,
): { readonly mention: Mention; readonly to: number } | null {
  for (let place = at + 1; place < Math.min(pieces.length, end + longestAppositions); place++) {
    const piece = pieces[place];
    if (!piece || (piece.kind === "mark" && piece.text !== "," && piece.text !== "." && !piece.marked)) return null;
    if (piece.text === "," && place < end) return null;
    const named = scene.cast.at(piece.start);
    if (named?.place.nominative)
      return {
        mention: mention("full-name", named.place, { person: named.person, title: named.place.title }),
        to: named.place.to,
      };
    const alone =
      named || !capitalised.test(piece.text) || isPreposition(pieces[place - 1]?.lower ?? "")
        ? null
        : loneName(scene, pieces, place);
    if (alone) return { mention: alone, to: place + 1 };
    if (verbForm(piece.lower) && !piece.marked) return null;
    if (piece.text === ",") {
      if (
        !pieces
          .slice(place + 1, place + 4)
          .some((one) => roleReadings(one.lower).length > 0 || scene.cast.at(one.start))
      )
        return null;
    }
  }
  return null;
}

/** «її донька Оксана», «речник Гончар»: one word that names the bearer of the title before it. */
function loneName(scene: Scene, pieces: readonly Piece[], at: number): Mention | null {
  const piece = pieces[at];
  if (
    !piece ||
    isPlace(piece.text) ||
    isAcronym(piece.text) ||
    organisationReadings(piece.text).length > 0 ||
    (pieces[at + 1]?.start === piece.end + 1 && capitalised.test(pieces[at + 1]?.text ?? "")) ||
    (pieces[at - 1]?.end === piece.start - 1 &&
      capitalised.test(pieces[at - 1]?.text ?? "") &&
      at > 1 &&
      !(isOwner(pieces, at - 1) && givenReadings(piece.text).some((one) => one.case === "nominative")))
  )
    return null;
  const title = titleBefore(scene.reading.text, pieces, at);
  const head = nominativeRole(pieces[at - 1]?.lower ?? "");
  const gender = head?.gender ?? title?.heads[0]?.gender ?? null;
  const person = scene.cast.people.find(
    (one) =>
      one.surname !== null &&
      surnameReadings(piece.text).some(
        (reading) =>
          reading.case === "nominative" &&
          reading.lemma === one.surname &&
          (one.gender === null || one.gender === reading.gender),
      ),
  );
  if (person) return mention("surname", piece, { person, title });
  const given = givenReadings(piece.text).some(
    (reading) => reading.case === "nominative" && (gender === null || reading.gender === gender),
  );
  return given ? mention("given-name", piece, { title }) : null;
}

/** Index after the last piece of a title without a name. */
function endOfTitle(pieces: readonly Piece[], from: number, limit: number): number {
  let end = from;
  for (let at = from; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece || piece.end > limit) break;
    if (piece.marked) {
      end = at + 1;
      continue;
    }
    if (piece.kind !== "word") break;
    const dependent = /^\p{Lu}/u.test(piece.text) || mayDepend(piece.lower);
    if (
      isPreposition(piece.lower) &&
      /^\p{Lu}/u.test(pieces[at + 1]?.text ?? "") &&
      /^[уізв]+$/u.test(piece.lower) &&
      pieces[at + 1]?.text !== undefined &&
      isPlace(pieces[at + 1]?.text ?? "")
    )
      continue;
    if (/^(?:та|і|й)$/u.test(piece.lower) && /(?:ої|их|ів|и|ї|ого)$/u.test(pieces[at + 1]?.lower ?? "") && end === at)
      continue;
    if (!dependent || isPreposition(piece.lower)) break;
    end = at + 1;
  }
  return end;
}
