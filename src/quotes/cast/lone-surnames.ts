import { type PersonGender, isOpener, isPlace, surnameReadings } from "../../morphology/index.js";
import type { NameBook } from "../../core/index.js";
import { isAcronym, isMetonym, organisationReadings } from "../lexicon/organisations.js";
import { nominativeRole } from "../lexicon/roles.js";
import { verbForm } from "../lexicon/verbs.js";
import type { Piece, Reading } from "../read/reading.js";
import type { Person } from "./cast.js";
import { capitalised } from "./mentions.js";

/** Endings that a capitalised word hardly has unless it is a surname. */
const typical = /(?:енко|єнко|ський|цький|зький|ська|цька|зька|чук|щук|ович|евич|єва|ова|шин|ишин)$/u;
const masculinePast = /^\p{Ll}{2,}(?:в|вся)$/u;
const femininePast = /^\p{Ll}{2,}(?:ла|лася|лась)$/u;

/** «Зеленський подякував Польщі»: somebody whom the article calls by surname only, as the subject of a verb. */
export function loneSurnames(reading: Reading, names: NameBook, known: readonly Person[]): readonly Person[] {
  const surnames = new Set(known.map((person) => person.surname));
  const result = new Map<string, Person>();
  for (const statement of reading.statements) {
    const role = reading.lines[statement.line]?.role;
    if (role === "credit" || role === "boilerplate" || role === "caption") continue;
    for (const [at, piece] of statement.pieces.entries()) {
      if (!piece.capital) continue;
      const gender = genderOfVerb(statement.pieces[at + 1]);
      if (gender === undefined || !mayBeSurname(statement.pieces, at)) continue;
      if (!typical.test(piece.text) && names.established(piece.text) === null) continue;
      const lemmas = surnameReadings(piece.text);
      if (lemmas.some((one) => surnames.has(one.lemma)) || !lemmas.some((one) => one.case === "nominative")) continue;
      if (!result.has(piece.text))
        result.set(piece.text, { name: piece.text, given: null, surname: piece.text, gender, titles: [], places: [] });
    }
  }
  return [...result.values()];
}

function mayBeSurname(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  const before = pieces[at - 1];
  if (
    !piece ||
    piece.marked ||
    !capitalised.test(piece.text) ||
    isPlace(piece.text) ||
    isAcronym(piece.text) ||
    isMetonym(piece.text) ||
    isOpener(piece.text)
  )
    return false;
  if (organisationReadings(piece.text).length > 0 || nominativeRole(piece.lower)) return false;
  return (
    before === undefined ||
    (!/^\p{Lu}/u.test(before.text) && !/^(?:у|в|на|з|із|до|від|для|про|за|м|с|вул|імені|ім|під)$/u.test(before.lower))
  );
}

/** The gender that a verb tells, null where it tells none; undefined where the word is no verb. */
function genderOfVerb(piece: Piece | undefined): PersonGender | null | undefined {
  if (!piece) return undefined;
  if (masculinePast.test(piece.lower)) return "masculine";
  if (femininePast.test(piece.lower)) return "feminine";
  return verbForm(piece.lower) ? null : undefined;
}
