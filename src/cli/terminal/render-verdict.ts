import type { Verdict } from "../../index.js";
import type { Colours } from "../streams.js";

/** Findings of one rule that are listed; the others are counted. */
const mostOfRule = 3;

/** The outcome, and what asks for a look, as lines; notes are counted. */
export function renderVerdict({ outcome, findings }: Verdict, colours: Colours): readonly string[] {
  const badge = { pass: colours.green, review: colours.yellow, fail: colours.red }[outcome](outcome);
  const lines = [`Verdict: ${badge}, ${count(findings.length, "finding")}`];
  const objections = findings.filter(({ severity }) => severity !== "note");
  for (const [at, { rule, severity, message }] of objections.entries()) {
    const before = objections.slice(0, at).filter((other) => other.rule === rule).length;
    const all = objections.filter((other) => other.rule === rule).length;
    if (before < mostOfRule)
      lines.push(`  ${severity === "error" ? colours.red("✗") : colours.yellow("!")} ${message}`);
    else if (before === all - 1) lines.push(colours.dim(`    and ${all - mostOfRule} more of ${rule}`));
  }
  const notes = findings.filter(({ severity }) => severity === "note").length;
  if (notes > 0)
    lines.push(colours.dim(`  ${count(notes, "note")} on what is not certain, listed in the files and with --json`));
  return lines;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
