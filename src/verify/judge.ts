import type { Document, Judge, KeptItem, Summary, Translation } from "../core/index.js";
import type { VerifyOptions } from "./options.js";
import { verify } from "./verify.js";

const model = { id: "", sha256: "", dtype: "", parameters: {} };
const nothingPrinted: Summary = { method: "extractive", sentences: [], quotations: [] };

/** The rules as a judge of one text: what they would warn of if it were published as it is. */
export function createJudge(options: VerifyOptions): Judge {
  return {
    objections(uk, en, kept) {
      const outputs = { ...alone(uk, en, kept), quotations: [], summary: nothingPrinted };
      const { findings } = verify(outputs, options);
      return [...new Set(findings.filter(({ severity }) => severity !== "note").map(({ rule }) => rule))];
    },
  };
}

/** A text as an article of one sentence. */
function alone(
  uk: string,
  en: string,
  kept: readonly KeptItem[],
): { readonly document: Document; readonly translation: Translation } {
  const [source, target] = [
    { start: 0, end: uk.length },
    { start: 0, end: en.length },
  ];
  const document: Document = {
    text: uk,
    language: "uk",
    lines: [{ ...source, index: 0, role: "body" }],
    sentences: [{ ...source, index: 0, line: 0 }],
    tokens: [],
  };
  const unit = {
    index: 0,
    kind: "sentence" as const,
    sentence: 0,
    line: 0,
    source,
    target,
    segments: [{ role: "text" as const, source, target, by: "model" as const }],
    meanLogProbability: null,
    flags: [],
    kept,
    repairs: [],
  };
  return { document, translation: { language: "en", text: en, units: [unit], untranslated: [], model } };
}
