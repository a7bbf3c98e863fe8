/** Дружина Василя Тетяна */
import { givenReadings, surnameReadings } from "../../morphology/index.js";
import { roleReadings } from "../lexicon/roles.js";
import type { Piece } from "../read/reading.js";

/** Whether the name at `pieces[at]` is a genitive after a kinship noun, which tells whose wife or son the next name is. */
export function isOwner(pieces: readonly Piece[], at: number): boolean {
  const name = pieces[at]?.text ?? "";
  return (
    roleReadings(pieces[at - 1]?.lower ?? "").some((one) => one.kind === "kin") &&
    [...givenReadings(name), ...surnameReadings(name)].some((one) => one.case === "genitive")
  );
}
