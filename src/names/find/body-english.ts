import type { BodyHead } from "../book.js";
import type { Complements } from "./complements.js";

/** An adjective in the name of a body. */
export interface Part {
  /** Masculine nominative. */
  readonly lemma: string;
  readonly en: string;
  readonly accepted: readonly string[];
  readonly isPlace: boolean;
}

/** Words of a body's name in the order of English. */
interface Words {
  readonly place: readonly string[];
  readonly generic: readonly string[];
  readonly of: Complements["of"];
}

/** English of a body, the first choice first, then what is right as well: other words, other letter case, «of X» before the noun. */
export function englishForms(
  complements: Complements,
  head: BodyHead,
  parts: readonly Part[],
  small: boolean,
): readonly string[] {
  const { honour, number, of, inPlace } = complements;
  const slots = [...parts, head];
  const generic = slots.filter((one) => !("isPlace" in one && one.isPlace));
  const places = parts.filter(({ isPlace }) => isPlace);
  const base: Words = { place: places.map(({ en }) => en), generic: generic.map(({ en }) => en), of };
  const others = generic.flatMap(({ accepted }, at) =>
    accepted.map((one) => ({ ...base, generic: base.generic.with(at, one) })),
  );
  const renamed = places.flatMap(({ accepted }, at) =>
    accepted.map((one) => ({ ...base, place: base.place.with(at, one) })),
  );
  const reworded = of.some(({ other }) => other !== null)
    ? [{ ...base, of: of.map((one) => ({ ...one, en: one.other ?? one.en })) }]
    : [];
  const print = ({ place, generic, of }: Words, lower: boolean): string =>
    [
      ...honour,
      ...place,
      ...(lower ? generic.map((word) => (/^\p{Lu}{2}/u.test(word) ? word : word.toLowerCase())) : generic),
      ...(number === null ? [] : [number]),
      ...of.map(({ en, isProper }) => (lower && !isProper ? en.toLowerCase() : en)),
      ...inPlace,
    ].join(" ");
  const forms = [base, ...others, ...renamed, ...reworded].flatMap((words) => [words, ...fronted(words)]);
  const printed = forms.flatMap((words) => [print(words, small), print(words, !small)]);
  return [...new Set(printed.flatMap((one) => [one, ...renamedCourts(one)]))];
}

/** «Kyiv Appellate Court» is the Kyiv Court of Appeal. */
function renamedCourts(en: string): readonly string[] {
  return en.includes("Appellate Court") ? [en.replace("Appellate Court", "Court of Appeal")] : [];
}

/** «Department of Health» is the Health Department, «City Hospital of Cherkasy» Cherkasy City Hospital. */
function fronted({ place, generic, of }: Words): readonly Words[] {
  const [first, ...rest] = of;
  if (!first) return [];
  const noun = first.en.replace(/^of (?:the )?/u, "");
  return first.isProper
    ? [{ place: [noun, ...place], generic, of: rest }]
    : [{ place, generic: [...generic.slice(0, -1), noun, generic.at(-1) ?? ""], of: rest }];
}
