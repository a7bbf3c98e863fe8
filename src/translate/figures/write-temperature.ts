import type { Amount, PlacedNumeral } from "./amounts.js";
import type { Found } from "./figure.js";
import { format } from "./write-number.js";

const side = / (?:(?<cold>морозу|нижче нуля)|тепла|вище нуля)(?!\p{L})/uy;
const celsius = /[CС]$|Цельсі/u;

/** «–5…–7 °C», «1–6° морозу», «від −2 до +3 °C», «12 градусів тепла»; `end` is where the degrees end. */
export function writeTemperature(text: string, amount: Amount, end: number): Found {
  side.lastIndex = end;
  const named = side.exec(text);
  const cold = named?.groups?.["cold"] !== undefined;
  const low = amount.low && signed(amount.low, cold);
  const high = signed(amount.high, cold);
  const isCelsius = celsius.test(text.slice(amount.end, end)) || named !== null;
  const below = cold ? [" degrees below zero Celsius", " degrees below zero", " degrees Celsius below zero"] : [];
  const degrees = isCelsius ? [" degrees Celsius", " degrees", " C"] : [" degrees", " degrees Celsius"];
  const write = (way: Way, ends: readonly string[], joiners: readonly string[]) =>
    writeEnds(low && writeSigned(low, way), writeSigned(high, way), ends, joiners);
  return {
    start: amount.start,
    end: end + (named?.[0].length ?? 0),
    kind: "number",
    form: "measure",
    forms: [
      ...write("none", below, ["–", " to "]),
      ...write("words", degrees, [" to ", " and "]),
      ...write("signs", [...degrees, "°C", " °C", "°"], [" to ", " and "]),
      ...write("none", degrees, ["–", " to "]),
    ],
  };
}

type Way = "words" | "signs" | "none";

function writeEnds(
  low: string | null,
  high: string,
  ends: readonly string[],
  joiners: readonly string[],
): readonly string[] {
  if (low === null) return ends.map((end) => high + end);
  return joiners.flatMap((joiner) =>
    ends.flatMap((end) => [
      `${low}${joiner}${high}${end}`,
      ...(/^ ?°/u.test(end) ? [`${low}${end}${joiner}${high}${end}`] : []),
    ]),
  );
}

interface Signed {
  readonly text: string;
  readonly sign: PlacedNumeral["sign"];
}

function signed({ value, decimals, sign }: PlacedNumeral, cold: boolean): Signed {
  return { text: format(value, decimals), sign: cold ? "-" : sign };
}

function writeSigned({ text, sign }: Signed, way: Way): string {
  if (sign === "" || way === "none") return text;
  if (way === "words") return `${sign === "-" ? "minus" : "plus"} ${text}`;
  return sign + text;
}
