/** Consonants that an ending can follow. */
const consonant = "бвгґджзклмнпрстфхцчшщ";
const closed = new RegExp(`^(.*)[ії]([${consonant}])(ь?)$`, "u");
const fleeting = new RegExp(`^(.*[${consonant}])[ое]([${consonant}])(ь?)$`, "u");
const cluster = new RegExp(`^(.*[${consonant}]ь?)([${consonant}])$`, "u");

/**
 * Stems before an ending of a noun without one: «захід» заход-, «день» дн-, «боєць» бійц-. It gives more than
 * there are, since spelling does not tell whether a vowel shifts: they are looked up, never printed.
 */
export function openStems(lemma: string): readonly string[] {
  const stems = [lemma];
  const shut = closed.exec(lemma);
  if (shut) for (const vowel of ["о", "е", "є"]) stems.push(`${shut[1] ?? ""}${vowel}${shut[2] ?? ""}${shut[3] ?? ""}`);
  const lost = fleeting.exec(lemma);
  if (lost) {
    const [, head = "", tail = "", sign = ""] = lost;
    stems.push(head + tail + sign);
    if (head.endsWith("л") && tail === "ц") stems.push(`${head}ь${tail}${sign}`);
  }
  if (lemma.endsWith("єць")) stems.push(`${lemma.slice(0, -3)}йць`, `${lemma.slice(0, -3).replace(/о$/u, "і")}йць`);
  return stems;
}

/** Stems of a genitive plural without an ending: «помилк-» помилок, «воєн», «ніг», «сил». As many too many as above. */
export function bareStems(stem: string): readonly string[] {
  const stems = [stem];
  const two = cluster.exec(stem);
  if (two) {
    const [, head = "", last = ""] = two;
    const hard = head.replace(/ь$/u, "");
    stems.push(`${hard}о${last}`, `${hard}е${last}`);
  }
  const yot = /^(.*)й(.)$/u.exec(stem);
  if (yot) stems.push(`${yot[1] ?? ""}є${yot[2] ?? ""}`, `${(yot[1] ?? "").replace(/і$/u, "о")}є${yot[2] ?? ""}`);
  const open = new RegExp(`^(.*)[ое]([${consonant}]{1,2})$`, "u").exec(stem);
  if (open) stems.push(`${open[1] ?? ""}і${open[2] ?? ""}`);
  return stems;
}
