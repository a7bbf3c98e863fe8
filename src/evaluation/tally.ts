/** Counts of one measure. */
export interface Score {
  readonly correct: number;
  /** What the tool said. */
  readonly predicted: number;
  /** What it should have said. */
  readonly expected: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Adds up what was right, said and wanted; partial credit may be fractional. */
export class Tally {
  private correct = 0;
  private predicted = 0;
  private expected = 0;

  add(correct: number, predicted: number, expected: number): void {
    this.correct += correct;
    this.predicted += predicted;
    this.expected += expected;
  }

  score(): Score {
    const precision = this.predicted === 0 ? 1 : this.correct / this.predicted;
    const recall = this.expected === 0 ? 1 : this.correct / this.expected;
    const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
    return { correct: this.correct, predicted: this.predicted, expected: this.expected, precision, recall, f1 };
  }
}

/** One tally for each of several groups. */
export class Tallies {
  private readonly tallies = new Map<string, Tally>();

  add(groups: readonly string[], correct: number, predicted: number, expected: number): void {
    for (const group of groups) {
      const tally = this.tallies.get(group) ?? new Tally();
      tally.add(correct, predicted, expected);
      this.tallies.set(group, tally);
    }
  }

  /** By group, in the order of their names, D2 before D10. */
  scores(): Readonly<Record<string, Score>> {
    return Object.fromEntries(
      [...this.tallies]
        .sort(([a], [b]) => a.localeCompare(b, "en", { numeric: true }))
        .map(([group, tally]) => [group, tally.score()]),
    );
  }
}
