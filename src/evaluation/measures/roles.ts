import type { Pair } from "../align.js";
import type { Comparison } from "../compare.js";
import { judgeSpeaker } from "./same-speaker.js";

/** Persons that are right, and those of them whose role is the gold's. */
export interface RoleScore {
  readonly right: number;
  readonly total: number;
}

export function scoreRoles(comparisons: readonly Comparison[]): RoleScore {
  const persons = comparisons.flatMap(({ pairs }) => pairs).filter(isRightPerson);
  return {
    right: persons.filter(sameRole).length,
    total: persons.length,
  };
}

export function sameRole({ gold, predicted }: Pair): boolean {
  return gold.role === (predicted.speaker?.role ?? "");
}

/** Only such have a role that can be compared. */
export function isRightPerson(pair: Pair): boolean {
  return pair.predicted.speaker?.kind === "person" && judgeSpeaker(pair) === "right";
}
