import type { Gender } from "../../core/index.js";
import { impersonalTable, predicateTable, verbTable, type VerbClass } from "./verb-table.js";
import { phraseTable, rareTable } from "./verb-table-more.js";
import { reportTable, voiceTable } from "./verb-table-voice.js";

/** One form of a reporting verb or predicate. */
export interface VerbForm {
  readonly lemma: string;
  /** English past of the same strength. */
  readonly english: string;
  readonly class: VerbClass;
  /** Lower-case words of the form, in order. */
  readonly words: readonly string[];
  readonly number: "singular" | "plural" | "none";
  /** Known in the past tense singular only. */
  readonly gender: Gender | null;
  readonly impersonal: boolean;
}

const byFirstWord = build();

/** The reporting form that is this one lower-case word; null where there is none. */
export function verbForm(word: string): VerbForm | null {
  return byFirstWord.get(word)?.find((form) => form.words.length === 1) ?? null;
}

/** The reporting form that begins at `words[at]`, the longest one; null where there is none. */
export function verbFormAt(words: readonly { readonly lower: string }[], at: number): VerbForm | null {
  const forms = byFirstWord.get(words[at]?.lower ?? "");
  return forms?.find((form) => form.words.every((word, offset) => words[at + offset]?.lower === word)) ?? null;
}

function build(): ReadonlyMap<string, readonly VerbForm[]> {
  const index = new Map<string, VerbForm[]>();
  const add = (form: string, rest: Omit<VerbForm, "words">): void => {
    const { lemma, english, class: kind, number, gender, impersonal } = rest;
    const words = form.split(" ");
    const known = index.get(words[0] ?? "") ?? [];
    if (known.some((other) => other.words.join(" ") === form)) return;
    index.set(
      words[0] ?? "",
      [...known, { lemma, english, class: kind, words, number, gender, impersonal }].sort(
        (a, b) => b.words.length - a.words.length,
      ),
    );
  };
  for (const [lemma = "", english = "", kind = "", past = "", present = ""] of [
    ...rows(verbTable),
    ...rows(voiceTable),
    ...rows(reportTable),
    ...rows(phraseTable),
    ...rows(rareTable),
  ]) {
    const base = { lemma, english, class: kind as VerbClass, impersonal: false };
    const [masculine = "", ...others] = past.split("/");
    const [feminine, neuter, plural] = others.length > 0 ? others : pastForms(masculine);
    add(masculine, { ...base, number: "singular", gender: "masculine" });
    add(feminine ?? "", { ...base, number: "singular", gender: "feminine" });
    add(neuter ?? "", { ...base, number: "singular", gender: "neuter" });
    add(plural ?? "", { ...base, number: "plural", gender: null });
    for (const short of [feminine, neuter, plural].filter((form) => form?.endsWith("ся"))) {
      const gender = short === feminine ? "feminine" : short === neuter ? "neuter" : null;
      add((short ?? "").replace(/ся$/u, "сь"), { ...base, number: gender ? "singular" : "plural", gender });
    }
    add(present, { ...base, number: "singular", gender: null });
    add(thirdPlural(present), { ...base, number: "plural", gender: null });
  }
  for (const [lemma = "", english = "", kind = "", forms = ""] of rows(predicateTable)) {
    const base = { lemma, english, class: kind as VerbClass, impersonal: false };
    const [masculine = "", feminine = "", neuter = "", plural = ""] = forms.split("/");
    add(masculine, { ...base, number: "singular", gender: "masculine" });
    add(feminine, { ...base, number: "singular", gender: "feminine" });
    add(neuter, { ...base, number: "singular", gender: "neuter" });
    add(plural, { ...base, number: "plural", gender: null });
  }
  for (const [lemma = "", english = "", kind = "", form = ""] of rows(impersonalTable)) {
    add(form, { lemma, english, class: kind as VerbClass, number: "none", gender: null, impersonal: true });
  }
  return index;
}

function rows(table: string): readonly string[][] {
  return table
    .trim()
    .split("\n")
    .map((row) => row.split("|"));
}

/** сказав → сказала, сказало, сказали; зізнався → зізналася, …; only the first word of a phrase changes. */
function pastForms(masculine: string): readonly string[] {
  const [verb = "", ...rest] = masculine.split(" ");
  const reflexive = verb.endsWith("ся");
  const stem = verb.slice(0, reflexive ? -3 : -1);
  return ["ла", "ло", "ли"].map((ending) => [`${stem}${ending}${reflexive ? "ся" : ""}`, ...rest].join(" "));
}

/** каже → кажуть, заявляє → заявляють, говорить → говорять, ділиться → діляться. */
function thirdPlural(present: string): string {
  const [verb = "", ...rest] = present.split(" ");
  const reflexive = /ться$/u.test(verb);
  const bare = reflexive ? verb.replace(/ться$/u, "") : verb;
  const plural = reflexive ? `${pluralStem(bare)}ься` : pluralStem(bare);
  return [plural, ...rest].join(" ");
}

function pluralStem(form: string): string {
  const stem = form.replace(/ть$/u, "");
  if (/[аяуюіо]є$/u.test(stem)) return `${stem.slice(0, -1)}ють`;
  if (stem.endsWith("є")) return `${stem.slice(0, -1)}ють`;
  if (stem.endsWith("е")) return `${stem.slice(0, -1)}уть`;
  if (/[жчшщ]и$/u.test(stem)) return `${stem.slice(0, -1)}ать`;
  if (stem.endsWith("и")) return `${stem.slice(0, -1)}ять`;
  if (stem.endsWith("сть")) return `${stem}`;
  return `${stem}ть`;
}
