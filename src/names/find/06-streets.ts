import type { Candidate } from "../candidate.js";
import type { Agreement } from "../../morphology/index.js";
import { adjectiveForms, adjectiveReadings } from "../forms/adjective.js";
import { gather, contiguous, type Reading, type Word } from "../read/reading.js";
import { transliterate } from "../transliterate.js";

interface Way {
  readonly uk: string;
  readonly en: string;
  readonly agreement: Agreement;
  readonly forms: RegExp;
}

const ways: readonly Way[] = [
  { uk: "вулиця", en: "Street", agreement: "feminine", forms: /^(?:вул|вулиц[яіюе]|вулицею)$/u },
  { uk: "проспект", en: "Avenue", agreement: "masculine", forms: /^(?:просп|пр-т|проспект[уаі]?|проспектом)$/u },
  { uk: "площа", en: "Square", agreement: "feminine", forms: /^(?:пл|площ[аіу]|площею)$/u },
  { uk: "бульвар", en: "Boulevard", agreement: "masculine", forms: /^(?:бул|б-р|бульвар[уаі]?|бульваром)$/u },
  { uk: "провулок", en: "Lane", agreement: "masculine", forms: /^(?:пров|провул(?:ок|ку|ком))$/u },
  { uk: "шосе", en: "Highway", agreement: "neuter", forms: /^шосе$/u },
  { uk: "узвіз", en: "Descent", agreement: "masculine", forms: /^узв(?:із|озу|озі|озом)$/u },
];
/** Endings of an adjective that agrees with the noun: nothing but another one belongs to the name behind it. */
const agreed: Readonly<Partial<Record<Agreement, RegExp>>> = {
  feminine: /(?:ої|ій|ою|ськ[ау]|цьк[ау]|зьк[ау])$/u,
  masculine: /(?:ий|ого|ому|им)$/u,
};
/** Stems of adjectives in names of streets; «Миру», «Мазепи» are nouns. */
const stem = /(?:ськ|цьк|зьк|[нвкртлшч])[^ь]{1,3}$/u;
/** Words in a street's name at most: «вул. Героїв Небесної Сотні» has three. */
const longest = 4;

/** «вул. Стрийській», «вулицею Чумацькою», «просп. Дмитра Яворницького», «вул. 15 Квітня», «Контрактовій площі». */
export function findStreets(reading: Reading): readonly Candidate[] {
  return gather(reading.words, (word, at): readonly Candidate[] => {
    const way = word.kind === "word" ? ways.find(({ forms }) => forms.test(word.lower)) : undefined;
    if (!way) return [];
    const after = behind(reading, way, at) ?? before(reading, way, at);
    return after ? [after] : [];
  });
}

function behind({ words }: Reading, way: Way, at: number): Candidate | null {
  const from = words[at + 1]?.text === "." ? at + 2 : at + 1;
  let to = from;
  if (words[to]?.kind === "number" && words[to + 1]?.capital) to++;
  while (to - from < longest && words[to]?.capital && words[to]?.kind === "word" && (to === from || words[to]?.joined))
    to++;
  if (to > from + 1 && agreed[way.agreement]?.test(words[from]?.text ?? ""))
    while (to > from + 1 && !agreed[way.agreement]?.test(words[to - 1]?.text ?? "")) to--;
  if (to === from || !contiguous(words, at, to) || words[from]?.opens) return null;
  const parts = nominatives(words.slice(from, to), way);
  return candidate(at, to, way, parts);
}

function before({ words }: Reading, way: Way, at: number): Candidate | null {
  const word = words[at - 1];
  if (!word?.capital || word.opens || !words[at]?.joined) return null;
  const [part] = nominatives([word], way);
  return (part && part !== word.text) || agrees(word, way) ? candidate(at - 1, at + 1, way, [part ?? word.text]) : null;
}

function agrees(word: Word, way: Way): boolean {
  return adjectiveReadings(word.text).some(({ agreement }) => agreement === way.agreement);
}

/** Adjectives that agree with the street stand in the nominative, names in the genitive stay. */
function nominatives(words: readonly Word[], way: Way): readonly string[] {
  const lemmas = words.map(({ text, kind }) => {
    if (kind === "number") return null;
    const found = adjectiveReadings(text).find(
      ({ agreement, lemma }) =>
        agreement === way.agreement && /[бвгґджзйклмнпрстфхцчшщ][иі]й$/u.test(lemma) && isAdjective(text),
    );
    return found && !(way.agreement === "masculine" && found.case === "genitive") ? found.lemma : null;
  });
  if (!lemmas.every((lemma) => lemma !== null)) return words.map(({ text }) => text);
  return lemmas.map(
    (lemma) => adjectiveForms(lemma, way.agreement).find((one) => one.case === "nominative")?.form ?? lemma,
  );
}

/** Whether the form looks like an adjective; a short noun in -у or -а («Миру», «Ринок») does not. */
function isAdjective(text: string): boolean {
  return stem.test(text) && !/(?:[^сцз]ьк|[^ськцзнв])[уа]$/u.test(text);
}

function candidate(from: number, to: number, way: Way, parts: readonly string[]): Candidate {
  const name = transliterate(parts.join(" "));
  return {
    from,
    to,
    kind: "place",
    uk: `${way.uk} ${parts.join(" ")}`,
    en: `${name} ${way.en}`,
    accepted: [`${name} ${way.en.toLowerCase()}`],
    source: "transliteration",
    cases: [],
    gender: way.agreement === "plural" ? null : way.agreement,
    number: "singular",
  };
}
