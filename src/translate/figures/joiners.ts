/** What stands between the two ends of a range or pair. */
export const joinerPattern = " ?[–-] ?| (?:до|по|та|і|й|чи|або) ";

const words: Readonly<Record<string, string>> = {
  до: " to ",
  по: " to ",
  та: " and ",
  і: " and ",
  й: " and ",
  чи: " or ",
  або: " or ",
};

/** In English, with its spaces. */
export function joinerOf(written: string): string {
  return words[written.trim()] ?? "–";
}

/** The joiners that English may have as well; the first is the one given. */
export function joinersLike(joiner: string): readonly string[] {
  return [joiner, ...["–", " to ", " and ", " or "].filter((each) => each !== joiner)];
}
