import { lineRoles, type LineRole, type QuotationKind, type Span } from "../core/index.js";

/** One quotation as a person marked it; see test/gold/FORMAT.md. */
export interface GoldQuotation {
  readonly id: number;
  readonly kind: QuotationKind;
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly mention: Span | null;
  /** Canonical nominative name, or null where the text does not say (`?`). */
  readonly speaker: string | null;
  readonly speakerEnglish: string;
  readonly role: string;
  readonly channel: string;
  readonly via: string;
}

/** A tempting span that is not a quotation. */
export interface GoldNegative {
  readonly span: Span;
  readonly why: string;
}

export interface GoldArticle {
  readonly id: string;
  readonly genre: string;
  readonly traps: readonly string[];
  /** The article's exact text; offsets are UTF-16 code units into it. */
  readonly text: string;
  readonly quotations: readonly GoldQuotation[];
  readonly negatives: readonly GoldNegative[];
  /** Physical line numbers from 1, blank ones counted, of lines that are not body text. */
  readonly lines: ReadonlyMap<number, LineRole>;
  readonly names: ReadonlyMap<string, string>;
  readonly facts: readonly string[];
  readonly english: readonly string[];
}

interface Mark extends Span {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const tagShape = /<(\/?)([qcsxn])((?: [^<>]*)?)>/gu;

/** Reads one gold file. Throws an Error that says what is wrong in it: gold is ours, and a fault in it is a defect. */
export function parseGold(raw: string): GoldArticle {
  const [head = "", rest = ""] = splitOnce(raw, "\n\n");
  const [body = "", foot] = splitOnce(rest, "\n---\n");
  if (foot === undefined) throw new Error("gold article without a line ---");
  const header = new Map(head.split("\n").map((line) => pair(line, ": ")));
  const { text, marks } = takeMarks(`${body}\n`);
  const footer = readFooter(foot);
  const ids = [...new Set([...marks.flatMap((mark) => mark.attributes.get("id") ?? []), ...footer.quotes.keys()])]
    .map(Number)
    .sort((a, b) => a - b);
  return {
    id: header.get("id") ?? "",
    genre: header.get("genre") ?? "",
    traps: (header.get("traps") ?? "").split(", "),
    text,
    quotations: ids.map((id) => quotation(id, marks, footer.quotes)),
    negatives: marks
      .filter((mark) => mark.tag === "x")
      .map((mark) => ({ span: span(mark), why: mark.attributes.get("why") ?? "" })),
    lines: footer.lines,
    names: footer.names,
    facts: footer.facts,
    english: footer.english,
  };
}

function quotation(
  id: number,
  marks: readonly Mark[],
  quotes: ReadonlyMap<string, ReadonlyMap<string, string>>,
): GoldQuotation {
  const own = marks.filter((mark) => mark.attributes.get("id") === String(id));
  const content = own.filter((mark) => mark.tag === "q");
  const kind = content[0]?.attributes.get("type");
  const fields = quotes.get(String(id));
  if ((kind !== "direct" && kind !== "mixed" && kind !== "indirect") || !fields)
    throw new Error(`gold quotation ${id} lacks its <q> or its footer line`);
  const cue = own.find((mark) => mark.tag === "c");
  const mention = own.find((mark) => mark.tag === "s");
  const speaker = fields.get("speaker_uk") ?? "?";
  return {
    id,
    kind,
    content: content.map(span),
    cue: cue ? span(cue) : null,
    mention: mention ? span(mention) : null,
    speaker: speaker === "?" ? null : speaker,
    speakerEnglish: fields.get("speaker_en") ?? "",
    role: fields.get("role_uk") ?? "",
    channel: fields.get("channel") ?? "",
    via: fields.get("via") ?? "",
  };
}

function span(mark: Span): Span {
  return { start: mark.start, end: mark.end };
}

function takeMarks(body: string): { readonly text: string; readonly marks: readonly Mark[] } {
  let text = "";
  let at = 0;
  const marks: Mark[] = [];
  const open: { readonly tag: string; readonly start: number; readonly attributes: ReadonlyMap<string, string> }[] = [];
  for (const match of body.matchAll(tagShape)) {
    const [whole, close, tag = "", attributes = ""] = match;
    text += body.slice(at, match.index);
    at = match.index + whole.length;
    if (close === "") {
      open.push({
        tag,
        start: text.length,
        attributes: new Map(
          attributes
            .trim()
            .split(" ")
            .map((one) => pair(one, "=")),
        ),
      });
      continue;
    }
    const last = open.pop();
    if (last?.tag !== tag) throw new Error(`unbalanced ${whole} after "${text.slice(-30)}"`);
    marks.push({ ...last, end: text.length });
  }
  if (open.length > 0) throw new Error(`<${open[0]?.tag ?? ""}> is not closed`);
  return { text: text + body.slice(at), marks: marks.sort((a, b) => a.start - b.start || a.end - b.end) };
}

interface Footer {
  readonly quotes: ReadonlyMap<string, ReadonlyMap<string, string>>;
  readonly lines: ReadonlyMap<number, LineRole>;
  readonly names: ReadonlyMap<string, string>;
  readonly facts: readonly string[];
  readonly english: readonly string[];
}

function readFooter(foot: string): Footer {
  const quotes = new Map<string, ReadonlyMap<string, string>>();
  const lines = new Map<number, LineRole>();
  const names = new Map<string, string>();
  const facts: string[] = [];
  const english: string[] = [];
  for (const line of foot.trimEnd().split("\n")) {
    const [key, value] = pair(line, ": ");
    const [kind = "", number = ""] = key.split(" ");
    const role = lineRoles.find((one) => one === value);
    if (kind === "quote") quotes.set(number, new Map(value.split("|").map((field) => pair(field.trim(), "="))));
    else if (kind === "line" && role) lines.set(Number(number), role);
    else if (kind === "name") {
      const [forms, english] = pair(value, " = ");
      for (const form of forms.split("|")) names.set(form, english);
    } else if (kind === "fact") facts.push(value);
    else if (kind === "en") english.push(value);
    else throw new Error(`gold footer: ${line}`);
  }
  return { quotes, lines, names, facts, english };
}

function pair(text: string, separator: string): [string, string] {
  const [key, value = ""] = splitOnce(text, separator);
  return [key, value];
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
