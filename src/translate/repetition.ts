/** How often a run of that many words may stand in a row before it is a loop; longer runs count as the last. */
const mostInRow = [Infinity, 2, 2, 1] as const;

/** Longest loop that is looked for, in words. */
const longestLoop = 12;

/** manmanman: the same letters within a word. */
const letterLoop = /(\p{L}{2,4})\1\1/iu;

/** Whether the same words come again and again, as a model does that has lost its place. */
export function isRepeated(text: string): boolean {
  if (letterLoop.test(text)) return true;
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  for (let length = 1; length <= Math.min(longestLoop, words.length / 2); length++) {
    const most = mostInRow[Math.min(length, mostInRow.length - 1)] ?? 1;
    let matched = 0;
    for (let at = length; at < words.length; at++) {
      matched = words[at] === words[at - length] ? matched + 1 : 0;
      if (matched >= most * length) return true;
    }
  }
  return false;
}
