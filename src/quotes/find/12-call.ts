/** Він назвав вирок «поспішним і невмотивованим». / подякував міністрові за «впертість у переговорах» */
import { contains } from "../../core/index.js";
import { isAcronym } from "../lexicon/organisations.js";
import type { Piece, Reading, Statement } from "../read/reading.js";
import { firstFrom } from "../read/search.js";
import { bare } from "./content.js";
import { cuesIn, polarityOf, type PlacedCue } from "./cues.js";
import { subjectBeside } from "./found.js";
import type { Ledger } from "./ledger.js";
import { mayReport } from "./recalled.js";
import { isVerbatim } from "./utterance.js";

/** Pieces between the verb and the words in marks (назвали це число «фантазією»). */
const widestGap = 9;

export function findCalls(reading: Reading, ledger: Ledger): void {
  for (const statement of reading.statements) {
    if (!mayReport(reading, statement)) continue;
    for (const cue of cuesIn(statement.pieces)) {
      if (
        cue.form.class === "manner" ||
        (cue.form.class === "think" && cue.form.lemma !== "вважати") ||
        cue.form.impersonal ||
        !ledger.isCueFree(cue) ||
        ledger.directAt(cue)
      )
        continue;
      readCall(reading, statement, cue, ledger);
    }
  }
}

/** «План, який у Брюсселі називають „репараційною позикою“»: people in general call it so, nobody is quoted. */
function isNickname(pieces: readonly Piece[], cue: PlacedCue): boolean {
  if (cue.form.number !== "plural") return false;
  const clause = pieces.slice(Math.max(0, cue.at - longestRelative), cue.at);
  const relative = clause.findLastIndex((piece) =>
    /^(?:який|яку|яке|які|котрий|котру|що|його|її|їх)$/u.test(piece.lower),
  );
  return (
    relative > 0 && clause[relative - 1]?.text === "," && !clause.slice(relative).some((piece) => isAcronym(piece.text))
  );
}

/** The relative pronoun stands within so many pieces of its verb. */
const longestRelative = 8;

function readCall(reading: Reading, statement: Statement, cue: PlacedCue, ledger: Ledger): void {
  const calls = cue.form.class === "call" || cue.form.lemma === "вважати";
  const marked = statement.marked[firstFrom(statement.marked, cue.end)];
  if (!marked || !isVerbatim(reading, statement.pieces, marked, calls ? 1 : 2) || !ledger.isFree(marked.inner)) return;
  const between = statement.pieces.slice(cue.next, firstFrom(statement.pieces, marked.start));
  const clause = /^(?:те|це|того)$/u.test(between[0]?.lower ?? "") && between[1]?.text === ",";
  if (between.length > widestGap || (!clause && between.some((piece) => piece.kind === "mark"))) return;
  if (calls && isNickname(statement.pieces, cue)) return;
  if (calls && /^назива/u.test(cue.form.words[0] ?? "") && between.some((piece) => piece.lower === "так")) return;
  if (
    !calls &&
    between.length > 0 &&
    !/^(?:про|за|на|проти|щодо)$/u.test(between[0]?.lower ?? "") &&
    cue.form.class !== "say"
  )
    return;
  if (!contains(statement, marked)) return;
  ledger.add({
    construction: "M1",
    kind: "mixed",
    content: [bare(reading.text, marked.inner)],
    cue,
    line: statement.line,
    statement: statement.index,
    polarity: polarityOf(statement.pieces, cue),
    source: subjectBeside(statement, cue, marked.start),
    clause: { start: statement.start, end: marked.start },
  });
}
