import type { Verdict } from "../../index.js";
import type { Colours } from "../streams.js";

/** The outcome, and every warning and error, as lines; notes are counted. */
export function renderVerdict({ outcome, findings }: Verdict, colours: Colours): readonly string[] {
  const badge = { pass: colours.green, review: colours.yellow, fail: colours.red }[outcome](outcome);
  const lines = [`Verdict: ${badge}, ${count(findings.length, "finding")}`];
  for (const { severity, message } of findings) {
    if (severity !== "note")
      lines.push(`  ${severity === "error" ? colours.red("✗") : colours.yellow("!")} ${message}`);
  }
  const notes = findings.filter(({ severity }) => severity === "note").length;
  if (notes > 0)
    lines.push(colours.dim(`  ${count(notes, "note")} on what is not certain, listed in the files and with --json`));
  return lines;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
