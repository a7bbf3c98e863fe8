import { overlaps, trim, type Document, type LineRole, type Span } from "../../core/index.js";
import { pairMarks, shadowOf, type Marked, type Shadow } from "../../text/index.js";
import { firstEndingAfter, holding, slicesWithin } from "./search.js";

/** A word, number or single mark of the shadow text. */
export interface Piece extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: "word" | "mark";
  /** Whether it begins with a capital. */
  readonly capital: boolean;
  /** Whether it lies between quote marks (the marks themselves do). */
  readonly marked: boolean;
}

/** One or more sentences that are read as one, because a quotation runs over the stop between them. */
export interface Statement extends Span {
  readonly index: number;
  readonly line: number;
  readonly pieces: readonly Piece[];
  readonly marked: readonly Marked[];
}

export interface ReadingLine extends Span {
  readonly index: number;
  readonly role: LineRole;
  readonly marked: readonly Marked[];
  readonly pieces: readonly Piece[];
  readonly statements: readonly Statement[];
}

/** The article as the quotation stage reads it: offsets are in the shadow. */
export interface Reading {
  readonly shadow: Shadow;
  readonly text: string;
  readonly lines: readonly ReadingLine[];
  readonly statements: readonly Statement[];
  /** Beginnings (three letters and more) of the capitalised words that stand within sentences. */
  readonly properStems: ReadonlySet<string>;
  /** Every capitalised word of the article as it stands. */
  readonly capitalised: ReadonlySet<string>;
}

/** Whether a capitalised word's stem also stands within a sentence, so that it is a name and no sentence's first word. */
export function isProper(reading: Reading, word: string): boolean {
  return reading.properStems.has(word.slice(0, Math.max(shortestStem, word.length - 2)));
}

const shortestStem = 3;

function readCapitals(text: string): Pick<Reading, "properStems" | "capitalised"> {
  const properStems = new Set<string>();
  const capitalised = new Set<string>();
  for (const { 0: word, index } of text.matchAll(/\p{Lu}(?<![\p{L}'-].)[\p{L}'-]+/gu)) {
    capitalised.add(word);
    if (!/[\p{Ll},»] $/u.test(text.slice(Math.max(0, index - 2), index))) continue;
    for (let end = shortestStem; end <= word.length; end++) properStems.add(word.slice(0, end));
  }
  return { properStems, capitalised };
}

/** «Слово – діло»: a word with its apostrophes and hyphens, a number with its separators, or one mark. */
const pieceShape = /[\p{L}\p{N}#@]+(?:['’-][\p{L}\p{N}]+)*|[^\s]/gu;

export function readDocument(document: Document): Reading {
  const shadow = shadowOf(document.text);
  const text = shadow.text;
  const statements: Statement[] = [];
  const sentencesByLine = new Map<number, Span[]>();
  for (const sentence of document.sentences) {
    const known = sentencesByLine.get(sentence.line);
    if (known) known.push(shadow.fromSource(sentence));
    else sentencesByLine.set(sentence.line, [shadow.fromSource(sentence)]);
  }
  const lines = document.lines.map((line, index): ReadingLine => {
    const span = trim(text, shadow.fromSource(line));
    const marked = pairMarks(text, span);
    const pieces = cut(text, span, marked);
    const own = join(text, sentencesByLine.get(index) ?? [span], marked).map((part): Statement => {
      const statement: Statement = {
        start: part.start,
        end: part.end,
        index: statements.length,
        line: index,
        pieces: slicesWithin(pieces, part),
        marked: slicesWithin(marked, part),
      };
      statements.push(statement);
      return statement;
    });
    return { start: span.start, end: span.end, index, role: line.role, marked, pieces, statements: own };
  });
  const { properStems, capitalised } = readCapitals(text);
  return { shadow, text, lines, statements, properStems, capitalised };
}

/** The reading with the given clauses (attributions within marks) taken as outside the marks. */
export function reveal(reading: Reading, clauses: readonly Span[]): Reading {
  const hidden = new Map<Statement, Span[]>();
  for (const clause of clauses) {
    const statement = holding(reading.statements, clause.start);
    if (!statement || (holding(statement.marked, clause.start)?.end ?? 0) < clause.end) continue;
    hidden.set(statement, [...(hidden.get(statement) ?? []), clause]);
  }
  if (hidden.size === 0) return reading;
  const statements = reading.statements.map((statement) => {
    const own = hidden.get(statement);
    return own
      ? {
          ...statement,
          pieces: statement.pieces.map((piece) =>
            own.some((clause) => overlaps(clause, piece)) ? { ...piece, marked: false } : piece,
          ),
        }
      : statement;
  });
  const { shadow, text, lines, properStems, capitalised } = reading;
  return { shadow, text, lines, statements, properStems, capitalised };
}

/** The statement that holds the place. */
export function statementHolding(reading: Reading, place: number): Statement | undefined {
  return holding(reading.statements, place);
}

const wordCharacter = /[\p{L}\p{N}]/u;

function cut(text: string, span: Span, marked: readonly Marked[]): readonly Piece[] {
  const result: Piece[] = [];
  let pair = 0;
  for (const match of text.slice(span.start, span.end).matchAll(pieceShape)) {
    const start = span.start + match.index;
    while (pair < marked.length && (marked[pair]?.end ?? 0) <= start) pair++;
    const open = marked[pair];
    const lower = match[0].toLowerCase();
    result.push({
      start,
      end: start + match[0].length,
      text: match[0],
      lower,
      kind: wordCharacter.test(lower) ? "word" : "mark",
      capital: lower.charAt(0) !== match[0].charAt(0),
      marked: open !== undefined && open.start <= start && start < open.end,
    });
  }
  return result;
}

/** Joins sentences whose boundary lies between quote marks or before a dash that attributes. */
function join(text: string, sentences: readonly Span[], marked: readonly Marked[]): readonly Span[] {
  const result: Span[] = [];
  for (const sentence of sentences) {
    const last = result.at(-1);
    const broken =
      last &&
      ((marked[firstEndingAfter(marked, sentence.start)]?.start ?? sentence.start) < last.end ||
        /^[–,;»]/u.test(text.slice(sentence.start, sentence.start + 1)));
    if (last && broken) result[result.length - 1] = { start: last.start, end: sentence.end };
    else result.push({ start: sentence.start, end: sentence.end });
  }
  return result;
}
