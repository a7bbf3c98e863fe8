import type { Case } from "../../core/index.js";
import type { Knowledge } from "../book.js";
import type { Candidate } from "../candidate.js";
import { adjectiveForms, adjectiveReadings } from "../forms/adjective.js";
import { nounForms } from "../forms/noun.js";
import { gather, contiguous, type Reading } from "../read/reading.js";
import { englishOfAdjective } from "./adjective-place.js";
import { areaForms, type Area } from "./area-words.js";

interface Adjective {
  readonly from: number;
  readonly lemma: string;
  readonly cases: readonly Case[];
  readonly en: string;
  readonly accepted: readonly string[];
  readonly source: "table" | "transliteration";
}

/** «Полтавській області», «Херсонській та Миколаївській обл.», «Колківської громади», «Торунському перевалі». */
export function findAreas(reading: Reading, knowledge: Knowledge): readonly Candidate[] {
  const { words } = reading;
  return gather(words, (word, at): readonly Candidate[] => {
    const noun = areaForms.get(word.text);
    if (!noun) return word.capital ? surroundings(knowledge, word.text, at) : [];
    const to = at + (/^(?:обл|р-н)$/u.test(word.text) && words[at + 1]?.text === "." ? 2 : 1);
    const adjectives: Adjective[] = [];
    let from = at - 1;
    for (;;) {
      const adjective = adjectiveOf(reading, knowledge, from, noun.area);
      if (!adjective) break;
      adjectives.unshift(adjective);
      const between = words[from - 1]?.lower ?? "";
      if (!/^(?:,|та|і|й)$/u.test(between)) break;
      from -= 2;
    }
    const [first] = adjectives;
    if (!first || !contiguous(words, first.from, to)) return [];
    const many = adjectives.length > 1;
    const english = joined(adjectives.map(({ en }) => en));
    const others = adjectives.some(({ accepted }) => accepted.length > 0)
      ? [joined(adjectives.map(({ en, accepted }) => accepted[0] ?? en))]
      : [];
    const { area } = noun;
    const last = adjectives.at(-1);
    return [
      {
        from: first.from,
        to,
        kind: "place",
        uk: `${adjectives.map(({ lemma }) => nominative(lemma, area)).join(" та ")} ${area.uk}`,
        en: named(area, english, many ? area.plural : area.en),
        accepted: [english, ...others].flatMap((name) =>
          [area.en, ...area.accepted].map((one) => named(area, name, many ? plural(one) : one)),
        ),
        source: adjectives.every(({ source }) => source === "table") ? "table" : "transliteration",
        cases: noun.cases.length > 0 ? noun.cases.filter((name) => last?.cases.includes(name)) : (last?.cases ?? []),
        gender: area.agreement,
        number: many ? "plural" : "singular",
      },
    ];
  });
}

/** «Чугуївщині», «Уманщину»: the country around a town whose adjective is known. */
function surroundings(knowledge: Knowledge, form: string, at: number): readonly Candidate[] {
  const [, root = "", kind = ""] = /^(\p{Lu}[\p{L}']{2,}?)(щ|чч)ин(?:а|и|і|у|ою)$/u.exec(form) ?? [];
  const known = knowledge.adjectives.get(`${root.toLowerCase()}${kind === "щ" ? "с" : "ц"}ький`);
  if (root === "" || !known) return [];
  const uk = `${form.replace(/(?:а|и|і|у|ою)$/u, "")}а`;
  const cases = nounForms(uk).forms.flatMap((one) => (one.form === form ? [one.case] : []));
  return [
    {
      from: at,
      to: at + 1,
      kind: "place",
      uk,
      en: `${known.en} area`,
      accepted: [`${known.en} region`, `${known.en} district`],
      source: "table",
      cases,
      gender: "feminine",
      number: "singular",
    },
  ];
}

function named({ before }: Area, name: string, noun: string): string {
  return before ? `${noun} ${name}` : `${name} ${noun}`;
}

function plural(noun: string): string {
  return noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

function joined(names: readonly string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}` : (names[0] ?? "");
}

function adjectiveOf({ words }: Reading, knowledge: Knowledge, at: number, area: Area): Adjective | null {
  const word = words[at];
  if (!word?.capital || word.kind !== "word") return null;
  const readings = adjectiveReadings(word.lower).filter(
    ({ agreement }) => agreement === area.agreement || agreement === "plural",
  );
  const known = readings.find(({ lemma }) => knowledge.adjectives.has(lemma));
  const best =
    known ??
    (area.unknown !== "known" && !word.opens
      ? readings.find(
          ({ lemma, agreement }) =>
            /[сцз]ький$/u.test(lemma) && (agreement === area.agreement || area.unknown !== "district"),
        )
      : undefined);
  if (!best) return null;
  const cases = readings
    .filter(({ lemma, agreement }) => lemma === best.lemma && agreement === best.agreement)
    .map((one) => one.case);
  const english = englishOfAdjective(knowledge, best.lemma);
  const district = area.unknown === "district" && english.source === "transliteration";
  return {
    from: at,
    lemma: best.lemma,
    cases: [...new Set(cases)],
    ...english,
    ...(district && english.accepted[0] !== undefined ? { en: english.accepted[0], accepted: [english.en] } : {}),
  };
}

function nominative(lemma: string, area: Area): string {
  const form = adjectiveForms(lemma, area.agreement).find((one) => one.case === "nominative")?.form ?? lemma;
  return form.charAt(0).toUpperCase() + form.slice(1);
}
