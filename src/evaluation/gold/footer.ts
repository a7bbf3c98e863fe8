import { lineRoles, type LineRole } from "../../core/index.js";
import { GoldFault } from "./fault.js";
import { pair } from "./split.js";

/** What the footer says of one quotation. */
export interface FooterQuotation {
  readonly fields: ReadonlyMap<string, string>;
  /** Line of the file. */
  readonly line: number;
}

export interface Footer {
  /** By the quotation's id. */
  readonly quotations: ReadonlyMap<string, FooterQuotation>;
  readonly lines: ReadonlyMap<number, LineRole>;
  readonly names: ReadonlyMap<string, string>;
  readonly facts: readonly string[];
  readonly english: readonly string[];
}

/** Reads a footer that begins on `firstLine` of its file. Throws a GoldFault at a line of no known kind. */
export function readFooter(footer: string, firstLine: number): Footer {
  const quotations = new Map<string, FooterQuotation>();
  const lines = new Map<number, LineRole>();
  const names = new Map<string, string>();
  const facts: string[] = [];
  const english: string[] = [];
  for (const [at, entry] of footer.trimEnd().split("\n").entries()) {
    const line = firstLine + at;
    const [key, value] = pair(entry, ": ");
    const [kind = "", number = ""] = key.split(" ");
    const role = lineRoles.find((one) => one === value);
    if (kind === "quote") quotations.set(number, { fields: readFields(value), line });
    else if (kind === "line" && role) lines.set(Number(number), role);
    else if (kind === "name") {
      const [forms, name] = pair(value, " = ");
      for (const form of forms.split("|")) names.set(form, name);
    } else if (kind === "fact") facts.push(value);
    else if (kind === "en") english.push(value);
    else throw new GoldFault(line, `no footer line that the format knows: "${entry}"`);
  }
  return { quotations, lines, names, facts, english };
}

function readFields(value: string): ReadonlyMap<string, string> {
  return new Map(value.split("|").map((field) => pair(field.trim(), "=")));
}
