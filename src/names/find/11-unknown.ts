import type { Knowledge } from "../book.js";
import type { Candidate } from "../candidate.js";
import { adjectiveReadings } from "../forms/adjective.js";
import { gather, tells, type Reading } from "../read/reading.js";
import { transliterate } from "../transliterate.js";
import { followsPlacePreposition, governedCases } from "./governed.js";
import { guessNoun, guessSurname } from "./guess.js";

/** «про Качмара», «у Лучеську»: a capital within a sentence that nothing else explains is a name, by transliteration. */
export function findUnknown(
  reading: Reading,
  knowledge: Knowledge,
  free: (at: number) => boolean,
  names: ReadonlyMap<string, Candidate>,
): readonly Candidate[] {
  const { words } = reading;
  return gather(words, (word, at): readonly Candidate[] => {
    const pair = word.capital ? pairAt(reading, knowledge, free, at) : null;
    if (pair) return [pair];
    if (
      !free(at) ||
      !isLone(reading, at) ||
      !(tells(reading, at) || (word.capital && names.has(word.text))) ||
      reading.small.has(word.lower)
    )
      return [];
    if (
      /^\p{Lu}{2}|\p{Ll}\p{Lu}/u.test(word.text) ||
      word.text.length < 3 ||
      !/^[\p{Script=Cyrillic}'-]+$/u.test(word.text)
    )
      return [];
    if (isAdjective(reading, at) || isCommon(knowledge, word.lower)) return [];
    const known = names.get(word.text);
    if (known) return [{ ...known, from: at, to: at + 1 }];
    if (isPlaceAdjective.test(word.lower) && followsPlacePreposition(reading, at)) return [];
    const asked = governedCases(reading, at);
    const isPlace = followsPlacePreposition(reading, at);
    const guess = isPlace ? guessNoun(reading, word.text, asked) : guessSurname(reading, word.text, asked);
    const { text, source } = isPlace
      ? { text: transliterate(guess.lemma), source: "transliteration" as const }
      : knowledge.person(guess.lemma);
    return [
      {
        from: at,
        to: at + 1,
        kind: isPlace ? "place" : "person",
        uk: guess.lemma,
        en: text,
        accepted: [],
        source,
        cases: guess.cases,
        gender: guess.gender,
        number: guess.number,
      },
    ];
  });
}

/** Surnames in the nominative that their ending gives away. */
const surname = /.(?:[еє]нко|чук|щук|юк|[сцз]ьк(?:ий|а)|ишин|ович|евич|швілі|дзе)$/u;

/** «засновниця Дзвінка Павлюк»: a given name that no lexicon has before what can be but a surname. */
function pairAt(reading: Reading, knowledge: Knowledge, free: (at: number) => boolean, at: number): Candidate | null {
  const { words } = reading;
  const [before, first, last, after] = [words[at - 1], words[at], words[at + 1], words[at + 2]];
  if (!first || !last?.capital || !last.joined || !free(at) || !free(at + 1) || !tells(reading, at)) return null;
  if (!surname.test(last.text) || !/^\p{Lu}\p{Ll}+(?:ій|[бвгґджзклмнпрстфхцчшщаяо])$/u.test(first.text)) return null;
  if ((before?.capital && first.joined) || (after?.capital && after.joined) || adjectival.test(first.text)) return null;
  const uk = `${first.text} ${last.text}`;
  const { text: en, source } = knowledge.person(uk);
  const gender = /[ая]$/u.test(first.text) ? "feminine" : "masculine";
  return {
    from: at,
    to: at + 2,
    kind: "person",
    uk,
    en,
    accepted: [],
    source,
    cases: ["nominative"],
    gender,
    number: "singular",
  };
}

const adjectival = /(?:ськ|цьк|зьк)\p{L}{1,3}$/u;

/** «голова Спілки», «звернення до Президента», «Усікновення»: nouns that a capital honours, and abstract ones. */
function isCommon(knowledge: Knowledge, lower: string): boolean {
  return knowledge.bodies.heads.has(lower) || honoured.test(lower) || /(?:ння|ття|ість|ці[яїю])$/u.test(lower);
}

/** «з Сучавської»: what it belongs to stands elsewhere. */
const isPlaceAdjective = /[сцз]ьк(?:ої|их|ими)$/u;
const honoured =
  /^(?:президент|прем'єр|міністр|бог|боже|господ|уряд|парламент|держав|конституц|церкв|перемог|батьківщин|архієпископ|митрополит|патріарх|папа|папи|папу|закон|кодекс|акт|професор|посол|посл|прем|папськ|захист|просто|фото|скриншот|відео|герой|геро[яюї]|півд|північ|схід|сход|захід|заход)/u;

/** A word among other capitals belongs to a longer name that nobody knows. */
function isLone({ words }: Reading, at: number): boolean {
  const [before, after] = [words[at - 1], words[at + 1]];
  return !(before?.capital && words[at]?.joined && !before.opens) && !(after?.capital && after.joined);
}

/** «Європейського суду», «Київська влада»: an adjective with a small noun behind it. */
function isAdjective({ words }: Reading, at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || next?.kind !== "word" || next.capital || !next.joined) return false;
  return (
    /(?:[сцз]ьк|[нвкл])(?:ий|ого|ому|им|ім|а|ої|ій|у|ою|е|і|их|ими)$/u.test(word.text) &&
    adjectiveReadings(word.text).length > 0
  );
}
