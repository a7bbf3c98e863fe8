import { type Case } from "../../core/index.js";
import { givenReadings, isPlace } from "../../morphology/index.js";
import { isProper, statementHolding, type Piece, type Reading } from "../read/reading.js";
import { holding } from "../read/search.js";
import { isAcronym, isMetonym, organisationReadings } from "../lexicon/organisations.js";
import { nominativeRole, roleReadings } from "../lexicon/roles.js";
import { verbForm } from "../lexicon/verbs.js";
import { nominativeAdjective } from "../cast/roles.js";
import { mayDepend } from "../lexicon/dependents.js";
import { mention, type Mention } from "./mention.js";

const adjective = /(?:ий|ій|а|я|е|є|ого|ому|им|ім|ої|ій|у|ю|ою|ьому|ьої)$/u;
const legalForm = new Set([
  "тов",
  "ат",
  "пат",
  "прат",
  "кп",
  "ск",
  "фк",
  "бк",
  "гк",
  "го",
  "бф",
  "дп",
  "фоп",
  "комунальне",
  "благодійний",
  "нак",
  "нек",
  "дк",
  "кнп",
  "дсп",
  "тдв",
  "фг",
  "сп",
  "пп",
  "жк",
  "мхк",
]);

/**
 * The institution at `pieces[at]` whose head noun stands in the case: `пресслужба Міноборони Латвії повідомила`
 * in the nominative, `зазначили в Міненерго` in the locative. Null where there is none.
 */
export function organisationAt(
  reading: Reading,
  pieces: readonly Piece[],
  at: number,
  wanted: Case,
  limit: number,
): Mention | null {
  let head = at;
  while (head < pieces.length && head < at + 3 && isAdjectiveOf(pieces, head)) head++;
  const noun = pieces[head];
  if (noun?.marked && head === at && wanted === "locative") return markedBody(reading, pieces, at, limit);
  if (!noun || noun.marked || noun.end > limit) return null;
  if (legalForm.has(noun.lower) && pieces[head + 1]?.marked && isAcronym(noun.text)) {
    const marked = holding(statementHolding(reading, noun.start)?.marked ?? [], pieces[head + 1]?.start ?? -1);
    if (marked?.closed && marked.end <= limit)
      return mention("organisation", marked.inner, {
        organisation: reading.text.slice(marked.inner.start, marked.inner.end),
      });
  }
  if (isAcronym(noun.text) && head > at && wanted === "locative") {
    const adjectives = pieces.slice(at, head).map((piece) => ofAcronym(piece.text));
    return name(pieces, at, head + 1, [...adjectives, noun.text].join(" "));
  }
  if (isAcronym(noun.text) && head === at) {
    const end =
      isAcronym(noun.text) && /^\p{sc=Cyrl}/u.test(noun.text)
        ? extend(pieces, head + 1, limit)
        : endOfLatin(pieces, head + 1);
    return name(pieces, at, end, reading.text.slice(noun.start, pieces[end - 1]?.end));
  }
  if (isMetonym(noun.text) && head === at && wanted !== "locative") return name(pieces, at, at + 1, noun.text);
  const found = organisationReadings(noun.text).find((one) => one.case === wanted);
  if (!found) return null;
  const end = extend(pieces, head + 1, limit);
  const adjectives = pieces
    .slice(at, head)
    .map((piece) => keepCase(piece.text, nominativeAdjective(piece.lower, found.gender, wanted === "nominative")));
  const body =
    head > at || !/^\p{Lu}/u.test(noun.text)
      ? lowerUnlessProper(noun, found.lemma, head === at && isFirst(reading, noun))
      : keepCase(noun.text, found.lemma);
  const rest = reading.text.slice(noun.end, pieces[end - 1]?.end ?? noun.end);
  const marked = insideMarks(reading, pieces, head + 1, end);
  if (marked !== null && governing.test(found.lemma) && !/\s/u.test(marked.name)) {
    const owner = organisationReadings(marked.name).find((one) => one.case === "genitive");
    const own = owner ? keepCase(marked.name, owner.lemma) : /[уюаяиії]$/u.test(marked.name) ? null : marked.name;
    return mention(own === null ? "unnamed" : "organisation", marked, { organisation: own });
  }
  if (marked !== null) return { ...name(pieces, at, end, marked.name), start: marked.start, end: marked.end };
  if (head === at && mediaNoun.test(found.lemma) && /^\s\p{Lu}\p{sc=Latn}/u.test(rest))
    return { ...name(pieces, at, end, rest.trim()), start: noun.end + 1 };
  const whole = [...adjectives, body].join(" ") + rest;
  return name(
    pieces,
    at,
    end,
    at === 0 || isFirst(reading, pieces[at]) ? sentenceCase(whole, pieces[at], reading, wanted) : whole,
  );
}

/** «повідомили в „Житомиробленерго“»: a body named by its marks alone, in the nominative as far as its form tells. */
function markedBody(reading: Reading, pieces: readonly Piece[], at: number, limit: number): Mention | null {
  const marked = holding(statementHolding(reading, pieces[at]?.start ?? -1)?.marked ?? [], pieces[at]?.start ?? -1);
  if (!marked?.closed || !marked.opened || marked.end > limit || marked.inner.end - marked.inner.start > longestBody)
    return null;
  const words = reading.text.slice(marked.inner.start, marked.inner.end).split(" ");
  if (!/^\p{Lu}/u.test(words[0] ?? "")) return null;
  const organisation = ofLocative(reading, words).join(" ");
  return mention("organisation", marked.inner, { organisation });
}

/** Characters of such a name at most. */
const longestBody = 60;

/** «Чорноморському терміналі» → Чорноморський термінал, «Львівелектротрансі» → Львівелектротранс; other forms stay. */
function ofLocative(reading: Reading, words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? "";
  const known = organisationReadings(last).find((one) => one.case === "locative");
  const stem = /^(?<stem>.{3,}[^аеєиіїоуюяь])[іу]$/u.exec(last)?.groups?.stem;
  const attested =
    stem === undefined
      ? undefined
      : [stem, `${stem}а`, `${stem}ь`, `${stem}о`].find((form) => reading.capitalised.has(form));
  const noun = attested ?? (known ? keepCase(last, known.lemma) : words.length < 3 && stem !== undefined ? stem : last);
  const adjectives = words
    .slice(0, -1)
    .map((word) => word.replace(/ому$/u, /[оеяє]$/u.test(noun) ? "е" : "ий").replace(/ій$/u, "а"));
  return [...adjectives, noun];
}

/** «у Сумській ОВА», «у Харківському ТЦК»: the adjective of an abbreviation, whose gender only the adjective tells. */
function ofAcronym(adjective: string): string {
  return adjective.replace(/(?<=ськ|цьк|зьк|[нвр])ій$/u, "а").replace(/(?<=к|[нвр])ому$/u, "ий");
}

/** «пресслужба „Львівводоканалу“»: after these nouns a name in marks stands in the genitive. */
const governing =
  /^(?:пресслужба|пресцентр|керівництво|дирекція|адміністрація|редакція|правління|представництво|штаб|офіс)$/u;

/** «The Guardian», «Fox News»: a name in Latin letters goes on while the letters do. */
function endOfLatin(pieces: readonly Piece[], from: number): number {
  let end = from;
  while (
    /^\p{sc=Latn}[\p{sc=Latn}.]+$/u.test(pieces[end]?.text ?? "") &&
    pieces[end]?.start === (pieces[end - 1]?.end ?? 0) + 1
  )
    end++;
  return end;
}

/** «видання Politico» is Politico. */
const mediaNoun = /^(?:видання|агентство|агенція|телеканал|компанія|газета|журнал|портал|корпорація)$/u;

function isAdjectiveOf(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  const next = pieces[at + 1];
  return (
    piece !== undefined &&
    piece.kind === "word" &&
    adjective.test(piece.lower) &&
    !isMetonym(piece.text) &&
    verbForm(piece.lower) === null &&
    !/^сам(?:ий|а|е|ому|ій)$/u.test(piece.lower) &&
    organisationReadings(piece.text).length === 0 &&
    (roleReadings(piece.lower).length === 0 || /(?:ий|ого|ому|ої|ій|[рлчж]на|ьна|ська|кова)$/u.test(piece.lower)) &&
    next?.kind === "word" &&
    next.start === piece.end + 1 &&
    piece.text.length > 4
  );
}

function lowerUnlessProper(noun: Piece, lemma: string, first: boolean): string {
  return first || !/^\p{Lu}/u.test(noun.text) ? lemma : keepCase(noun.text, lemma);
}

function isFirst(reading: Reading, piece: Piece | undefined): boolean {
  return piece !== undefined && statementHolding(reading, piece.start)?.start === piece.start;
}

const properHead = /^(?:мін|ген|мкіп|моз|дснс|нбу|нато|кабмін|кремль|банкова|пентагон|укр|нац|держ|суспільне)/u;

/** A common noun that begins the sentence loses its capital: «Мерія повідомила» → мерія. */
function sentenceCase(whole: string, first: Piece | undefined, reading: Reading, wanted: Case): string {
  if (!first || wanted !== "nominative" || properHead.test(whole.toLowerCase())) return whole;
  const elsewhere = isProper(reading, first.text);
  return elsewhere ? whole : whole.charAt(0).toLowerCase() + whole.slice(1);
}

function keepCase(original: string, lemma: string): string {
  return /^\p{Lu}/u.test(original) ? lemma.charAt(0).toUpperCase() + lemma.slice(1) : lemma;
}

/** Index after the last piece of the institution's name: genitives, capitals, a name in marks. */
function extend(pieces: readonly Piece[], from: number, limit: number): number {
  let end = from;
  for (let at = from; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece || piece.end > limit) break;
    if (piece.marked) {
      end = at + 1;
      continue;
    }
    if (piece.text === "." && /^(?:ім|обл|м)$/u.test(pieces[at - 1]?.lower ?? "")) {
      end = at + 1;
      continue;
    }
    if (piece.kind !== "word") break;
    const capital = /^\p{Lu}/u.test(piece.text);
    if (
      capital &&
      isAcronym(pieces[from - 1]?.text ?? "") &&
      at === from &&
      !mayDepend(piece.lower) &&
      !isPlace(piece.text)
    )
      break;
    if (
      /^[ув]$/u.test(piece.lower) &&
      /^\p{Lu}/u.test(pieces[at + 1]?.text ?? "") &&
      !isAcronym(pieces[at + 1]?.text ?? "")
    )
      continue;
    if (/^(?:з|із)$/u.test(piece.lower) && /^(?:питань|прав|надзвичайних)$/u.test(pieces[at + 1]?.lower ?? ""))
      continue;
    if (
      /^(?:та|і|й)$/u.test(piece.lower) &&
      /(?:ої|их|и|ї|ого)$/u.test(pieces[at + 1]?.lower ?? "") &&
      pieces[at + 1]?.kind === "word" &&
      end === at
    )
      continue;
    if (startsPerson(pieces, at)) break;
    const genitive = mayDepend(piece.lower) && !isObject(pieces, at);
    if (!capital && !genitive && !/^(?:ім|імені|обл)$/u.test(piece.lower)) break;
    end = at + 1;
  }
  return end;
}

/** «департамент освіти Валентина Рогач», «Радіо Свобода сімейна лікарка»: where the next noun phrase begins. */
function startsPerson(pieces: readonly Piece[], at: number): boolean {
  const [piece, next] = [pieces[at], pieces[at + 1]];
  if (!piece || !next || /^(?:\.|імені)$/u.test(pieces[at - 1]?.lower ?? "")) return false;
  const named = givenReadings(piece.text).some((one) => one.case === "nominative") && /^\p{Lu}\p{Ll}/u.test(next.text);
  return (
    named ||
    nominativeRole(piece.lower) !== null ||
    (/(?:ий|на|ська|ова)$/u.test(piece.lower) && nominativeRole(next.lower) !== null)
  );
}

/** «в компанії рішення назвали», «у банку такі розмови назвали»: what the verb after it has as its object. */
function isObject(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at];
  if (/^(?:так[іу]|ц[іюе]|т[іу]|вс[іе]|усі|усе|свої|свою|його|її|їхні|ці)$/u.test(piece?.lower ?? "")) return true;
  if (
    /^(?:інформацію|новину|заяву|думку|ідею|пропозицію|ситуацію|версію|ініціативу|угоду|критику|відставку|реформу|розмову|поправку|програму|політику|перемогу|загрозу|поїздку|атаку|подію|звістку|справу|тему)$/u.test(
      piece?.lower ?? "",
    )
  )
    return true;
  return /(?:ння|ття)$/u.test(piece?.lower ?? "") && verbForm(pieces[at + 1]?.lower ?? "")?.class === "call";
}

/** «громадська організація „Відкритий кошторис“»: the name is what stands in marks. */
function insideMarks(
  reading: Reading,
  pieces: readonly Piece[],
  from: number,
  end: number,
): { readonly name: string; readonly start: number; readonly end: number } | null {
  const open = pieces.slice(from, end).findIndex((piece) => piece.marked);
  if (open < 0) return null;
  const inner = pieces.slice(from + open, end).filter((piece) => piece.marked && piece.kind === "word");
  const [first, last] = [inner[0], inner.at(-1)];
  if (!first || !last || (open > 1 && !legalForm.has(pieces[from]?.lower ?? ""))) return null;
  return { name: reading.text.slice(first.start, last.end), start: first.start, end: last.end };
}

function name(pieces: readonly Piece[], from: number, to: number, organisation: string): Mention {
  const span = { start: pieces[from]?.start ?? 0, end: pieces[to - 1]?.end ?? 0 };
  return mention("organisation", span, { organisation: organisation.trim() });
}
