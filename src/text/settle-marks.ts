import { apostrophe, apostrophes, dash } from "./marks.js";

const marks = `[${[...apostrophes].join("")}]`;
const withinWord = new RegExp(`${marks}(?<=\\p{L}.)(?=\\p{L})`, "gu");
/** «об"єкт»: a straight mark typed for the apostrophe, between a consonant and є, ї, ю, я. */
const typedForApostrophe = /"(?<=[бвгґджзклмнпрстфхцчш].)(?=[єїюя])/giu;
const looseHyphen = /[‐‑]/gu;
/** «від −2 до +3 °C»: a sign, not a dash; «2022−2025» is a range. */
const longDash = /[—―‒]|−(?:(?!\d)|(?<=\d.))/gu;
/** «…», - сказав він»; a hyphen after a letter or digit («дво- та») or before a digit («-5 °C») stays. */
const hyphenAsDash = /-(?:(?<=(?:^|\s).)(?!\d)|(?<![\p{L}\p{N}].)(?=\s|$)|(?<=[,?!…][»”"“]?.)(?=\p{L}))/gmu;

/** Gives apostrophes within words and dashes their single form; every character keeps its place. */
export function settleMarks(text: string): string {
  return text
    .replace(withinWord, apostrophe)
    .replace(typedForApostrophe, apostrophe)
    .replace(looseHyphen, "-")
    .replace(longDash, dash)
    .replace(hyphenAsDash, dash);
}
