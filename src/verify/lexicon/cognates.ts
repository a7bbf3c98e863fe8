const latin: ReadonlyMap<string, string> = new Map(
  "а a|б b|в v|г h|ґ g|д d|е e|є ie|ж zh|з z|и y|і i|ї i|й i|к k|л l|м m|н n|о o|п p|р r|с s|т t|у u|ф f|х kh|ц ts|ч ch|ш sh|щ shch|ь |ю iu|я ia"
    .split("|")
    .map((pair) => [pair.slice(0, 1), pair.slice(2)] as const),
);

/** Consonants that both words begin with. */
const compared = 3;

/** «Лабораторія», laboratory: whether the words begin with the same consonants, as loan words do. */
export function areCognate(skeletonUk: string, skeletonEn: string): boolean {
  return (
    skeletonUk.length >= compared &&
    skeletonEn.length >= compared &&
    skeletonUk.slice(0, compared) === skeletonEn.slice(0, compared)
  );
}

export function skeletonUk(word: string): string {
  return skeletonEn([...word].map((letter) => latin.get(letter) ?? letter).join(""));
}

/** Consonants alone, those that loans take for each other as one. */
export function skeletonEn(word: string): string {
  return word
    .replace(/kh|[hg]/gu, "g")
    .replace(/ts|[ckq]/gu, "k")
    .replace(/ph|f/gu, "f")
    .replaceAll("x", "ks")
    .replace(/[aeiouyw']/gu, "")
    .replace(/(.)\1/gu, "$1");
}
