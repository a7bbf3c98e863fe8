import { verdictOf, type Verdict } from "../core/index.js";
import type { VerifyOptions } from "./options.js";
import type { Evidence } from "./rule.js";
import { rules } from "./rules/index.js";

/** Compares every output with its evidence; findings come rule by rule. */
export function verify(evidence: Evidence, options: VerifyOptions): Verdict {
  return verdictOf(
    rules
      .filter(({ id }) => !options.waive.includes(id))
      .flatMap((rule) => rule.check(evidence, options).map((finding) => ({ rule: rule.id, ...finding }))),
  );
}
