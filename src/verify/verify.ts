import { slice, verdictOf, type Finding, type Verdict } from "../core/index.js";
import type { VerifyOptions } from "./options.js";
import { readUnits } from "./reading.js";
import type { Outputs } from "./rule.js";
import { rules } from "./rules/index.js";

/** Compares every output with its evidence; findings come rule by rule, and those that are ignored as notes. */
export function verify(
  outputs: Outputs,
  options: VerifyOptions,
  likeness: ReadonlyMap<number, number> = new Map(),
): Verdict {
  const evidence = { ...outputs, units: readUnits(outputs.document, outputs.translation), likeness };
  const ignored = options.ignore.map(({ rule, where, because }) => ({
    rule,
    pattern: where === undefined ? null : new RegExp(where, "iu"),
    because,
  }));
  const findings = rules.flatMap((rule) =>
    rule.check(evidence, options).map((finding) => ({ rule: rule.id, ...finding })),
  );
  return verdictOf(
    findings.map((finding) => {
      const entry = ignored.find(
        ({ rule, pattern }) => rule === finding.rule && (pattern?.test(sourceOf(finding, outputs)) ?? true),
      );
      return entry ? asNote(finding, entry.because) : finding;
    }),
  );
}

/** The Ukrainian that a finding is about; all of its evidence where its place is not known. */
function sourceOf({ place, evidence }: Finding, { document }: Outputs): string {
  return place.span ? slice(document.text, place.span) : evidence.join("\n");
}

function asNote(finding: Finding, because: string | undefined): Finding {
  const why = because === undefined ? "ignored by configuration" : `ignored: ${because}`;
  return { ...finding, severity: "note", message: `${finding.message} (${why})` };
}
