import { givenReadings, isPlace, surnameReadings } from "../../morphology/index.js";
import type { Span } from "../../core/index.js";
import { capitalised } from "../cast/mentions.js";
import { adjectivesBefore, makeTitle, titleBefore } from "../cast/roles.js";
import { isAcronym, isMetonym, organisationReadings } from "../lexicon/organisations.js";
import { groupGenitive } from "../lexicon/groups.js";
import { roleReadings } from "../lexicon/roles.js";
import { withoutStop } from "../find/content.js";
import type { Piece, Statement } from "../read/reading.js";
import { firstFrom } from "../read/search.js";
import { mention, type Mention, type Scene } from "./mention.js";

const possessive = /^(?:його|її|їх|їхні|їхніми|їхньою|їхнім)$/u;
const unnamed =
  /^(?:джерела?|джерелами|джерел|співрозмовник(?:а|ів|ом)?|співрозмовниці|очевидц(?:я|ів)|свідк(?:а|ів)|анонім)/u;

/** The speaker in a «за словами X» phrase: a name, title or institution in the genitive, or a possessive pronoun. */
export function readPhrase(scene: Scene, statement: Statement, span: Span): Mention | null {
  const pieces = statement.pieces;
  const from = firstFrom(pieces, span.start);
  const first = pieces[from];
  if (!first) return null;
  const inside = pieces.slice(from, firstFrom(pieces, span.end));
  if (possessive.test(first.lower) && !roleReadings(inside[1]?.lower ?? "").some((one) => one.case === "genitive"))
    return mention("pronoun", first);
  for (const piece of inside) {
    const named = scene.cast.at(piece.start);
    if (named && named.place.oblique)
      return mention("full-name", named.place, { person: named.person, title: named.place.title });
  }
  if (/^(?:рідних|близьких|місцевих|військових|слідчих)$/u.test(first.lower)) return mention("unnamed", first);
  if (inside.some((piece) => unnamed.test(piece.lower)) || inside.some((piece) => groupGenitive(piece.lower)))
    return mention("unnamed", withoutStop(scene.reading.text, span));
  for (const [offset, piece] of inside.entries()) {
    if (piece.marked || !capitalised.test(piece.text) || isPlace(piece.text) || isAcronym(piece.text)) continue;
    const before = inside[offset - 1];
    const title = titleBefore(scene.reading.text, pieces, from + offset);
    if (before && !title && offset > 0) continue;
    const fits = surnameReadings(piece.text).filter((one) => one.case === "genitive" || one.case === "nominative");
    const person = scene.cast.people.find(
      (one) =>
        one.surname !== null &&
        fits.some((reading) => reading.lemma === one.surname && (one.gender === null || reading.gender === one.gender)),
    );
    if (person) return mention("surname", piece, { person, title });
    if (givenReadings(piece.text).some((one) => one.case === "genitive"))
      return mention("given-name", piece, { title });
    if (
      organisationReadings(piece.text).length === 0 &&
      !describesNext(piece, inside[offset + 1]) &&
      fits.length > 0 &&
      (offset === 0 || title) &&
      roleReadings(piece.lower).length === 0
    )
      return mention("surname", piece, { title });
  }
  return institution(scene, pieces, from, span) ?? title(scene, pieces, from, span);
}

/** «Координаційного штабу»: a capitalised adjective with its noun is no surname. */
function describesNext(piece: Piece, next: Piece | undefined): boolean {
  return next !== undefined && /(?:ого|ої|их|ьої)$/u.test(piece.text) && /^\p{Ll}{3,}$/u.test(next.text);
}

function title(scene: Scene, pieces: readonly Piece[], from: number, span: Span): Mention | null {
  for (let at = from; at < pieces.length && (pieces[at]?.end ?? Infinity) <= span.end; at++) {
    const readings = roleReadings(pieces[at]?.lower ?? "");
    if (!readings.some((one) => one.case === "genitive")) continue;
    const end = pieces.findIndex((piece) => piece.start >= span.end);
    const made = makeTitle(scene.reading.text, pieces, adjectivesBefore(pieces, at), at, end < 0 ? pieces.length : end);
    return made ? mention("title", { start: made.start, end: made.end }, { title: made }) : null;
  }
  return null;
}

function institution(scene: Scene, pieces: readonly Piece[], from: number, span: Span): Mention | null {
  const first = pieces[from];
  if (!first) return null;
  const text = withoutStop(scene.reading.text, span);
  const whole = scene.reading.text.slice(text.start, text.end);
  if (isAcronym(first.text) || isMetonym(first.text)) return mention("organisation", text, { organisation: whole });
  if (/^[«"“„]/u.test(first.text))
    return mention("organisation", { start: text.start + 1, end: text.end - 1 }, { organisation: whole.slice(1, -1) });
  for (let at = from; at < from + 3; at++) {
    const piece = pieces[at];
    if (!piece || piece.end > span.end) return null;
    if (roleReadings(piece.lower).length > 0) return null;
    const found =
      organisationReadings(piece.text).find((one) => one.case === "genitive") ??
      (at === from ? organisationReadings(piece.text)[0] : undefined);
    if (!found) continue;
    const lemma = /^\p{Lu}/u.test(piece.text)
      ? found.lemma.charAt(0).toUpperCase() + found.lemma.slice(1)
      : found.lemma;
    const adjectives = pieces.slice(from, at).map((one) => adjectiveOf(one.text, found.gender));
    const latin = /^\s(\p{Lu}\p{sc=Latn}[\p{sc=Latn} .&'-]*)$/u.exec(statementText(scene, piece.end, text.end))?.[1];
    if (latin !== undefined)
      return mention("organisation", { start: text.end - latin.length, end: text.end }, { organisation: latin });
    const inMarks = nameInMarks(statementText(scene, piece.end, text.end), piece.end);
    if (inMarks) return mention("organisation", inMarks.span, { organisation: inMarks.name });
    return mention("organisation", text, {
      organisation: [...adjectives, lemma].join(" ") + scene.reading.text.slice(piece.end, text.end),
    });
  }
  return null;
}

function statementText(scene: Scene, start: number, end: number): string {
  return scene.reading.text.slice(start, end);
}

/** «фонду „Спадок Поділля“»: the name is what stands in marks right after the generic noun. */
function nameInMarks(rest: string, offset: number): { readonly name: string; readonly span: Span } | null {
  const match = /^\s[«"“„]([^«»"“”„]+)[»"”“]$/u.exec(rest);
  const name = match?.[1];
  return name === undefined ? null : { name, span: { start: offset + 2, end: offset + 2 + name.length } };
}

function adjectiveOf(form: string, gender: "masculine" | "feminine" | "neuter"): string {
  if (gender === "feminine") return form.replace(/(?:ої|ій)$/u, "а");
  return form.replace(/(?:ого|ому)$/u, gender === "neuter" ? "е" : "ий");
}
