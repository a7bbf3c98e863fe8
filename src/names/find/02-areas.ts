import type { Case } from "../../core/index.js";
import type { Knowledge } from "../book.js";
import type { Candidate } from "../candidate.js";
import { adjectiveForms, adjectiveReadings } from "../forms/adjective.js";
import { nounForms } from "../forms/noun.js";
import { gather, contiguous, type Reading } from "../read/reading.js";
import { transliterate } from "../transliterate.js";

interface Area {
  readonly uk: string;
  readonly en: string;
  readonly plural: string;
  readonly accepted: readonly string[];
  readonly agreement: "masculine" | "feminine";
}

const areas: readonly Area[] = [
  { uk: "область", en: "region", plural: "regions", accepted: ["Oblast", "oblast", "Region"], agreement: "feminine" },
  {
    uk: "район",
    en: "district",
    plural: "districts",
    accepted: ["District", "Raion", "raion"],
    agreement: "masculine",
  },
  {
    uk: "громада",
    en: "community",
    plural: "communities",
    accepted: ["Hromada", "hromada", "Community"],
    agreement: "feminine",
  },
  {
    uk: "напрямок",
    en: "sector",
    plural: "sectors",
    accepted: ["direction", "axis", "front", "Sector"],
    agreement: "masculine",
  },
  { uk: "напрям", en: "sector", plural: "sectors", accepted: ["direction", "axis", "front"], agreement: "masculine" },
];
const plurals: Readonly<Record<string, string>> = {
  область: "області областей областям областями областях",
  район: "райони районів районам районами районах",
  громада: "громади громад громадам громадами громадах",
  напрямок: "напрямки напрямків напрямкам напрямками напрямках",
  напрям: "напрями напрямів напрямам напрямами напрямах",
};

const forms = new Map<string, { readonly area: Area; readonly cases: readonly Case[] }>();
for (const area of areas) {
  for (const { form, case: name } of nounForms(area.uk).forms) {
    const known = forms.get(form);
    forms.set(form, { area, cases: [...new Set([...(known?.cases ?? []), name])] });
  }
  for (const form of plurals[area.uk]?.split(" ") ?? []) if (!forms.has(form)) forms.set(form, { area, cases: [] });
}

/** «Полтавській області», «Херсонській та Миколаївській обл.», «Оріхівському напрямку», «Бучанського району». */
export function findAreas(reading: Reading, knowledge: Knowledge): readonly Candidate[] {
  const { words } = reading;
  return gather(words, (word, at): readonly Candidate[] => {
    const short = /^(?:обл|р-н)$/u.test(word.lower);
    const noun = short ? { area: word.lower === "обл" ? areas[0] : areas[1], cases: [] } : forms.get(word.text);
    if (!noun?.area) return [];
    const to = at + (short && words[at + 1]?.text === "." ? 2 : 1);
    const adjectives: {
      readonly from: number;
      readonly lemma: string;
      readonly cases: readonly Case[];
      readonly en: string;
    }[] = [];
    let from = at - 1;
    for (;;) {
      const adjective = adjectiveOf(reading, knowledge, from, noun.area);
      if (!adjective) break;
      adjectives.unshift({ from, ...adjective });
      const between = words[from - 1]?.lower ?? "";
      if (!/^(?:,|та|і|й)$/u.test(between)) break;
      from -= 2;
    }
    const [first] = adjectives;
    if (!first || !contiguous(words, first.from, to)) return [];
    const names = adjectives.map(({ en }) => en);
    const many = names.length > 1;
    const joined = many ? `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}` : (names[0] ?? "");
    const { area } = noun;
    const last = adjectives.at(-1);
    return [
      {
        from: first.from,
        to,
        kind: "place",
        uk: `${adjectives.map(({ lemma }) => nominative(lemma, area)).join(" та ")} ${area.uk}`,
        en: `${joined} ${many ? area.plural : area.en}`,
        accepted: area.accepted.map((one) => `${joined} ${one}${many ? "s" : ""}`),
        source: adjectives.every(({ en, lemma }) => knowledge.adjectives.get(lemma) === en)
          ? "table"
          : "transliteration",
        cases: noun.cases.length > 0 ? noun.cases.filter((name) => last?.cases.includes(name)) : (last?.cases ?? []),
        gender: area.agreement,
        number: many ? "plural" : "singular",
      },
    ];
  });
}

function adjectiveOf(
  { words }: Reading,
  knowledge: Knowledge,
  at: number,
  area: Area,
): { readonly lemma: string; readonly cases: readonly Case[]; readonly en: string } | null {
  const word = words[at];
  if (!word?.capital || word.kind !== "word") return null;
  const readings = adjectiveReadings(word.lower).filter(
    ({ agreement }) => agreement === area.agreement || agreement === "plural",
  );
  const known = readings.find(({ lemma }) => knowledge.adjectives.has(lemma));
  const best =
    known ??
    (area.uk === "район" && !word.opens
      ? readings.find(({ lemma, agreement }) => /[сцз]ький$/u.test(lemma) && agreement === "masculine")
      : undefined);
  if (!best) return null;
  const cases = readings
    .filter(({ lemma, agreement }) => lemma === best.lemma && agreement === best.agreement)
    .map((one) => one.case);
  return {
    lemma: best.lemma,
    cases: [...new Set(cases)],
    en: knowledge.adjectives.get(best.lemma) ?? transliterate(best.lemma.charAt(0).toUpperCase() + best.lemma.slice(1)),
  };
}

function nominative(lemma: string, area: Area): string {
  const form = adjectiveForms(lemma, area.agreement).find((one) => one.case === "nominative")?.form ?? lemma;
  return form.charAt(0).toUpperCase() + form.slice(1);
}
