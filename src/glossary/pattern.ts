/** Characters that `*`, `+` and `{n,}` reach at most: longer than any word, short enough that no text is slow. */
const longestRepetition = 40;
/** Open repetitions in one pattern: each multiplies the ways in which a long word can be tried. */
const mostRepetitions = 3;

/** What is wrong with a pattern, said to the person who wrote it. */
export class PatternFault extends Error {}

/**
 * Makes a regular expression for whole words of a pattern's alternatives; those without a capital match capitals as well.
 * Open repetitions are given an end, so that the time is linear in the text's length.
 *
 * @throws PatternFault where the pattern does not compile, matches the empty string or could take long
 */
export function compilePattern(pattern: string): readonly RegExp[] {
  try {
    new RegExp(pattern, "u");
  } catch (cause) {
    throw new PatternFault(`is not a regular expression: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
  return bounded(pattern).map((alternative) => {
    const letters = alternative.replace(/\\[pP]\{[^}]*\}|\\u\{?[\da-f]+\}?|\\./giu, "");
    const made = new RegExp(
      `(?<![\\p{L}\\p{M}\\p{N}_]|[\\p{L}\\p{N}]['-])(?:${alternative})(?![\\p{L}\\p{M}\\p{N}_]|['-][\\p{L}\\p{N}])`,
      /\p{Lu}/u.test(letters) ? "gu" : "giu",
    );
    if (alternative === "" || new RegExp(`^(?:${alternative})$`, "u").test(""))
      throw new PatternFault("matches the empty string");
    return made;
  });
}

/** The alternatives at the top of a pattern, with an end for each repetition. */
function bounded(pattern: string): readonly string[] {
  const alternatives: string[] = [];
  /** For each open group, whether something inside may be matched in several ways. */
  const groups: boolean[] = [];
  let current = "";
  let repetitions = 0;
  let closedLoose = false;
  const atoms =
    /\\(?:[pPuk]\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|k<[^>]*>|.)|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?|\{\d+(?:,\d*)?\}\??|[*+?]\??|[\s\S]/giu;
  for (const [atom] of pattern.matchAll(atoms)) {
    if (/^\\(?:[1-9]|k<)/u.test(atom)) throw new PatternFault("refers back to a group, which is not possible here");
    if (atom === "|" && groups.length === 0) {
      alternatives.push(current);
      current = "";
      repetitions = 0;
      continue;
    }
    const open = /^(?:([*+])|\{(\d+),(\d*)\})\??$/u.exec(atom);
    if (open) {
      if (closedLoose) throw new PatternFault("repeats a group that repeats or chooses inside, which can take forever");
      if (++repetitions > mostRepetitions)
        throw new PatternFault(`has more than ${mostRepetitions} repetitions; cut it into several entries`);
      markLoose(groups);
      const least = open[1] === "*" ? 0 : Number(open[2] ?? 1);
      const most = open[3] ? Number(open[3]) : longestRepetition;
      if (most > longestRepetition || least > longestRepetition)
        throw new PatternFault(`repeats more than ${longestRepetition} times`);
      current += `{${least},${most}}${atom.endsWith("?") ? "?" : ""}`;
      closedLoose = false;
      continue;
    }
    if (/^\{\d+\}/u.test(atom) && (closedLoose || Number(/\d+/u.exec(atom)?.[0]) > longestRepetition))
      throw new PatternFault("repeats a group that repeats or chooses inside, or too often");
    closedLoose = false;
    if (atom.startsWith("(")) groups.push(false);
    else if (atom === ")") {
      closedLoose = groups.pop() ?? false;
      if (closedLoose) markLoose(groups);
    } else if (atom === "|" || /^\?\??$/u.test(atom)) markLoose(groups);
    current += atom;
  }
  return [...alternatives, current];
}

function markLoose(groups: boolean[]): void {
  if (groups.length > 0) groups[groups.length - 1] = true;
}
