import { isAcronym, organisationReadings } from "../lexicon/organisations.js";
import { isPlace } from "../lexicon/places.js";
import { groupNoun } from "../lexicon/groups.js";
import { nominativeRole } from "../lexicon/roles.js";
import type { VerbForm } from "../lexicon/verbs.js";
import type { Piece } from "../read/reading.js";

const pronouns = new Set(["він", "вона", "вони", "той", "я", "ми"]);

/** Whether the pieces after a reporting verb name who speaks, near enough to be its subject. */
export function namesSource(pieces: readonly Piece[], form: VerbForm | null): boolean {
  return pieces.some((piece, at) => {
    if (piece.kind !== "word" || piece.marked) return false;
    const before = pieces[at - 1]?.lower ?? "";
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
