import { readAmounts, type Amount, type PlacedNumeral } from "./amounts.js";
import { currencyAfter, currencyBefore, type Currency } from "./currencies.js";
import type { Agreement, Found } from "./figure.js";
import { unitAfter, type Unit } from "./units.js";
import { writeAmount, type Affix } from "./write-amount.js";
import { valueOf } from "./write-number.js";
import { writeTemperature } from "./write-temperature.js";

/** «38–40 млн грн», «86 %», «від −2 до +3 °C», «11 км», «4,2 тис. абонентів», «двоє працівників» */
export function findQuantities(text: string): readonly Found[] {
  const found: Found[] = [];
  for (const amount of readAmounts(text)) {
    const free = found.at(-1)?.end ?? 0;
    const shared = withUnit(text, amount, free);
    if (shared) found.push(shared);
    else
      for (const each of apart(amount)) found.push(withUnit(text, each, found.at(-1)?.end ?? 0) ?? count(text, each));
  }
  return found;
}

/** The two ends of a pair to which nothing after it belongs: «з 21 до 12 днів». */
function apart(amount: Amount): readonly Amount[] {
  const { low, high, loose } = amount;
  if (!loose || !low || high.scale > 1) return [amount];
  return [low, high].map((each) => ({ ...amount, start: each.start, end: each.end, low: null, high: each }));
}

/**
 * The amount with the currency or unit beside it, which belongs to both of its ends; null where there is none.
 * @param free where the find before it ends: a sign before that is not this amount's
 */
function withUnit(text: string, amount: Amount, free: number): Found | null {
  const sign = currencyBefore(text, amount.start);
  const before = sign && sign.at >= free ? sign : null;
  const after = currencyAfter(text, amount.end);
  if (before && after && amount.low && before.currency !== after.currency) return null;
  if (before) return money(before.at, after?.at ?? amount.end, amount, before.currency);
  if (after) return money(amount.start, after.at, amount, after.currency);
  const placed = unitAfter(text, amount.end);
  if (!placed) return null;
  const { unit, end } = placed;
  if (unit.kind === "temperature") return writeTemperature(text, amount, end);
  const kind = unit.kind === "percentage" ? "percentage" : "number";
  const form = unit.kind === "percentage" ? "percentage" : "measure";
  return { start: amount.start, end, kind, form, forms: writeAmount(amount, unitAffixes(unit, amount)) };
}

function money(start: number, end: number, amount: Amount, currency: Currency): Found {
  return { start, end, kind: "money", form: "money", forms: writeAmount(amount, currencyAffixes(currency, amount)) };
}

function currencyAffixes({ signs, one, many, nouns }: Currency, amount: Amount): readonly Affix[] {
  const first = isOne(amount) ? one : many;
  const named = [first, one, many, ...nouns].map((noun) => ({ before: "", after: ` ${noun}` }));
  const signed = signs.map((sign) => ({ before: /[A-Z]$/u.test(sign) ? `${sign} ` : sign, after: "" }));
  return signs[0] === "$" ? [...signed, ...named] : [...named, ...signed];
}

function unitAffixes({ one, many, others, kind }: Unit, amount: Amount): readonly Affix[] {
  const first = isOne(amount) ? one : many;
  const space = kind === "percentage" ? "" : " ";
  return [...new Set([`${space}${first}`, `${space}${one}`, `${space}${many}`, ...others])].map((after) => ({
    before: "",
    after,
  }));
}

function isOne({ low, high }: Amount): boolean {
  return !low && valueOf(high) === 1;
}

/** «за номером 116 123» */
const dialled = /(?<!\p{L})(?:номер\p{L}*|тел\.|телефон\p{L}*|лін\p{L}{2,4}):? $/iu;
const longestDialled = 16;

/** A number without a unit: what it counts follows, or nothing. «№ 12» takes its sign with it. */
function count(text: string, amount: Amount): Found {
  const sign = /(?:№|(?<!\p{L})[Nn]o?\.?) ?$/u.exec(text.slice(Math.max(0, amount.start - 3), amount.start))?.[0];
  const forms = writeAmount(amount, [{ before: "", after: "" }]);
  if (sign?.startsWith("№")) {
    const numbered = ["No. ", "no. ", "#", "number ", "№ "].map((before) => before + String(valueOf(amount.high)));
    return { start: amount.start - sign.length, end: amount.end, kind: "number", form: "measure", forms: numbered };
  }
  const value = valueOf(amount.high);
  const written = text.slice(amount.start, amount.end);
  // «гаряча лінія 1545», «агент 007»: a name more than a number
  const counts =
    !dialled.test(text.slice(Math.max(0, amount.start - longestDialled), amount.start)) &&
    !/^0\d/u.test(written) &&
    (!/^\d{4}$/u.test(written) || /^ \p{Ll}{4}/u.test(text.slice(amount.end, amount.end + 5)));
  return {
    start: amount.start,
    end: amount.end,
    kind: "number",
    form: "count",
    forms: counts ? forms : [written, ...forms],
    countable: value,
    agreement: agreementOf(amount.high),
  };
}

/** By the last word: 21 працівник, 22 працівники, 25 працівників, 4,2 тис. абонентів. */
function agreementOf({ value, scale, decimals, collective }: PlacedNumeral): Agreement {
  if (scale > 1 || collective) return "many";
  if (decimals > 0) return "decimal";
  return uk.select(value) === "one" ? "one" : uk.select(value) === "few" ? "few" : "many";
}

const uk = new Intl.PluralRules("uk");
