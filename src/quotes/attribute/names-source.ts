import { isPlace } from "../../morphology/index.js";
import { isAcronym, organisationReadings } from "../lexicon/organisations.js";
import { groupNoun } from "../lexicon/groups.js";
import { nominativeRole } from "../lexicon/roles.js";
import type { VerbForm } from "../lexicon/verbs.js";
import type { Piece } from "../read/reading.js";

const pronouns = new Set(["він", "вона", "вони", "той", "я", "ми"]);

/** Whether the pieces after a reporting verb name who speaks, near enough to be its subject. */
export function namesSource(pieces: readonly Piece[], form: VerbForm | null): boolean {
  return pieces.some((piece, at) => {
    const before = prepositionBefore(pieces, at);
    if (piece.marked) return /^[«"“„]$/u.test(piece.text) && /^[ув]$/u.test(pieces[at - 1]?.lower ?? "");
    if (piece.kind !== "word") return false;
    const governed =
      /^(?:у|в|на|з|із|зі|за|до|від|після|про|для|під|при|через|між|щодо|о|об|вздовж|уздовж|біля|серед|проти|без|після|навколо|замість|попри)$/u.test(
        before,
      );
    if (
      organisationReadings(piece.text).some((one) =>
        governed ? one.case === "locative" && /^[ув]$/u.test(before) : one.case === "nominative",
      )
    )
      return true;
    if (isAcronym(piece.text)) return !governed || /^[ув]$/u.test(before);
    if (governed) return false;
    if (pronouns.has(piece.lower)) return at <= 3;
    if (nominativeRole(piece.lower, form?.gender) !== null || groupNoun(piece.lower) !== null) return true;
    return /^\p{Lu}'?\p{Ll}/u.test(piece.text) && !isPlace(piece.text);
  });
}

/** The word before, or the one before the adjectives that stand between (в Українському інституті). */
function prepositionBefore(pieces: readonly Piece[], at: number): string {
  let before = at - 1;
  while (/^\p{L}{3,}(?:ому|ій|их|ого|ої)$/u.test(pieces[before]?.text ?? "")) before--;
  return pieces[before]?.lower ?? "";
}
