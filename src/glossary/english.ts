/** Irregular plurals of last words, as endings that change. */
const irregular: readonly (readonly [RegExp, string])[] = [
  [/(^|wo|service|police|spokes|fire|business|congress|chair|alder|^clergy)man$/iu, "$1men"],
  [/person$/iu, "people"],
  [/child$/iu, "children"],
  [/foot$/iu, "feet"],
  [/tooth$/iu, "teeth"],
  [/(li|wi|kni)fe$/iu, "$1ves"],
  [/(hal|shel|lea|loa|thie|cal|wol)f$/iu, "$1ves"],
  [/sis$/iu, "ses"],
  [/(criteri|phenomen)on$/iu, "$1a"],
  [/(her|potat|tomat|ech|vet|embarg|torped)o$/iu, "$1oes"],
  [/([^aeiou])y$/iu, "$1ies"],
  [/(s|x|z|ch|sh)$/iu, "$1es"],
];
/** Words that have one form, and plurals already. */
const unchanging =
  /(?:aircraft|spacecraft|hovercraft|news|information|aid|equipment|evidence|personnel|police|staff|means|series|species|troops|people|men|weaponry|ammunition|artillery|infantry|machinery|intelligence|legislation|[^aeious]s|[aeo]es|ings|ions)$/iu;
const preposition = /\s(?:of|in|for|on|at|to|by|from|with|under|against|without|within)\s/iu;

/** Plural of an English term; of several words the head's, which stands before the first preposition. */
export function englishPlural(singular: string): string {
  const at = singular.search(preposition);
  const [head, tail] = at > 0 ? [singular.slice(0, at), singular.slice(at)] : [singular, ""];
  if (unchanging.test(head) || !/[a-z\d]$/iu.test(head)) return singular;
  if (/[A-Z\d]$/u.test(head)) return `${head}s${tail}`;
  const rule = irregular.find(([end]) => end.test(head));
  return (rule ? head.replace(rule[0], rule[1]) : `${head}s`) + tail;
}

/** Forms of a verb by the first word of `base`: third person, past, -ing. */
export function englishVerb(
  base: string,
  past?: string,
): { readonly third: string; readonly past: string; readonly ing: string } {
  const [, verb = base, rest = ""] = /^(\S+)([\s\S]*)$/u.exec(base) ?? [];
  const third = /[^aeiou]y$/iu.test(verb)
    ? `${verb.slice(0, -1)}ies`
    : /(?:s|x|z|ch|sh|o)$/iu.test(verb)
      ? `${verb}es`
      : `${verb}s`;
  const ed = verb.endsWith("e") ? `${verb}d` : /[^aeiou]y$/iu.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
  const ing = /[^e]e$/u.test(verb) ? `${verb.slice(0, -1)}ing` : `${verb}ing`;
  return { third: third + rest, past: past ?? ed + rest, ing: ing + rest };
}
