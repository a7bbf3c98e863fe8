import type { Rule } from "../rule.js";
import { differenceFinding } from "../units.js";

/** Web addresses, e-mail addresses, handles, hashtags and emoji, in either language. */
const patterns: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)[^\s«»“”„"<>]{1,2000}/giu,
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/gu,
  /(?<![\p{L}\p{N}@._/-])@[\p{L}\p{N}_]+/gu,
  /(?<![\p{L}\p{N}#&/])#[\p{N}_]*\p{L}[\p{L}\p{M}\p{N}_]*/gu,
  /(?![©®™])\p{Extended_Pictographic}/gu,
];

/** https://t.me/rada, @rada, #Харків, 💧 are taken over letter by letter. */
export const addressesKept: Rule = {
  id: "addresses-kept",
  check: ({ units }) =>
    units.flatMap((texts) => {
      const [own, other] = [addressesIn(texts.uk), addressesIn(texts.en)];
      return differenceFinding(texts, "Addresses or signs differ", {
        lost: [...own].filter((each) => !other.has(each)),
        added: [...other].filter((each) => !own.has(each)),
      });
    }),
};

function addressesIn(text: string): ReadonlySet<string> {
  return new Set(
    patterns.flatMap((pattern) => (text.match(pattern) ?? []).map((found) => found.replace(/[.,;:!?…)\]]+$/u, ""))),
  );
}
