/** What is wrong in a gold file, and where. */
export class GoldFault extends Error {
  /** Line of the file, from 1. */
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.name = "GoldFault";
    this.line = line;
  }
}
