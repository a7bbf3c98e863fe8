import type { Digest, DigestEntry, Provenance, Withheld } from "./core/index.js";
import type { EditionResult } from "./run-edition.js";

/** Gathers the results of a batch as one dated edition: entries in order, and what is withheld and why. */
export function digestOf(
  results: readonly EditionResult[],
  edition: { readonly created: string; readonly provenance: Provenance; readonly withholdFailed: boolean },
): Digest {
  const entries: DigestEntry[] = [];
  const withheld: Withheld[] = [];
  for (const result of results) {
    const { location } = result.input;
    if ("error" in result) {
      const { code, message, remedy } = result.error;
      withheld.push({ location, code, message, remedy, findings: [] });
    } else if (result.layers.entry) {
      const entry = { ...result.layers.entry, ...(result.versions && { versions: result.versions }) };
      if (entry.verdict.outcome === "fail" && edition.withholdFailed) withheld.push(failed(location, entry));
      else entries.push(entry);
    }
  }
  const { created, provenance } = edition;
  return { format: "perekaz-digest", version: 1, created, entries, withheld, provenance };
}

function failed(location: string, entry: DigestEntry): Withheld {
  const findings = entry.verdict.findings.filter(({ severity }) => severity === "error");
  return {
    location,
    code: "verdict-fail",
    message: `${location}: verification failed: ${findings.map(({ message }) => message).join(" ")}`,
    remedy: "Read the findings; set run.withhold_failed to false to publish it all the same.",
    findings: entry.verdict.findings,
  };
}
