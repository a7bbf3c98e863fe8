import type { GrammaticalNumber, Reading } from "../forms/form.js";

/** Words that a genitive follows, and those that an accusative follows. */
const genitiveOnly =
  /^(?:під час|без|біля|від|для|до|з|із|зі|крім|окрім|після|проти|щодо|стосовно|внаслідок|унаслідок|серед|задля|замість|навколо)$/u;
const accusativeOnly = /^(?:про|через|крізь)$/u;
const pluralBefore =
  /^(?:дві|два|три|чотири|обидві|обидва|п'ять|шість|сім|вісім|дев'ять|десять|багато|кілька|декілька|чимало|безліч|сотні|десятки|тисячі|низка|низку|ці|ті|усі|всі|такі|інші|які|наші|їхні|деякі)$|(?:дцять|десят|сот|\d)$/u;
/** «масовані», but «війні» and «президентові» as well. */
const pluralPerhaps = /\p{L}{2}(?:ні|ові|ькі)$/u;
const singularBefore = /(?:ої|ього|ьої|ого|ому|ій)$|^(?:цієї|тієї|всієї|одна|одне|одного|однієї|цього|того)$/u;

/** Number of a form, and whether what stands before it settled that. */
export interface Settled {
  readonly number: GrammaticalNumber;
  readonly sure: boolean;
}

/** «сигнал тривоги» but «тривоги лунали»: the number of a form that can be both, from the word before on the same line. */
export function settleNumber(readings: readonly Reading[], before: string | null): Settled {
  const numbers = new Set(readings.map(({ number }) => number));
  const [only] = numbers;
  if (only !== undefined && numbers.size === 1) return { number: only, sure: true };
  if (before === null) {
    const subject = readings.some(
      (reading) => reading.number === "plural" && (reading.case ?? "nominative") === "nominative",
    );
    return { number: subject ? "plural" : "singular", sure: false };
  }
  if (pluralBefore.test(before)) return { number: "plural", sure: true };
  if (pluralPerhaps.test(before)) return { number: "plural", sure: false };
  if (singularBefore.test(before)) return { number: "singular", sure: true };
  const asked = genitiveOnly.test(before) ? "genitive" : accusativeOnly.test(before) ? "accusative" : null;
  const left = new Set(readings.filter((reading) => reading.case === asked).map(({ number }) => number));
  const [one] = left;
  if (asked && one !== undefined && left.size === 1) return { number: one, sure: true };
  return { number: "singular", sure: false };
}
