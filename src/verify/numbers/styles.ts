import type { NumberStyle } from "./values.js";

/** 4,2 тис.; 38–40 млн; 5 000; 34-річний. A comma is decimal, a space or full stop before three digits groups. */
export const ukrainian: NumberStyle = {
  pattern: /(?<![\d\p{L}])(\d{1,3}(?:[   ]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)/gu,
  parse: (digits) => Number(digits.replace(/[   ]/gu, "").replace(",", ".")),
  scales: [
    [/^[\s-]*тис(?:\.|яч)/iu, 1e3],
    [/^[\s-]*(?:млн|мільйон)/iu, 1e6],
    [/^[\s-]*(?:млрд|мільярд)/iu, 1e9],
    [/^[\s-]*(?:трлн|трильйон)/iu, 1e12],
  ],
};

/** 4,200; 1.5 million; 34-year-old; $210K. A comma groups, a full stop is decimal. */
export const english: NumberStyle = {
  pattern: /(?<![\d\p{L}])(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)/gu,
  parse: (digits) => Number(/^\d{1,3}(?:,\d{3})+/u.test(digits) ? digits.replace(/,/gu, "") : digits.replace(",", ".")),
  scales: [
    [/^[\s-]*(?:thousand|K\b)/u, 1e3],
    [/^[\s-]*(?:million|mln|M\b)/iu, 1e6],
    [/^[\s-]*(?:billion|bln|bn\b|B\b)/iu, 1e9],
    [/^[\s-]*(?:trillion|tn\b)/iu, 1e12],
  ],
};
