import type { MutationKind } from "./mutators/index.js";

/** Mutants of one kind, and how many of them some rule remarked on. */
export interface KindScore {
  readonly kind: MutationKind;
  readonly mutants: number;
  readonly caught: number;
  /** Rules by the mutants that they caught, the most first. */
  readonly rules: readonly (readonly [rule: string, caught: number])[];
}

export interface RuleScore {
  readonly rule: string;
  /** Mutants that it remarked on. */
  readonly caught: number;
  /** Sentences of the uncorrupted references that it remarked on. */
  readonly falseAlarms: number;
}

/** What the rules see in corrupted references, and what they think they see in sound ones. */
export interface MutationGroupReport {
  readonly name: string;
  readonly sentences: number;
  /** Sound sentences with a warning or error of any rule. */
  readonly alarmed: number;
  readonly kinds: readonly KindScore[];
  readonly rules: readonly RuleScore[];
  /** Articles that could not be measured, by id. */
  readonly leftOut: readonly string[];
  /** Corruptions that no rule saw, and alarms at sound sentences, one line each. */
  readonly missed: readonly string[];
  readonly alarms: readonly string[];
}

export interface MutationReport {
  readonly groups: readonly MutationGroupReport[];
}

/** The measures of a group that are pinned, higher being better in each; shares from 0 to 1. */
export function mutationMeasures(report: MutationGroupReport): Readonly<Record<string, number>> {
  const rounded = (value: number): number => Number(value.toFixed(4));
  const total = report.kinds.reduce((sum, { mutants }) => sum + mutants, 0);
  const caught = report.kinds.reduce((sum, one) => sum + one.caught, 0);
  return {
    mutants: total,
    "mutant recall": rounded(total === 0 ? 0 : caught / total),
    ...Object.fromEntries(
      report.kinds
        .filter(({ mutants }) => mutants > 0)
        .map((one) => [`mutant recall, ${one.kind}`, rounded(one.caught / one.mutants)]),
    ),
    "sound sentences without an alarm": rounded(report.sentences === 0 ? 1 : 1 - report.alarmed / report.sentences),
  };
}
