import { isPreposition } from "../../morphology/index.js";
import { isAcronym, isMetonym, organisationReadings } from "../lexicon/organisations.js";
import { looksLikeRole, roleReadings } from "../lexicon/roles.js";
import type { Piece } from "../read/reading.js";
import { firstFrom } from "../read/search.js";
import { mention, type Mention, type Scene, type Side } from "./mention.js";
import { organisationAt } from "./organisation.js";
import { agreesWith, isPronounSubject } from "./agreement.js";
import type { Candidate } from "./candidate.js";
import { nameAt, callsignAt } from "./name-candidate.js";
import { findTogether } from "./together.js";
import { titleAt } from "./title-candidate.js";

/** A subject stands within so many pieces of its verb. */
const widestReach = 120;

/** The subject of a reporting verb on one side of it, nearest reading first; null where the clause drops it. */
export function findSubject(scene: Scene, side: Side): Mention | null {
  const { pieces } = side.statement;
  const from = firstFrom(pieces, side.span.start);
  const candidates: Candidate[] = [];
  let blockedUntil = -1;
  const nearest = side.side === "before" ? Math.max(from, firstFrom(pieces, side.span.end) - widestReach) : from;
  for (let at = nearest; at < Math.min(pieces.length, nearest + widestReach); at++) {
    const piece = pieces[at];
    if (!piece || piece.end > side.span.end) break;
    if (scene.contents.find(piece) !== undefined) continue;
    if (at <= blockedUntil) continue;
    if (side.side === "before" && opensRelative(pieces, at)) {
      blockedUntil = closeOfRelative(pieces, at, side.span.end);
      continue;
    }
    if (opensGerund(pieces, at)) {
      blockedUntil = closeOfRelative(pieces, at, side.span.end);
      continue;
    }
    if (side.side === "after" && opensRelative(pieces, at)) break;
    const found = candidateAt(scene, side, at);
    if (!found) continue;
    candidates.push(found);
    at = found.to - 1;
  }
  if (side.form.number === "plural" && candidates.every((one) => one.mention.type === "unnamed")) {
    const several = findTogether(side, (single, at) => candidateAt(scene, single, at), scene.contents);
    if (several || candidates.length === 0) return several;
  }
  return side.side === "after" ? pickAfter(candidates, pieces) : pickBefore(candidates);
}

function pickAfter(candidates: readonly Candidate[], pieces: readonly Piece[]): Mention | null {
  const [first, second] = candidates;
  if (!first) return null;
  if (second && isListener(first, second, pieces)) return pickAfter(candidates.slice(1), pieces);
  if (
    first.mention.type === "title" &&
    second &&
    isName(second.mention) &&
    !pieces
      .slice(first.to, second.at)
      .some((piece) => isPreposition(piece.lower) && piece.lower !== "у" && piece.lower !== "в")
  )
    return second.mention;
  return first.mention;
}

/** «сказала AFP заступниця міністра Олена Рубан»: an undeclined name between the verb and a person is who is told. */
function isListener(first: Candidate, second: Candidate, pieces: readonly Piece[]): boolean {
  return (
    first.mention.type === "organisation" &&
    (isAcronym(pieces[first.at]?.text ?? "") || outlet.test(first.mention.organisation ?? "")) &&
    second.at - first.to <= longestDomain &&
    pieces
      .slice(first.to, second.at)
      .every((piece) => /^(?:\.|\p{sc=Latn}+|\p{Ll}+(?:ий|ій|а|я))$/u.test(piece.text)) &&
    (second.mention.type === "title" || isName(second.mention))
  );
}

/** Pieces of «.net» after «LIGA», and adjectives before the title. */
const longestDomain = 4;

/** Media that people talk to and that have one form for all cases, or the dative's. */
const outlet = /^(?:Радіо Свобод|Голос[ау]? Америки|Громадськ|Суспільн|Українськ\p{Ll}+ правд)/u;

function pickBefore(candidates: readonly Candidate[]): Mention | null {
  const people = candidates.filter(({ mention: { type } }) => isNameType(type) || type === "pronoun");
  return (
    (
      people.at(-1) ??
      candidates
        .filter(({ mention: one }) => one.type === "title" || one.type === "unnamed" || one.type === "organisation")
        .at(-1)
    )?.mention ?? null
  );
}

function isNameType(type: Mention["type"]): boolean {
  return type === "full-name" || type === "surname" || type === "given-name" || type === "callsign";
}

function isName(one: Mention): boolean {
  return isNameType(one.type);
}

function candidateAt(scene: Scene, side: Side, at: number): Candidate | null {
  const { pieces } = side.statement;
  const { form } = side;
  const piece = pieces[at];
  if (!piece) return null;
  const before = pieces[at - 1];
  if (piece.marked) return callsignAt(scene, at, side);
  if (piece.kind !== "word") return null;
  const governed = before !== undefined && isPreposition(before.lower);
  const pronoun = isPronounSubject(pieces, at, form);
  if (pronoun) return { mention: mention("pronoun", piece), at, to: at + 1 };
  const named = scene.cast.at(piece.start);
  if (named) {
    const agrees = agreesWith(form, named.person.gender);
    if (!named.place.nominative || governed || !agrees) return null;
    return {
      mention: mention("full-name", named.place, { person: named.person, title: named.place.title }),
      at,
      to: named.place.to,
    };
  }
  if (/^[ув]$/u.test(piece.lower) && form.number === "plural") {
    const from = /^сам(?:ому|ій)$/u.test(pieces[at + 1]?.lower ?? "") ? at + 2 : at + 1;
    const organisation = organisationAt(scene.reading, pieces, from, "locative", side.span.end);
    if (organisation)
      return { mention: organisation, at, to: pieces.findIndex((one) => one.start >= organisation.end) };
  }
  if (governed) return null;
  const institution = institutionAt(scene, side, at);
  if (institution) return institution;
  const known = at > 0 ? nameAt(scene, side, at) : null;
  if (known?.mention.person) return known;
  return titleAt(scene, side, at) ?? known ?? nameAt(scene, side, at);
}

function institutionAt(scene: Scene, side: Side, at: number): Candidate | null {
  const { pieces } = side.statement;
  const { form } = side;
  const piece = pieces[at];
  if (!piece) return null;
  const before = pieces[at - 1];
  // the end of an address: ZAXID.NET
  if (before?.text === "." && before.end === piece.start) return null;
  const dependent =
    !outlet.test(piece.text) &&
    before !== undefined &&
    before.kind === "word" &&
    ((isAcronym(piece.text) && isAcronym(before.text)) ||
      roleReadings(before.lower).length > 0 ||
      organisationReadings(before.text).length > 0 ||
      (isAcronym(piece.text) && (looksLikeRole(before.lower) || isPreposition(pieces[at - 2]?.lower ?? ""))));
  if (dependent) return null;
  const organisation = organisationAt(scene.reading, pieces, at, "nominative", side.span.end);
  if (!organisation || form.number === "plural") return null;
  const head = organisationReadings(
    pieces.slice(at, at + 3).find((one) => organisationReadings(one.text).length > 0)?.text ?? "",
  ).find((one) => one.case === "nominative");
  if (form.gender !== null && head && head.gender !== form.gender && !isAcronym(piece.text) && !isMetonym(piece.text))
    return null;
  const to = pieces.findIndex((one) => one.start >= organisation.end);
  return { mention: organisation, at, to: to < 0 ? pieces.length : to };
}

/** «сказав, оголошуючи ухвалу, слідчий суддя»: what one does while speaking has no subject of its own. */
function opensGerund(pieces: readonly Piece[], at: number): boolean {
  return pieces[at]?.text === "," && /(?:ючи|учи|ачи|ячи|вши)(?:с[ья])?$/u.test(pieces[at + 1]?.lower ?? "");
}

function opensRelative(pieces: readonly Piece[], at: number): boolean {
  return (
    pieces[at]?.text === "," &&
    /^(?:який|яка|яке|які|якого|якої|якому|якій|яку|яким|якою|яких|якими|котрий|котра|де|коли|хто|чий|чия|чиї|ким|чим|за|на|в|у|до|про|з|із|через|бо|що)$/u.test(
      pieces[at + 1]?.lower ?? "",
    ) &&
    (!isPreposition(pieces[at + 1]?.lower ?? "") ||
      /^як(?:ий|а|е|і|ого|ої|ому|ій|им|ою|их)$/u.test(pieces[at + 2]?.lower ?? ""))
  );
}

function closeOfRelative(pieces: readonly Piece[], at: number, limit: number): number {
  for (let place = at + 1; place < pieces.length; place++) {
    const piece = pieces[place];
    if (!piece || piece.start >= limit) return at + 1;
    if (piece.text === "," && !piece.marked) return place;
  }
  return at + 1;
}
