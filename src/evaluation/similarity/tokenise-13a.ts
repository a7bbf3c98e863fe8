/**
 * The tokens of one segment as WMT's scorer mteval-v13a makes them (`tok:13a`; Post 2018, "A Call for Clarity in
 * Reporting BLEU Scores"): ASCII punctuation stands alone, but for the apostrophe and hyphen, and for stops and
 * commas between digits. The scorer's own tables stop at ASCII, so curly marks and dashes stay with their words.
 */
export function tokenise13a(segment: string): readonly string[] {
  const plain = segment
    .trimEnd()
    .replaceAll("<skipped>", "")
    .replaceAll("-\n", "")
    .replaceAll("\n", " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");
  return splitWords(
    ` ${plain} `
      .replace(/([{-~[-` -&(-+:-@/])/gu, " $1 ")
      .replace(/([^0-9])([.,])/gu, "$1 $2 ")
      .replace(/([.,])([^0-9])/gu, " $1 $2")
      .replace(/([0-9])(-)/gu, "$1 $2 "),
  );
}

/** The parts between white space, as Unicode has it (which JavaScript's own \s does not quite). */
export function splitWords(text: string): readonly string[] {
  return text.split(/\p{White_Space}+/u).filter((word) => word !== "");
}
