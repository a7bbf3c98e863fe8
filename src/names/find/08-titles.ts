import type { Case } from "../../core/index.js";
import type { Knowledge } from "../book.js";
import type { Candidate } from "../candidate.js";
import { adjectiveReadings } from "../forms/adjective.js";
import type { Reading, Word } from "../read/reading.js";
import { transliterate } from "../transliterate.js";
import { governedCases } from "./governed.js";
import { guessNoun, guessPhrase } from "./guess.js";
import { meaningOf } from "./title-meaning.js";

/** Words of a title at most; more are a sentence. */
const longest = 5;
/** From this many words on a verb makes a sentence. */
const sentenceLength = 3;

const generic =
  /(?:компані|канал|клуб|фонд|фірм|комбінат|видання|агентств)\p{Ll}*$|^(?:ТОВ|АТ|ПАТ|ПрАТ|ДП|КП|ГО|БФ|ОСББ|ЖК|ТРЦ|СК|ФК|ГК|НВК|компані|фірм|підприємств|завод|фабрик|комбінат|агрофірм|холдинг|корпораці|клуб|команд|газет|журнал|видан|видавництв|портал|сайт|канал|телеканал|радіо|агентств|організаці|фонд|спілк|рух|парті|ліцей|школ|гуртк|театр|гурт|ансамбл|хор|оркестр|кінотеатр|центр|платформ|застосун|додат|сервіс|програм|проєкт|проект|ініціатив|вистав|фільм|стрічк|картин|роман|повіст|п'єс|пісн|альбом|збірк|книг|серіал|фестивал|конкурс|премі|виставк|турнір|кафе|ресторан|готел|магазин|мереж|супермаркет|ринк|ринок|позивн|батальйон|бригад|полк|рот|підрозділ|операці|судн|корабл|пором|потяг|поїзд|спортклуб|редакці|асоціаці|об'єднан|студі|галере|музе|бренд|марк|рубрик|видавец|шахт|термінал|бюро|циклон|шторм|операці|вертеп|джазбенд|конвой|дитсад|садок|порт|стадіон|арен|ікон|полотн|скульптур)/iu;
/** «напис «Хліб іде»», «наліпку «Не притулятися»»: words that are shown or shouted, no names. */
const inscription =
  /^(?:напис|наліпк|плакат|гасл|слов|вигук|фраз|табличк|кричал|скандува|відповід|повідомленн|питанн|запитанн|лозунг|підпис)/iu;
const work =
  /^(?:фільм|стрічк|картин|роман|повіст|п'єс|пісн|альбом|збірк|книг|серіал|вистав|ікон|полотн|скульптур|поем|вірш|оповідан|килим|гобелен|комікс|балет|опер|концерт|спектакл|лекці|навчан)/iu;
const organisation =
  /(?:компані|фонд|видан|газет|портал|канал|агентств|організаці|завод|фабрик|підприємств|фірм|комбінат|холдинг|магазин|мереж|готел|ресторан|кафе|ТОВ|ПрАТ|ГО)/iu;
const legalForm = /^(?:ТОВ|АТ|ПАТ|ПрАТ|ТДВ|ДП|КП|ГО|БФ|ОСББ|ЖК|ТРЦ|СК|ФК|ФОП|НВК)$/u;
/** «називали «Професором»», «з позивним «Мавкою»»: the name stands in the instrumental. */
const naming = /^(?:на|про)?(?:зва|зива|звуть|зве)|^(?:охрести|нарек|став|стала|позивн)/iu;
const joining = /^(?:і|й|та|з|із|над|під|в|у|на|для|про|без|до|від)$/u;
const infinitive = /(?:ти|тися|тись)$/u;
const verbal =
  /(?:[аяієиу]ти|[аяиі]ється|ує|ює|[аяи]в|[аяи]ла|[аяи]ли|ають|ують|ять|ить|ємо|имо|емо|єш|иш|айте|іть|ться|тися)$/u;

/** «Крок уперед», «Карпатянки», «у «Кошику»»: what stands in quote marks and is a name, in title case by transliteration. */
export function findTitles(reading: Reading, knowledge: Knowledge): readonly Candidate[] {
  const { words, quoted } = reading;
  const among = { ...reading, telling: quotedWords(reading) };
  const introduced = [...quoted].flatMap(([open, close]): readonly (readonly Word[])[] => {
    const inner = words.slice(open + 1, close);
    const isNamed = inner.length > 1 && generic.test(words[open - 1]?.text ?? "");
    return isNamed && isTitle(reading, open, close, inner) ? [inner] : [];
  });
  return [...quoted].flatMap(([open, close]): readonly Candidate[] => {
    const inner = words.slice(open + 1, close);
    const same = introduced.find((other) => other !== inner && isSame(other, inner));
    if (!same && !isTitle(reading, open, close, inner)) return [];
    const before = words[open - 1];
    const after = generic.test(before?.text ?? "") && namingCases(words, open, inner) === null;
    const [first] = inner;
    const asked = after
      ? null
      : (namingCases(words, open, inner) ??
        governedCases(reading, open) ??
        agreedCases(words[open - 1]) ??
        (precededByNoun(reading, open) ? (["genitive", "nominative"] as const) : null));
    const guess = inner.length === 1 && first && asked ? guessNoun(among, first.text, asked) : null;
    const phrase = inner.length === 2 && asked ? guessPhrase(inner, asked) : null;
    const uk = guess?.lemma ?? phrase?.lemma ?? (same ?? inner).map((word) => word.text).join(" ");
    const meaning = meaningOf(knowledge, uk);
    return [
      {
        from: open + 1,
        to: close,
        kind: "work",
        uk,
        en: titleCase(uk),
        accepted: [...customary(titleCase(uk), transliterate(uk)), ...(meaning === null ? [] : [meaning])],
        source: "transliteration",
        cases: guess?.cases ?? [],
        gender: guess?.gender ?? null,
        number: guess?.number ?? "singular",
      },
    ];
  });
}

function isTitle(reading: Reading, open: number, close: number, inner: readonly Word[]): boolean {
  const { words } = reading;
  const [first] = inner;
  if (!first || inner.length > longest || (!first.capital && !/^є\p{Lu}/u.test(first.text))) return false;
  if (!inner.every((word) => word.kind === "word" || word.kind === "number")) return false;
  const before = words[open - 1];
  const [next, beyond] = [words[close + 1], words[close + 2]];
  const named = generic.test(before?.text ?? "");
  if (before?.text === ":" && before.joined) return false;
  const atHead = words[open]?.opens === true;
  if (first.lower === "слава" || (inner.length === 1 && legalForm.test(first.text))) return false;
  if (before && inscription.test(before.text)) return false;
  if (next?.joined && next.text === "," && beyond && /^[–—-]$/u.test(beyond.text) && !named) return false;
  if (next?.joined && /^[–—]$/u.test(next.text) && atHead) return false;
  if (infinitive.test(inner.at(-1)?.lower ?? "") && inner.length > 1) return false;
  if (inner.length >= sentenceLength && inner.some((word) => !word.capital && verbal.test(word.lower))) return false;
  if (inner.length > 1 && isWorded(before, inner)) return false;
  if (named) return true;
  return (
    inner.length <= sentenceLength &&
    !(atHead && next?.text === ",") &&
    !(inner.length === 1 && verbal.test(first.lower) && first.text.length > 5)
  );
}

/** «фільм «Млини над Россю»», «Бах і борщ»: titles that say something are translated, not transliterated. */
function isWorded(before: Word | undefined, inner: readonly Word[]): boolean {
  return (
    work.test(before?.text ?? "") ||
    (!organisation.test(before?.text ?? "") && inner.some((word) => !word.capital && joining.test(word.lower)))
  );
}

/** Letters at the end of a word that its cases change, and letters that they leave at least. */
const [changing, staying] = [4, 3];

/** «Олійника і партнерів» where «Олійник і партнери» is introduced: each word begins alike. */
function isSame(one: readonly Word[], other: readonly Word[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ lower }, at) => {
      const stem = lower.slice(0, Math.max(staying, lower.length - changing));
      return other[at]?.lower.startsWith(stem) === true && Math.abs(other[at].lower.length - lower.length) < changing;
    })
  );
}

function namingCases(words: readonly Word[], open: number, inner: readonly Word[]): readonly Case[] | null {
  const named = [words[open - 1], words[open - 2]].some((word) => naming.test(word?.text ?? ""));
  return named && /(?:[оеє]м|[оеє]ю)$/u.test(inner[0]?.text ?? "") ? ["instrumental"] : null;
}

/** «польську «Віслянку»»: the cases of the adjective before. */
function agreedCases(before: Word | undefined): readonly Case[] | null {
  if (!before || !/(?:ськ|цьк|зьк)[^ь]{1,3}$/u.test(before.text)) return null;
  const cases = adjectiveReadings(before.lower).map((one) => one.case);
  return cases.length > 0 ? [...new Set(cases)] : null;
}

function precededByNoun({ words }: Reading, open: number): boolean {
  const before = words[open - 1];
  return (
    before !== undefined &&
    before.kind === "word" &&
    (!before.capital || before.opens) &&
    words[open]?.joined === true &&
    !verbal.test(before.lower) &&
    before.text.length > 3
  );
}

function quotedWords({ words, quoted }: Reading): ReadonlySet<string> {
  return new Set([...quoted].flatMap(([open, close]) => (close === open + 2 ? [words[open + 1]?.text ?? ""] : [])));
}

function titleCase(uk: string): string {
  return transliterate(uk)
    .split(" ")
    .map((word) => (/^ye\p{Lu}/u.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join(" ");
}

/** «Степ-Агро», «Ворсклаенерго», «Дніпрогаз»: companies write the Greek parts of their names in the usual Latin way. */
function customary(title: string, plain: string): readonly string[] {
  const usual = title
    .replace(/([Aa])hro/gu, "$1gro")
    .replace(/([Ee])nerho/gu, "$1nergo")
    .replace(/haz$/u, "gaz");
  return [...new Set([plain, usual])];
}
