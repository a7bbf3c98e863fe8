import { givenReadings, isPlace, surnameReadings } from "../../morphology/index.js";
import { slice, trim } from "../../core/index.js";
import { adjectivesBefore, makeTitle, titleBefore } from "../cast/roles.js";
import { capitalised } from "../cast/mentions.js";
import { nominativeRole } from "../lexicon/roles.js";
import { isAcronym } from "../lexicon/organisations.js";
import type { Found } from "../find/found.js";
import { statementHolding, type Statement } from "../read/reading.js";
import { mention, type Mention, type Scene } from "./mention.js";
import { organisationAt } from "./organisation.js";
import { readPhrase } from "./phrase.js";
import { findSubject } from "./subject.js";

/** The words that name the speaker of a quotation, or null where the clause drops them: marks without a letter name nobody. */
export function attribute(scene: Scene, found: Found): Mention | null {
  const named = readMention(scene, found);
  return named && /\p{L}/u.test(slice(scene.reading.text, named)) ? named : null;
}

function readMention(scene: Scene, found: Found): Mention | null {
  const { source } = found;
  const statement = scene.reading.statements[found.statement];
  if (!statement) return null;
  switch (source.how) {
    case "subject": {
      const form = found.cue?.form;
      if (!form) return null;
      const owner = form.impersonal ? ownerOf(scene, statement, source.after) : null;
      if (owner) return owner;
      for (const side of source.sides) {
        const span = source[side];
        if (span.end <= span.start) continue;
        const home = statementHolding(scene.reading, span.start) ?? statement;
        const subject = findSubject(scene, { statement: home, span, side, form });
        if (subject) return subject;
      }
      return null;
    }
    case "phrase":
      return readPhrase(scene, statement, source.span);
    case "label":
      return readLabelName(scene, statementHolding(scene.reading, source.span.start) ?? statement, source.span);
    case "signature":
      return readSignature(scene, source.span);
    case "object":
      return mention("pronoun", source.span);
    case "turn":
    case "echo":
    case "nobody":
      return null;
  }
}

/** «йдеться в повідомленні Генштабу»: the institution that the impersonal phrase belongs to. */
function ownerOf(
  scene: Scene,
  statement: Statement,
  span: { readonly start: number; readonly end: number },
): Mention | null {
  const at = statement.pieces.findIndex((piece) => piece.start >= span.start);
  const noun = statement.pieces.findIndex(
    (piece, index) =>
      index >= at &&
      at >= 0 &&
      /^(?:заяві|повідомленні|дописі|пості|звіті|зведенні|пресрелізі|релізі|коментарі|відповіді|документі|листі|статті|дослідженні|доповіді|огляді|публікації|матеріалі|рішенні|постанові|ухвалі|зверненні|сайті|сторінці|телеграм-каналі|роз'ясненні)$/u.test(
        piece.lower,
      ),
  );
  const possessive = statement.pieces[noun - 1];
  if (noun > 0 && possessive && /^(?:його|її)$/u.test(possessive.lower)) return mention("pronoun", possessive);
  const owner = statement.pieces[noun + 1];
  if (noun < 0 || !owner || owner.end > span.end) return null;
  const comma = statement.pieces.find((piece) => piece.start > owner.start && piece.text === "," && !piece.marked);
  return readPhrase(scene, statement, { start: owner.start, end: Math.min(span.end, comma?.start ?? span.end) });
}

function readLabelName(
  scene: Scene,
  statement: Statement,
  span: { readonly start: number; readonly end: number },
): Mention | null {
  const { pieces } = statement;
  const from = pieces.findIndex((piece) => piece.start >= span.start);
  const marked = statement.marked.find((one) => one.start >= span.start && one.end <= span.end);
  for (let at = from; at < pieces.length && (pieces[at]?.end ?? Infinity) <= span.end; at++) {
    const named = scene.cast.at(pieces[at]?.start ?? -1);
    if (named) return mention("full-name", named.place, { person: named.person, title: named.place.title });
  }
  if (marked) return mention("callsign", marked.inner);
  const organisation = organisationAt(scene.reading, pieces, from, "nominative", span.end);
  if (organisation) return organisation;
  const first = pieces[from];
  if (!first) return null;
  if (/^(?:він|вона)$/u.test(first.lower)) return mention("pronoun", first);
  for (let at = from; at < pieces.length && (pieces[at]?.end ?? Infinity) <= span.end; at++) {
    const piece = pieces[at];
    if (!piece || !capitalised.test(piece.text) || isPlace(piece.text)) continue;
    const lemmas = surnameReadings(piece.text)
      .filter((one) => one.case === "nominative")
      .map((one) => one.lemma);
    const person = scene.cast.people.find((one) => one.surname !== null && lemmas.includes(one.surname));
    if (person) return mention("surname", piece, { person, title: titleBefore(scene.reading.text, pieces, at) });
  }
  const head = pieces.findIndex(
    (piece, at) => at >= from && piece.end <= span.end && nominativeRole(piece.lower) !== null,
  );
  const end = pieces.findIndex((piece) => piece.start >= span.end);
  const title =
    head < 0 || pieces.slice(head, end < 0 ? undefined : end).some((piece) => piece.kind === "mark")
      ? null
      : makeTitle(scene.reading.text, pieces, adjectivesBefore(pieces, head), head, end < 0 ? pieces.length : end);
  if (title && title.start === first.start) return mention("title", { start: title.start, end: title.end }, { title });
  return mention("unnamed", trim(scene.reading.text, span));
}

/** Ukrainian names in any case, or a name in Latin letters that belongs to somebody in the article. */
function readSignature(scene: Scene, span: { readonly start: number; readonly end: number }): Mention | null {
  const statement = statementHolding(scene.reading, span.start);
  for (const piece of statement?.pieces ?? []) {
    const named = piece.end <= span.end ? scene.cast.at(piece.start) : null;
    if (named) return mention("full-name", named.place, { person: named.person, title: named.place.title });
  }
  const text = scene.reading.text.slice(span.start, span.end);
  const latin = /\p{Lu}[\p{sc=Latn}'-]+(?:\s\p{Lu}[\p{sc=Latn}'-]+)+/u.exec(text);
  const cyrillic = /(?=(\p{Lu}[\p{sc=Cyrl}'-]+\s\p{Lu}[\p{sc=Cyrl}'-]+))(?<![\p{L}'-])/gu;
  for (const match of text.matchAll(cyrillic)) {
    const [given = "", surname = ""] = (match[1] ?? "").split(" ");
    const lemmas = surnameReadings(surname).filter((one) => one.case === "genitive" || one.case === "nominative");
    const names = givenReadings(given);
    const person = scene.cast.people.find(
      (one) =>
        one.surname !== null &&
        lemmas.some((reading) => reading.lemma === one.surname) &&
        (names.length === 0 || names.some((reading) => reading.lemma === one.given)),
    );
    const start = span.start + match.index;
    if (person) return mention("full-name", { start, end: start + (match[1] ?? "").length }, { person });
  }
  const body = statement?.pieces.find((piece) => isAcronym(piece.text) && /^\p{sc=Cyrl}/u.test(piece.text));
  if (body && !latin) return mention("organisation", body, { organisation: body.text });
  if (!latin) return null;
  const start = span.start + latin.index;
  const person = scene.cast.people.find(
    (one) => scene.names.english(one.name).text.toLowerCase() === latin[0].toLowerCase(),
  );
  const place = { start, end: start + latin[0].length };
  return person ? mention("full-name", place, { person }) : mention("unnamed", place);
}
