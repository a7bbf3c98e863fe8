import type { Candidate } from "../candidate.js";
import type { Reading, Word } from "../read/reading.js";

const latin = /^[\p{Script=Latin}\d][\p{Script=Latin}\d.'+-]*$/u;
/** Small words within a name: Bank of America. */
const within = new Set("of the and de la le du der von van den di da for in".split(" "));
/** Nouns beside which a lone Х is the network X, whichever alphabet it was typed in. */
const networks = /^(?:у|в|мереж|соцмереж)/u;

/** «Southern Food», «LIGA.net», «TikTok», «у Х»: names that stand in Latin letters stay as they are. */
export function findLatin(reading: Reading, free: (at: number) => boolean): readonly Candidate[] {
  const { words } = reading;
  const found: Candidate[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word || !free(at)) continue;
    if (
      word.text === "Х" &&
      networks.test(words[at - 1]?.lower ?? "") &&
      (words[at + 1]?.text !== "." || !/^[ув]$/u.test(words[at - 1]?.lower ?? ""))
    ) {
      found.push(candidate(at, at + 1, "X"));
      continue;
    }
    if (!isName(word)) continue;
    let to = at + 1;
    for (let next = to; words[next]?.joined && free(next); next++) {
      const follower = words[next];
      if (!follower || !latin.test(follower.text)) break;
      if (isName(follower)) to = next + 1;
      else if (!within.has(follower.lower)) break;
    }
    const text = reading.shadow.text.slice(word.start, words[to - 1]?.end);
    found.push(candidate(at, to, text));
    at = to - 1;
  }
  return found;
}

/** Terms of trade and technology that no one is called by. */
const terms = new Set(
  "FOB CIF DAP EXW CPT FCA Wi-Fi WiFi Ctrl Enter Alt Shift PDF QR SMS MMS GPS HD USB AI IT PR IQ VIP OK VPN CV SOS LED FPV DNA RNA URL ID HR".split(
    " ",
  ),
);

function isName(word: Word): boolean {
  return (
    !terms.has(word.text) &&
    word.kind === "word" &&
    latin.test(word.text) &&
    /\p{Lu}/u.test(word.text) &&
    (word.text === "X" || !/^(?:[A-Z]|[IVXLC]+)$/u.test(word.text))
  );
}

function candidate(from: number, to: number, text: string): Candidate {
  return {
    from,
    to,
    kind: "organisation",
    uk: text,
    en: text,
    accepted: [],
    source: "transliteration",
    cases: [],
    gender: null,
    number: "singular",
  };
}
