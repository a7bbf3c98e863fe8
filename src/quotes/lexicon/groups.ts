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
    "критики",
    "аналітики",
    "науковці",
    "родичі",
    "рідні",
    "близькі",
    "друзі",
    "знайомі",
    "мами",
    "небайдужі",
    "глядачі",
    "користувачі",
    "присутні",
    "учасники",
    "організатори",
    "активісти",
    "протестувальники",
    "переселенці",
    "підприємці",
    "містяни",
    "мешканці",
    "силовики",
    "окупанти",
    "росіяни",
    "чиновники",
    "посадовці",
    "політики",
    "депутати",
    "дослідники",
    "історики",
    "автори",
    "співрозмовники",
    "ветерани",
    "поранені",
    "звільнені",
    "полонені",
    "студенти",
    "школярі",
    "учні",
    "вчителі",
    "учителі",
    "злочинці",
    "шахраї",
    "затримані",
    "підозрювані",
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
  if (lemma === "боєць") return "бійці";
  if (lemma.endsWith("єць")) return `${lemma.slice(0, -3)}йці`;
  if (lemma.endsWith("ець")) return `${lemma.slice(0, -3)}ці`;
  if (/(?:[ая]нин|тарин|гарин)$/u.test(lemma)) return `${lemma.slice(0, -2)}и`;
  if (lemma.endsWith("ий")) return `${lemma.slice(0, -2)}і`;
  if (/[аеєіоую]й$/u.test(lemma)) return `${lemma.slice(0, -1)}ї`;
  if (lemma.endsWith("я")) return `${lemma.slice(0, -1)}і`;
  if (lemma.endsWith("а"))
    return gender === "feminine" && declinesAsAdjective(lemma) ? `${lemma.slice(0, -1)}і` : `${lemma.slice(0, -1)}и`;
  if (/ар$|яр$|ь$|[жчшщ]$/u.test(lemma)) return `${lemma.replace(/ь$/u, "")}і`;
  if (lemma.endsWith("о")) return `${lemma.slice(0, -1)}и`;
  return `${lemma}и`;
}

/** «очевидців», «експертів», «мешканців»: whether the form is a group in the genitive plural. */
export function groupGenitive(form: string): boolean {
  if (!/(?:ів|їв|ей|ок|янок|иць|[ая]н|татар|болгар)$/u.test(form)) return false;
  const stem = form.replace(/(?:ів|їв|ей)$/u, "");
  return ["и", "і", "ї"].some((ending) => groups.has(stem + ending));
}
