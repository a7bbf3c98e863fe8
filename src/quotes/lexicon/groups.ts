import { allRoleReadings, declinesAsAdjective } from "./roles.js";

/** «очевидці», «сусіди», «рятувальники»: the singular of a plural nominative that names a group, or null. */
export function groupNoun(form: string): string | null {
  return groups.get(form) ?? null;
}

const groups = buildGroups();

function buildGroups(): ReadonlyMap<string, string> {
  const result = new Map<string, string>();
  for (const readings of allRoleReadings()) {
    for (const { lemma, case: name, gender } of readings) {
      if (name === "nominative") result.set(pluralOf(lemma, gender), lemma);
    }
  }
  for (const group of [
    "правоохоронці",
    "військові",
    "місцеві",
    "слідчі",
    "журналісти",
    "діти",
    "батьки",
    "люди",
    "жителі",
    "медики",
    "експерти",
    "волонтери",
    "джерела",
    "учені",
    "вчені",
  ])
    result.set(group, group);
  result.set("сусіди", "сусід");
  return result;
}

function pluralOf(lemma: string, gender: "masculine" | "feminine"): string {
  if (lemma.endsWith("єць")) return `${lemma.slice(0, -3)}йці`;
  if (lemma.endsWith("ець")) return `${lemma.slice(0, -3)}ці`;
  if (/(?:янин)$/u.test(lemma)) return `${lemma.slice(0, -2)}и`;
  if (/[аи]й$|ій$/u.test(lemma)) return `${lemma.slice(0, -2)}і`;
  if (lemma.endsWith("я")) return `${lemma.slice(0, -1)}і`;
  if (lemma.endsWith("а"))
    return gender === "feminine" && declinesAsAdjective(lemma) ? `${lemma.slice(0, -1)}і` : `${lemma.slice(0, -1)}и`;
  if (/ар$|яр$|ь$|ач$|уч$/u.test(lemma)) return `${lemma.replace(/ь$/u, "")}і`;
  return `${lemma}и`;
}

/** «очевидців», «експертів», «мешканців»: whether the form is a group in the genitive plural. */
export function groupGenitive(form: string): boolean {
  if (!/(?:ів|їв|ей|ок|янок|иць|ян)$/u.test(form)) return false;
  const stem = form.replace(/(?:ів|їв|ей)$/u, "");
  return ["и", "і", "ї"].some((ending) => groups.has(stem + ending));
}
