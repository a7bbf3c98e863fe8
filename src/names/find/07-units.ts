import type { Case } from "../../core/index.js";
import type { Candidate } from "../candidate.js";
import type { Agreement } from "../../morphology/index.js";
import { adjectiveForms, adjectiveReadings } from "../forms/adjective.js";
import { nounForms } from "../forms/noun.js";
import { gather, contiguous, type Reading } from "../read/reading.js";

const heads: readonly (readonly [string, string])[] = [
  ["бригада", "Brigade"],
  ["полк", "Regiment"],
  ["батальйон", "Battalion"],
  ["дивізія", "Division"],
  ["корпус", "Corps"],
  ["загін", "Detachment"],
  ["центр", "Center"],
  ["армія", "Army"],
];
const abbreviations: ReadonlyMap<string, string> = new Map([
  ["ОМБр", "Separate Mechanized Brigade"],
  ["ОШБр", "Separate Assault Brigade"],
  ["ОДШБр", "Separate Air Assault Brigade"],
  ["ДШБр", "Air Assault Brigade"],
  ["ОТБр", "Separate Tank Brigade"],
  ["ОАБр", "Separate Artillery Brigade"],
  ["ОБрМП", "Separate Marine Brigade"],
  ["ОЄБр", "Separate Jaeger Brigade"],
  ["ОГШБр", "Separate Mountain Assault Brigade"],
  ["ОМПБр", "Separate Motorized Infantry Brigade"],
  ["бригада ТрО", "Territorial Defense Brigade"],
]);
const adjectives: ReadonlyMap<string, string> = new Map(
  `окремий Separate|механізований Mechanized|штурмовий Assault|десантно-штурмовий Air Assault|танковий Tank|артилерійський Artillery|гірсько-штурмовий Mountain Assault|єгерський Jaeger|стрілецький Rifle|мотопіхотний Motorized Infantry|аеромобільний Airmobile|реактивний Rocket|інженерний Engineer|інженерно-саперний Combat Engineer|медичний Medical|президентський Presidential|прикордонний Border Guard|зенітний Anti-Aircraft|ракетний Missile|важкий Heavy|повітрянодесантний Airborne|розвідувальний Reconnaissance|армійський Army|гвардійський Guards|мотострілецький Motorized Rifle|піхотний Infantry|комбінований Combined`
    .split("|")
    .map((one): [string, string] => [one.split(" ")[0] ?? "", one.slice(one.indexOf(" ") + 1)]),
);
const complements: readonly (readonly [string, string])[] = [
  ["територіальної оборони", "Territorial Defense"],
  ["тероборони", "Territorial Defense"],
  ["морської піхоти", "Marine"],
  ["безпілотних систем", "Unmanned Systems"],
  ["спеціального призначення", "Special Purpose"],
  ["оперативного призначення", "Operational"],
  ["нацгвардії", "National Guard"],
];
const forms = new Map(
  heads.flatMap(([uk, en]) => {
    const { forms: all, agreement } = nounForms(uk);
    return all.map(
      ({ form }): [string, { uk: string; en: string; agreement: typeof agreement; cases: readonly Case[] }] => [
        form,
        { uk, en, agreement, cases: all.filter((one) => one.form === form).map((one) => one.case) },
      ],
    );
  }),
);
/** Adjectives between the number and the noun at most. */
const longest = 4;

/** «131-ї окремої бригади», «178-ї ОМБр», «110 бригада територіальної оборони»: military units by their number. */
export function findUnits(reading: Reading): readonly Candidate[] {
  return gather(reading.words, (word, at) => {
    if (word.kind !== "number") return [];
    const number = /^(\d{1,3})-(?:[ії]|ї|а|я|та|тя|го|му|й|ий|им|ою|ій|ма|ша|га|ої|ю|у)$/u.exec(word.lower)?.[1];
    const bare = /^\d{1,3}$/u.test(word.text) && abbreviations.has(reading.words[at + 1]?.text ?? "");
    const found = number || bare ? readUnit(reading, at, Number(number ?? word.text)) : null;
    return found ? [found] : [];
  });
}

function readUnit({ words }: Reading, at: number, number: number): Candidate | null {
  const english: string[] = [];
  const ukrainian: string[] = [];
  for (let next = at + 1; next <= at + 1 + longest; next++) {
    const word = words[next];
    if (!word?.joined) return null;
    const short = abbreviations.get(word.text);
    if (short !== undefined && next === at + 1)
      return unit(
        at,
        next + 1,
        `${nominativeNumber(number, "feminine")} ${word.text}`,
        `${ordinal(number)} ${short}`,
        "feminine",
        [],
      );
    const head = forms.get(word.lower);
    if (head) {
      const complement = complements.find(
        ([uk]) =>
          words
            .slice(next + 1, next + 1 + uk.split(" ").length)
            .map((one) => one.lower)
            .join(" ") === uk,
      );
      const to = next + 1 + (complement ? complement[0].split(" ").length : 0);
      if (!contiguous(words, at, to)) return null;
      const en = [ordinal(number), ...english, ...(complement ? [complement[1]] : []), head.en].join(" ");
      const agreed = ukrainian.map(
        (lemma) => adjectiveForms(lemma, head.agreement).find((one) => one.case === "nominative")?.form ?? lemma,
      );
      const uk = [
        nominativeNumber(number, head.agreement),
        ...agreed,
        head.uk,
        ...(complement ? [complement[0]] : []),
      ].join(" ");
      return unit(at, to, uk, en, head.agreement === "plural" ? null : head.agreement, head.cases);
    }
    const lemma = adjectiveReadings(word.lower).find((one) => adjectives.has(one.lemma))?.lemma;
    if (lemma === undefined) return null;
    english.push(adjectives.get(lemma) ?? "");
    ukrainian.push(lemma);
  }
  return null;
}

function unit(
  from: number,
  to: number,
  uk: string,
  en: string,
  gender: Candidate["gender"],
  cases: readonly Case[],
): Candidate {
  const [first = "", ...rest] = en.split(" ");
  return {
    from,
    to,
    kind: "organisation",
    uk,
    en,
    accepted: [[first, ...rest.map((word) => word.toLowerCase())].join(" ")],
    source: "table",
    cases,
    gender,
    number: "singular",
  };
}

/** «131-ша», «178-ма», «3-й». */
function nominativeNumber(number: number, agreement: Agreement): string {
  if (agreement !== "feminine") return `${number}-й`;
  const teens = number % 100 > 10 && number % 100 < 20;
  const last = teens
    ? "та"
    : (({ 1: "ша", 2: "га", 3: "тя", 7: "ма", 8: "ма" } as Readonly<Record<number, string>>)[number % 10] ?? "та");
  return `${number}-${last}`;
}

function ordinal(number: number): string {
  const rules = new Intl.PluralRules("en", { type: "ordinal" });
  const suffixes: Readonly<Record<string, string>> = { one: "st", two: "nd", few: "rd", other: "th" };
  return `${number}${suffixes[rules.select(number)] ?? "th"}`;
}
