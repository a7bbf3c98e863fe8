import { verbForm, type VerbForm } from "../lexicon/verbs.js";
import type { Piece } from "../read/reading.js";

const singular: Readonly<Record<string, "masculine" | "feminine" | "neuter">> = {
  він: "masculine",
  вона: "feminine",
  воно: "neuter",
  той: "masculine",
  та: "feminine",
};
/** Whether the piece is a pronoun that can be the subject of the verb. */
export function isPronounSubject(pieces: readonly Piece[], at: number, form: VerbForm): boolean {
  const piece = pieces[at];
  if (!piece) return false;
  if (piece.lower === "вони") return form.number !== "singular";
  const gender = singular[piece.lower];
  if (!gender || form.number === "plural" || (form.gender !== null && form.gender !== gender)) return false;
  if (piece.lower !== "той" && piece.lower !== "та") return true;
  const [before, next] = [pieces[at - 1], pieces[at + 1]];
  if (piece.lower === "та")
    return (
      before === undefined &&
      next !== undefined &&
      (verbForm(next.lower) !== null ||
        (/^(?:лише|лиш|тільки|коротко|одразу|відразу)$/u.test(next.lower) &&
          verbForm(pieces[at + 2]?.lower ?? "") !== null))
    );
  return (
    next === undefined ||
    /^[.,–:]$/u.test(next.text) ||
    verbForm(next.lower) !== null ||
    /^(?:лише|лиш|тільки|вже|теж|також|одразу|відразу|у|на|натомість|коротко|вів|не)$/u.test(next.lower)
  );
}

/** Whether a verb of that form can have a subject of that gender. */
export function agreesWith(form: VerbForm, gender: "masculine" | "feminine" | null): boolean {
  return form.number !== "plural" && (form.gender === null || gender === null || form.gender === gender);
}
