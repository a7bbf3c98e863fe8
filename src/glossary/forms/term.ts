import { cases, type Case, type Gender } from "../../core/index.js";
import { declineAdjective, masculineNominatives, type Agreement } from "../../morphology/index.js";
import type { GlossaryEntry } from "../entry.js";
import { wordsOfTerm } from "../words.js";
import type { Form, Reading } from "./form.js";
import { nounForms, type NounForms } from "./noun.js";
import { verbForms } from "./verb.js";

/** A form of a whole term: its words, and all that it can be. */
export interface TermForm {
  readonly words: readonly string[];
  readonly readings: readonly Reading[];
}

const agreements: readonly Agreement[] = ["masculine", "feminine", "neuter", "plural"];
const adverb = /(?:о|е)$/u;
const pluralForm = /(?:и|і|ї|ів|їв|ей|ам|ям|ами|ями|ах|ях|их|им|ими)$/u;

/** Every form of an entry's term, those listed in `forms` included; none for a pattern. */
export function termForms(entry: GlossaryEntry): readonly TermForm[] {
  if (entry.uk === undefined) return [];
  const words = wordsOfTerm(entry.uk);
  const noun = entry.part_of_speech === "noun";
  const listed = entry.forms.map((form): Form => {
    const text = wordsOfTerm(form).join(" ");
    return { form: text, number: noun && pluralForm.test(text) ? "plural" : "singular", case: null };
  });
  const found = new Map<string, Reading[]>();
  for (const { form, number, case: name } of [...formsOf(words, entry), ...listed]) {
    const known = found.get(form);
    if (!known) found.set(form, [{ number, case: name }]);
    else if (!known.some((one) => one.number === number && one.case === name)) known.push({ number, case: name });
  }
  return [...found].map(([form, readings]) => ({ words: form.split(" "), readings }));
}

function formsOf(words: readonly string[], { part_of_speech: part, gender }: GlossaryEntry): readonly Form[] {
  const [first = "", ...rest] = words;
  switch (part) {
    case "phrase":
      return [{ form: words.join(" "), number: "singular", case: null }];
    case "verb":
      return verbForms(first).map((form) => ({ ...form, form: [form.form, ...rest].join(" ") }));
    case "adjective":
      return agreements.flatMap((agreement) =>
        joined(words.slice(0, -1), [adjective(words.at(-1) ?? "", agreement)], [], agreement),
      );
    case "noun":
      return nounPhrase(words, gender);
  }
}

/** «тимчасово окуповані території», «ракета середньої дальності»: adverbs and what follows the noun stay. */
function nounPhrase(words: readonly string[], gender: Gender | undefined): readonly Form[] {
  for (const agreement of agreements) {
    let head = 0;
    let adjectives = 0;
    while (head < words.length - 1) {
      const word = words[head] ?? "";
      if (isAdjectiveIn(word, agreement)) adjectives++;
      else if (!adverb.test(word)) break;
      head++;
    }
    if (adjectives === 0) continue;
    const fit = hyphenated(words[head] ?? "", gender).filter((noun) => fits(noun, agreement));
    if (!fit.some((noun) => noun.agreement === agreement)) continue;
    return fit.flatMap((noun) => {
      const before = words.slice(0, head).map((word) => {
        const lemmas = masculineNominatives(word, agreement);
        return isAdjectiveIn(word, agreement)
          ? lemmas.flatMap((lemma) => declineAdjective(lemma, noun.agreement))
          : cases.map((name) => ({ form: word, case: name }));
      });
      return joined([], [...before, noun.forms], words.slice(head + 1), noun.agreement);
    });
  }
  const [first = "", ...rest] = words;
  return hyphenated(first, gender).flatMap((noun) => joined([], [noun.forms], rest, noun.agreement));
}

/** Whether a noun's set of forms belongs to a lemma whose adjective agrees so: its plural goes with its singular. */
function fits(noun: NounForms, agreement: Agreement): boolean {
  return agreement === "plural"
    ? noun.agreement === "plural"
    : noun.agreement === agreement || noun.agreement === "plural";
}

function isAdjectiveIn(word: string, agreement: Agreement): boolean {
  if (word.length < 4 || masculineNominatives(word, agreement).length === 0) return false;
  if (agreement === "masculine") return /[бвгґджзйклмнпрстфхцчшщ][иі]й$/u.test(word);
  if (agreement === "feminine") return /(?:н|ськ|цьк|зьк|[оеєиа]в|ч|ш|щ|л|[иіо]к|т|р|г|х)а$|[нтш]я$/u.test(word);
  return agreement === "neuter" ? /[бвгґджзйклмнпрстфхцчшщ][еє]$/u.test(word) : word.endsWith("і");
}

function adjective(word: string, agreement: Agreement): readonly Pick<Form, "form" | "case">[] {
  const lemmas = agreements.flatMap((one) => masculineNominatives(word, one)).slice(0, 2);
  const forms = lemmas.flatMap((lemma) => declineAdjective(lemma, agreement));
  return forms.length > 0 ? forms : cases.map((name) => ({ form: word, case: name }));
}

/** «дрон-камікадзе», «жінка-військова»: either part or both decline. */
function hyphenated(word: string, gender: Gender | undefined): readonly NounForms[] {
  const whole = nounForms(word, gender);
  const cut = word.lastIndexOf("-");
  if (cut <= 0 || /^[\p{Lu}\d-]+$/u.test(word)) return whole;
  const [head, tail] = [word.slice(0, cut), word.slice(cut + 1)];
  const tails = nounForms(tail);
  return nounForms(head, gender).flatMap((first): readonly NounForms[] => [
    { ...first, forms: first.forms.map((form) => ({ ...form, form: `${form.form}-${tail}` })) },
    {
      ...first,
      forms: first.forms.flatMap((form) =>
        tails
          .flatMap(({ forms }) => forms)
          .filter((other) => other.case === form.case && other.number === form.number)
          .map((other) => ({ ...form, form: `${form.form}-${other.form}` })),
      ),
    },
    ...whole,
  ]);
}

/** Forms of words that stand in the same case, with what never changes before and after. */
function joined(
  before: readonly string[],
  changing: readonly (readonly { readonly form: string; readonly case: Case | null }[])[],
  after: readonly string[],
  agreement: Agreement,
): readonly Form[] {
  const number = agreement === "plural" ? "plural" : "singular";
  return cases.flatMap((name) => {
    let texts: readonly string[] = [before.join(" ")];
    for (const forms of changing) {
      const here = [...new Set(forms.filter((form) => form.case === name).map(({ form }) => form))];
      texts = texts.flatMap((text) => here.map((form) => (text === "" ? form : `${text} ${form}`)));
    }
    return texts.map((text) => ({ form: [text, ...after].join(" "), number, case: name }));
  });
}
