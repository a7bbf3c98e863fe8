import { isPreposition } from "../../morphology/index.js";
import { dash } from "../../text/index.js";
import type { Marked } from "../../text/index.js";
import type { Piece, Reading, ReadingLine } from "../read/reading.js";
import { firstFrom } from "../read/search.js";
import { wordCount } from "./content.js";

/** So many characters before the marks tell where they open. */
const longestLead = 40;

/** Whether the marks open where a quotation can: at the beginning of a line or sentence, after a colon or a dash. */
export function startsUtterance(reading: Reading, line: ReadingLine, marked: Marked): boolean {
  if (!marked.opened) return marked.start === line.start;
  const before = reading.text.slice(Math.max(line.start, marked.start - longestLead), marked.start).trimEnd();
  return before === "" || /[.!?…:–»“”"]$/u.test(before) || /^\d{1,2}[:.]\d\d\.?$/u.test(before);
}

/** The word or mark before the place, dashes left out. */
function lastBefore(pieces: readonly Piece[], place: number): Piece | undefined {
  let at = firstFrom(pieces, place) - 1;
  while (pieces[at]?.text === dash) at--;
  return pieces[at];
}

const namers = new Set(
  `програма програми програмі програму програмою фільм фільму фільмі фільмом стрічка стрічку стрічки стрічці вистава виставу вистави книга книгу книги роман повість пісня пісню пісні альбом гурт гурту
  компанія компанії компанію завод заводу фонд фонду клуб клубу канал каналі каналу ринок ринку партія партії партію батальйон бригада бригади полк проєкт проєкту застосунок застосунку
  премія премію премії конкурс конкурсу фестиваль фестивалю операція операцію позивний позивним назва назву назвою назви слово слова слів вислів вислову вираз виразу термін терміну поняття
  гасло гаслом гасла слоган девіз напис написом плакат табличка хештег рубрика рубриці газета газети газеті журнал журналу журналі видання виданню портал порталу агентство агентства телеканал телеканалу
  тов ат пат прат кп ск фк бк гк мфк жк трц тц аес тес гес об'єднання об'єднанні об'єднання організація організації спілка спілки рух руху система системи системою ракети ракет ракета дрон дронів серії серія
  корабель крейсер потяг потягу готель готелю ресторан ресторані кафе кав'ярня театр театру музей музею ліцей центр центру мережа мережі бренд марка марки звання орден медаль місія місію комплекс комплексу
  комплекси танк танки гаубиця снаряд снаряди законопроєкт закон статтю стаття режим режимі опція функція послуга послугу сервіс сервісі сервісу банк банку шахта шахти стадіон стадіоні арена арені`.split(
    /\s+/u,
  ),
);
/** After these nouns words in marks are a name or a phrase in any letter case. */
const alwaysNames =
  /^(?:назв[аиуі]$|назвою$|слов|слів|вислів|вислов|вираз|термін|понятт|гасл|слоган|девіз|напис|плакат|табличк|хештег|позивн|рубри|режим|законопроєкт|стат|маркуванн|формул|принцип|схем)/u;
const so = new Set([
  "так",
  "т",
  "званий",
  "звана",
  "зване",
  "звані",
  "званого",
  "званої",
  "званих",
  "званим",
  "звану",
  "зв",
]);
/** A name in small letters has fewer words. */
const wordsOfPhrase = 3;
/** A sentence within marks that begins with a capital is verbatim speech from so many words on, else a name. */
const wordsOfSentence = 4;

/** Whether a stretch in marks within a reported clause gives the speaker's words: not a name, title, term or scare quote. */
export function isVerbatim(reading: Reading, pieces: readonly Piece[], marked: Marked, leastWords: number): boolean {
  const inner = reading.text.slice(marked.inner.start, marked.inner.end);
  const words = wordCount(inner);
  if (
    !marked.closed ||
    (words < leastWords && !/^\p{Ll}{3,}(?:ється|ються|иться|яться|ають|ують|юють|ила|или|ала|али|ав)$/u.test(inner))
  )
    return false;
  const before = lastBefore(pieces, marked.start);
  const capital = /^\s*\p{Lu}/u.test(inner);
  if (
    before &&
    (((capital || words < wordsOfPhrase) && namers.has(before.lower)) ||
      alwaysNames.test(before.lower) ||
      so.has(before.lower) ||
      (before.text === "." && /зв$/u.test(reading.text.slice(Math.max(0, before.start - 2), before.start))))
  )
    return false;
  if (words < wordsOfPhrase && before && isPreposition(before.lower)) return false;
  if (/^[\s]*[\p{Ll}\p{N}…]/u.test(inner)) return true;
  return words >= wordsOfSentence || /[?!…]$/u.test(inner);
}
