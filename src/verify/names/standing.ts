import type { KeptItem } from "../../core/index.js";
import { wordsOf } from "../reading.js";

type Name = Pick<KeptItem, "kind" | "en" | "accepted" | "by">;

/** How a name stands in the English: in a right form, in something that sounds like one, or not at all. */
export type Standing = "right" | "similar" | "missing";

/** Words that do not tell one name from another, and stand or not: Kharkiv region, Kharkiv Oblast. */
const generic = new Set(
  (
    "the a an of for and in on at to st street avenue square boulevard lane road region oblast district raion city town village river " +
    "lake sea mountain ministry department council committee service agency office center centre company group union state national " +
    "general academic theater theatre museum university institute school lyceum hospital international ukraine ukrainian"
  ).split(" "),
);
/** Poland, Polish; Latvia, Latvian: letters that a country shares with its adjective. */
const shared = 3;

/** A person stands by the surname, everything else by all words that tell it from others, in any order. */
export function standingOf(wordsEn: readonly string[], { kind, en, accepted, by }: Name): Standing {
  const words = new Set(wordsEn.flatMap((word) => [word, ...word.split("-")]).map(bare));
  const forms = [en, ...accepted].map(tellingWords);
  if (forms.some((form) => (kind === "person" ? form.slice(-1) : form).every((word) => words.has(word))))
    return "right";
  if (kind === "place" && forms.some((form) => form.length === 1 && hasAdjective(words, form[0] ?? ""))) return "right";
  if (by !== "transliteration") return "missing";
  const sounds = [...words].map(soundOf);
  const alike = (word: string): boolean => sounds.some((sound) => sound === soundOf(word));
  if (forms.some((form) => (kind === "person" ? form.slice(-1) : form).every(alike))) return "right";
  if (kind === "work" || kind === "organisation") return "similar"; // «Чорна веселка» may be translated
  const skeletons = [...words].map(skeletonOf);
  const like = (word: string): boolean => skeletons.some((skeleton) => isNear(skeleton, skeletonOf(word)));
  return forms.some((form) => form.slice(-1).every(like)) ? "similar" : "missing";
}

/** The words of a form that must stand; all of them where none is more than generic. */
export function tellingWords(form: string): readonly string[] {
  const words = wordsOf(form.replace(/[’‘]/gu, "'"))
    .flatMap((word) => word.split("-"))
    .map(bare);
  const telling = words.filter((word) => !generic.has(word));
  return telling.length > 0 ? telling : words;
}

function hasAdjective(words: ReadonlySet<string>, place: string): boolean {
  return [...words].some(
    (word) => word.slice(0, shared) === place.slice(0, shared) && /(?:ish|ian|an|ese|ch|i|er|ic|tic)$/u.test(word),
  );
}

function bare(word: string): string {
  return word.replace(/'s?$/u, "").replace(/(?<=\p{L}{3})s$/u, "");
}

/** One spelling for all that transliteration systems make of one Ukrainian word: Kyslytsya, Kyslytsia. */
function soundOf(word: string): string {
  return word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/zgh/gu, "zh")
    .replace(/[iyj']+/gu, "i")
    .replace(/g/gu, "h")
    .replace(/w/gu, "v")
    .replace(/(.)\1+/gu, "$1");
}

/** Consonants alone, for foreign names whose own spelling is not known: Diuran, Durand. */
function skeletonOf(word: string): string {
  return soundOf(word)
    .replace(/ts|tz|z|c(?=[ei])/gu, "s")
    .replace(/ph/gu, "f")
    .replace(/[cq]/gu, "k")
    .replace(/[aeiouh]/gu, "")
    .replace(/(.)\1+/gu, "$1");
}

function isNear(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 1 && long.startsWith(short) && long.length - short.length <= 1;
}
