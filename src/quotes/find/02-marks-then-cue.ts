/** «Бригади стали до роботи о четвертій ранку», – розповіла Стеблівська. */
import { surnameReadings } from "../../morphology/index.js";
import { contains, type Span } from "../../core/index.js";
import { dash } from "../../text/index.js";
import type { Marked } from "../../text/index.js";
import type { Piece, Reading, ReadingLine } from "../read/reading.js";
import { isAcronym } from "../lexicon/organisations.js";
import { firstFrom, holding } from "../read/search.js";
import { readAttribution, type Attribution } from "./attribution.js";
import { bare, wordCount } from "./content.js";
import { cueAt, cuesIn } from "./cues.js";
import { namesSpeaker } from "./label.js";
import { startsUtterance } from "./utterance.js";
import type { Found, Source } from "./found.js";
import type { Ledger } from "./ledger.js";

export function findMarksThenCue(reading: Reading, ledger: Ledger): void {
  for (const line of reading.lines) {
    if (line.role === "credit" || line.role === "caption" || line.role === "boilerplate") continue;
    for (const [at, marked] of line.marked.entries()) {
      if (!ledger.isFree(marked.inner)) continue;
      const found =
        interrupted(reading, line, marked) ??
        followed(reading, line, marked, line.marked[at + 1]) ??
        signed(reading, line, marked);
      if (!found) continue;
      ledger.add(found);
      const added = continued(reading, line, marked, found);
      if (added) ledger.add(added);
    }
  }
}

/** «Коробка була підписана, – розповідає кінознавиця, – і ми ледь не відправили її на списання». */
function interrupted(reading: Reading, line: ReadingLine, marked: Marked): Found | null {
  const { pieces } = line;
  const inner = marked.inner;
  for (let at = firstFrom(pieces, inner.start) + 1; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece || piece.start >= inner.end) return null;
    if (piece.text !== dash) continue;
    if (!/^[,?!….»“”"]$/u.test(pieces[at - 1]?.text ?? "")) continue;
    const clause = readAttribution(pieces, at + 1, inner.end, true) ?? inserted(pieces, at + 1, inner.end);
    if (!clause) continue;
    const parts = [bare(reading.text, { start: inner.start, end: piece.start })];
    const resumed = pieces[clause.next];
    if (clause.ending === "resumed" && resumed && contains(inner, resumed))
      parts.push(...resumption(reading, pieces, clause.next, inner.end));
    else if (marked.closed && clause.ending !== "colon") continue;
    return build(line, parts, clause, clause.ending === "colon" ? "D6" : parts.length > 1 ? "D5" : "D1");
  }
  return null;
}

/** «Фізик у мене один, – зауважив директор і додав: – Якщо й він поїде, …»: the words after the second cue of such a clause. */
function continued(reading: Reading, line: ReadingLine, marked: Marked, first: Found): Found | null {
  const { pieces } = line;
  const colon = firstFrom(pieces, first.clause.end);
  const opens = pieces[colon + 2];
  if (first.construction !== "D6" || pieces[colon]?.text !== ":" || pieces[colon + 1]?.text !== dash || !opens)
    return null;
  if (!contains(marked.inner, opens)) return null;
  const cue = cuesIn(pieces.slice(0, colon).map((piece) => ({ ...piece, marked: false }))).at(-1);
  if (!cue || cue.start < first.clause.start || cue.start === first.cue?.start) return null;
  return { ...first, cue, content: [bare(reading.text, { start: opens.start, end: marked.inner.end })] };
}

/** «, – рубонув Тополя, –»: between two dashes a verb that the lexicon does not list speaks too. */
function inserted(pieces: readonly Piece[], from: number, limit: number): Attribution | null {
  const clause = readAttribution(pieces, from, limit, false);
  return clause?.ending === "resumed" && clause.next - from <= longestInserted ? clause : null;
}

/** Pieces of such a clause at most. */
const longestInserted = 14;

/** The rest of an interrupted quotation, itself perhaps interrupted again. */
function resumption(reading: Reading, pieces: readonly Piece[], from: number, end: number): readonly Span[] {
  const parts: Span[] = [];
  let start = pieces[from]?.start ?? end;
  for (let at = from; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece || piece.start >= end) break;
    if (piece.text !== dash || !/^[,?!…]$/u.test(pieces[at - 1]?.text ?? "")) continue;
    const clause = readAttribution(pieces, at + 1, end, true);
    if (clause?.ending !== "resumed") continue;
    parts.push(bare(reading.text, { start, end: piece.start }));
    start = pieces[clause.next]?.start ?? end;
    at = clause.next - 1;
  }
  return [...parts, bare(reading.text, { start, end })];
}

function followed(reading: Reading, line: ReadingLine, marked: Marked, later: Marked | undefined): Found | null {
  if (!marked.closed || !startsUtterance(reading, line, marked)) return null;
  const { pieces } = line;
  let at = firstFrom(pieces, marked.end);
  const inside = /[,?!….]$/u.test(reading.text.slice(marked.inner.start, marked.inner.end));
  let separated = inside;
  while (/^[,.!?…]$/u.test(pieces[at]?.text ?? "")) {
    separated = true;
    at++;
  }
  const summedUp = /^(?:так|отак)$/u.test(pieces[at]?.lower ?? "") && cueAt(pieces, at + 1) !== null;
  if (pieces[at]?.text !== dash && !summedUp) return null;
  const clause = readAttribution(pieces, at + 1, line.end, !separated);
  if (!clause) return null;
  const parts = [bare(reading.text, marked.inner)];
  const next = pieces[clause.next];
  if (clause.ending === "resumed" && next && later && next.start === later.start && later.closed)
    parts.push(bare(reading.text, later.inner));
  else if (clause.ending === "resumed" && !marked.opened) return null;
  return build(
    line,
    parts,
    clause,
    parts.length > 1 ? "D5" : /[?!…]$/u.test(reading.text.slice(marked.inner.start, marked.inner.end)) ? "D3" : "D1",
  );
}

/** «Школа не має бути бункером»: архітекторка Єлизавета Кочубей-Гнатюк · «Ми готові», – Умєров */
function signed(reading: Reading, line: ReadingLine, marked: Marked): Found | null {
  const { pieces } = line;
  if (
    !marked.closed ||
    marked.start !== line.start ||
    wordCount(reading.text.slice(marked.inner.start, marked.inner.end)) < wordsOfQuotation
  )
    return null;
  const at = firstFrom(pieces, marked.end);
  const announced = conversation(reading, line, marked, at);
  if (announced) return announced;
  const from = pieces[at]?.text === "," ? at + 1 : at;
  if (pieces[from]?.text !== ":" && pieces[from]?.text !== dash) return null;
  const rest = pieces.slice(from + 1, from + 2 + longestSignature);
  const stop = rest.findIndex(
    (piece) => piece.text === dash || piece.text === "," || /^(?:про|щодо)$/u.test(piece.lower),
  );
  const label = stop < 0 ? rest : rest.slice(0, stop);
  const [first, last] = [label[0], label.at(-1)];
  if (
    !first ||
    !last ||
    label.length > longestSignature ||
    cuesIn(label).length > 0 ||
    /[.!?]/u.test(last.text) ||
    (line.role !== "headline" && !/^\p{Lu}/u.test(last.text))
  )
    return null;
  const tells = line.role === "headline" && rest[stop]?.text === dash && label.length <= longestEpithet;
  if (!tells && !namesSpeaker(reading, label)) return null;
  const span = { start: first.start, end: last.end };
  return {
    construction: "D7",
    kind: "direct",
    content: [bare(reading.text, marked.inner)],
    cue: null,
    source: { how: "label", span },
    line: line.index,
    statement: line.statements[0]?.index ?? 0,
    polarity: "affirmed",
    clause: span,
  };
}

/** «Піхота — це не про відчай». Розмова з комбатом Русланом Гордієм: a headline that gives the guest's own words. */
function conversation(reading: Reading, line: ReadingLine, marked: Marked, after: number): Found | null {
  const opens = line.pieces[after + 1];
  if (
    line.role !== "headline" ||
    !/^[.:–!?]$/u.test(line.pieces[after]?.text ?? "") ||
    !/^(?:розмова|інтерв'ю|бесіда|монолог)$/u.test(opens?.lower ?? "")
  )
    return null;
  const named = line.pieces.slice(after + 2).some((piece) => /^\p{Lu}\p{Ll}/u.test(piece.text));
  const rest: Span = { start: opens?.start ?? line.end, end: line.end };
  return {
    construction: "D7",
    kind: "direct",
    content: [bare(reading.text, marked.inner)],
    cue: null,
    source: named ? { how: "label", span: rest } : { how: "turn" },
    line: line.index,
    statement: line.statements[0]?.index ?? 0,
    polarity: "affirmed",
    clause: rest,
  };
}

/** Fewer words in marks at the head of a line are a name or a title. */
const wordsOfQuotation = 3;
const longestSignature = 12;
/** «…»: палеоботанікиня – про торф: pieces of an epithet that a dash sets apart from the topic. */
const longestEpithet = 3;

/** Шмигаля, президента: somebody in the accusative, not the medium that quotes. */
function roleOrSurname(piece: Piece): boolean {
  const readings = surnameReadings(piece.text);
  return (
    /^\p{Lu}\p{Ll}/u.test(piece.text) &&
    readings.some((one) => one.case === "accusative") &&
    !readings.some((one) => one.case === "nominative" && one.weight > fairlyUsual)
  );
}

/** A surname of this weight is more likely the nominative it looks like. */
const fairlyUsual = 0.65;

/** «цитує її мовник»: the pronoun is who spoke, the subject only passes it on. */
function quotedObject(line: ReadingLine, clause: Attribution): Source | null {
  const object = line.pieces[clause.cue.next];
  if (!object || !/^(?:цитувати|процитувати)$/u.test(clause.cue.form.lemma)) return null;
  const passedOn = line.pieces[clause.cue.next + 1];
  if (isAcronym(object.text) && passedOn && passedOn.end <= clause.end && passedOn.kind === "word")
    return { how: "phrase", span: { start: passedOn.start, end: clause.end } };
  if (/^(?:його|її)$/u.test(object.lower)) return { how: "object", span: { start: object.start, end: object.end } };
  const named = object.lower === "слова" ? line.pieces[clause.cue.next + 1] : object;
  return named && roleOrSurname(named) ? { how: "phrase", span: { start: named.start, end: clause.end } } : null;
}

function build(line: ReadingLine, parts: readonly Span[], clause: Attribution, construction: string): Found {
  return {
    construction,
    kind: "direct",
    content: parts.filter((part) => part.end > part.start),
    cue: clause.cue,
    source: quotedObject(line, clause) ?? {
      how: "subject",
      sides: ["after", "before"],
      before: { start: clause.start, end: clause.cue.start },
      after: { start: clause.cue.end, end: clause.end },
    },
    line: line.index,
    statement: holding(line.statements, clause.start)?.index ?? line.statements[0]?.index ?? 0,
    polarity: "affirmed",
    clause,
  };
}
