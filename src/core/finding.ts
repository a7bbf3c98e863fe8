import type { Span } from "./span.js";

export const severities = ["note", "warning", "error"] as const;
export type Severity = (typeof severities)[number];

/** Where a finding was made: a layer, and a span of the Document where one is known. */
export interface Place {
  readonly layer: "document" | "quotations" | "translation" | "summary";
  readonly span?: Span;
  /** Index of the translation unit, where there is one. */
  readonly unit?: number;
  /** Id of the quotation, where there is one. */
  readonly quotation?: string;
}

/** Something that an editor should know, with its evidence. */
export interface Finding {
  /** Id of the rule, for example `numbers-kept`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  /** What was compared, as short texts. */
  readonly evidence: readonly string[];
  readonly message: string;
}

/** `fail`: at least one error; `review`: at least one warning; else `pass`. */
export type Outcome = "pass" | "review" | "fail";

export interface Verdict {
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
}

/** Folds findings into a verdict; the findings keep their order. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const worst = Math.max(0, ...findings.map((finding) => severities.indexOf(finding.severity)));
  return { outcome: (["pass", "review", "fail"] as const)[worst] ?? "pass", findings };
}
