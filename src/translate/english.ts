/** Words that keep their capital wherever they stand, whatever the Ukrainian has. */
const alwaysCapital =
  /^(?:I\b|[A-Z]{2}|[A-Z]\.|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March\b|April|June|July|August|September|October|November|December|Ukrain|Kyiv|Kremlin|Russia|America|Europ|British|English|French|German|Greek|Polish|Czech|Hungarian|Turkish|Dutch|Swiss|Swedish|Norwegian|Danish|Finnish|Italian|Spanish|Japanese|Chinese|Israeli|Soviet|Christian|Orthodox|Catholic|Christmas|Easter|Internet)/u;

/** Comma, stop, semicolon or colon at the end, which belong to the sentence around and not to the piece. */
export function withoutSoftEnd(text: string): string {
  if (/\b[A-Z]\.[A-Z]\.$/u.test(text)) return text;
  return text.replace(/(?<![.…])[.,;:]\s*$|[,;:]\s*$/u, "").trimEnd();
}

/** ?, !, … or any run of them at the end. */
export function strongEnd(text: string): string {
  return /[?!…]+$|\.{2,}$/u.exec(text.trimEnd())?.[0] ?? "";
}

/** Gives the text the case at its start that the source has at its own; figures and signs decide nothing. */
export function startAs(source: string, text: string): string {
  const letter = /^[^\p{L}\p{N}]*(\p{L})/u.exec(source)?.[1];
  if (!letter) return text;
  return letter === letter.toLowerCase() ? lowerStart(text) : upperStart(text);
}

export function upperStart(text: string): string {
  return text.replace(
    /^([^\p{L}\p{N}]*)(\p{L})/u,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}

function lowerStart(text: string): string {
  const start = /^[^\p{L}\p{N}]*/u.exec(text)?.[0].length ?? 0;
  const word = text.slice(start);
  if (alwaysCapital.test(word)) return text;
  return text.slice(0, start) + word.charAt(0).toLowerCase() + word.slice(1);
}
