import { remember, type Case } from "../core/index.js";
import {
  declineNoun,
  feminineAdjective,
  indeclinable,
  isAdjective,
  masculineAdjective,
  type CaseForm,
} from "./decline.js";

export type PersonGender = "masculine" | "feminine";

/** One way to read a form of a surname or of a given name that the lexicon does not know. */
export interface SurnameReading {
  readonly lemma: string;
  readonly gender: PersonGender;
  readonly case: Case;
  /** How usual such a name is, between 0 and 1. */
  readonly weight: number;
}

const endings = [
  "",
  "а",
  "я",
  "у",
  "ю",
  "ові",
  "еві",
  "єві",
  "ом",
  "ем",
  "єм",
  "им",
  "ім",
  "ого",
  "ому",
  "ої",
  "ій",
  "ою",
  "ею",
  "єю",
  "и",
  "і",
  "ї",
];
const restored = ["", "ь", "й", "о", "а", "я", "ий", "ій", "ов", "е"];
/** Forms kept in memory; a batch of articles repeats few names. */
const largestMemory = 5_000;

/** Readings of a surname's form by the rules of declension; compound names decline in both parts. */
export const surnameReadings = remember((form): readonly SurnameReading[] => {
  const [first, last, ...more] = form.split("-");
  return first && last !== undefined && more.length === 0 ? compound(first, last) : simple(form);
}, largestMemory);

function compound(first: string, last: string): readonly SurnameReading[] {
  const heads = simple(first);
  const result: SurnameReading[] = [];
  for (const tail of simple(last)) {
    const agreeing = heads.filter((head) => head.case === tail.case && head.gender === tail.gender);
    for (const head of agreeing)
      result.push({ ...tail, lemma: `${head.lemma}-${tail.lemma}`, weight: tail.weight * head.weight });
    if (!agreeing.some((head) => head.lemma === first))
      result.push({ ...tail, lemma: `${first}-${tail.lemma}`, weight: tail.weight * unusual });
  }
  return result;
}

const unusual = 0.3;

function simple(form: string): readonly SurnameReading[] {
  const result: SurnameReading[] = [];
  const seen = new Set<string>();
  for (const lemma of candidates(form)) {
    for (const gender of ["masculine", "feminine"] as const) {
      for (const declined of surnameForms(lemma, gender)) {
        const key = `${lemma} ${gender} ${declined.case}`;
        if (declined.form !== form || seen.has(key)) continue;
        seen.add(key);
        result.push({ lemma, gender, case: declined.case, weight: plausibility(lemma, gender) });
      }
    }
  }
  return result;
}

function candidates(form: string): ReadonlySet<string> {
  const result = new Set<string>([form]);
  for (const ending of endings) {
    if (!form.endsWith(ending)) continue;
    const stem = form.slice(0, form.length - ending.length);
    if (stem.length < 2) continue;
    for (const end of restored) result.add(stem + end);
    if (/[^аеєиіїоуюя]ц$/u.test(stem)) result.add(`${stem.slice(0, -1)}ець`);
    if (/[^аеєиіїоуюя]к$/u.test(stem)) result.add(`${stem.slice(0, -1)}ок`).add(`${stem.slice(0, -1)}ек`);
    if (/йц$/u.test(stem)) result.add(`${stem.slice(0, -2)}єць`);
    if (/[зцс]$/u.test(stem)) result.add(`${stem.slice(0, -1)}${{ з: "г", ц: "к", с: "х" }[stem.slice(-1)] ?? ""}а`);
  }
  return result;
}

/** Every case of a surname for a man or a woman. */
export function surnameForms(lemma: string, gender: PersonGender): readonly CaseForm[] {
  if (gender === "masculine") {
    if (isAdjective(lemma)) return masculineAdjective(lemma);
    if (/[еєиіїуюэ]$|[іїауе]о$|их$/u.test(lemma)) return indeclinable(lemma);
    return declineNoun(lemma, /[ая]$/u.test(lemma) ? "feminine" : "masculine").filter(
      (form) => form.case !== "vocative",
    );
  }
  if (/(?:ськ|цьк|зьк|[оеєї]в|[иії]н)а$/u.test(lemma)) return feminineAdjective(lemma);
  if (lemma.endsWith("а"))
    return [...feminineAdjective(lemma), ...declineNoun(lemma, "feminine").filter((form) => form.case !== "vocative")];
  if (lemma.endsWith("я")) return declineNoun(lemma, "feminine").filter((form) => form.case !== "vocative");
  if (isAdjective(lemma)) return [];
  return indeclinable(lemma);
}

/** Endings that Ukrainian surnames have, by how sure they make the reading. */
function plausibility(lemma: string, gender: PersonGender): number {
  if (gender === "feminine" && /(?:ська|цька|зька|ова|ева|єва|іна|їна)$/u.test(lemma)) return 1;
  if (gender === "masculine" && /(?:ська|цька|зька|ова|ева|єва)$/u.test(lemma)) return 0.1;
  if (
    /(?:енко|єнко|чук|щук|юк|ук|як|ський|цький|зький|ов|ев|єв|їв|ін|їн|ець|ко|ич|ій|ан|ян|ар|ик|ик|ук|ер|ак|ба|ець|нь)$/u.test(
      lemma,
    )
  )
    return 0.9;
  if (/[^аеєиіїоуюя]ць$/u.test(lemma)) return 0.1;
  if (/о$/u.test(lemma)) return /[клрнмшп]о$/u.test(lemma) ? 0.5 : 0.15;
  if (/[оеуи]я$/u.test(lemma)) return 0.05;
  if (/[йь]$/u.test(lemma)) return 0.6;
  if (/[еєиіїую]$/u.test(lemma)) return /[еі]$/u.test(lemma) ? 0.3 : 0.15;
  if (/[ая]$/u.test(lemma)) return 0.6;
  if (/[бвгґджзклмнпрстфхцчшщ]{3}$/u.test(lemma)) return 0.3;
  return 0.7;
}
