import fc from "fast-check";
import { expect, it } from "vitest";
import { defaultFigureStyle, englishHas, findFigures, type Figure } from "../../../src/translate/figures/index.js";

const months = "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня".split(" ");
const ukrainian = new Intl.NumberFormat("uk-UA", { useGrouping: true });
const english = new Intl.NumberFormat("en-US");

function first(text: string): Figure | undefined {
  return findFigures(text, defaultFigureStyle)[0];
}

it("reads any number as Intl writes it for Ukrainian and writes it as for English", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10_000, max: 10 ** 13 }), (value) => {
      expect(first(`Їх ${ukrainian.format(value)} осіб.`)).toMatchObject({
        en: english.format(value),
        countable: value,
      });
    }),
  );
});

it("scales decimals as Intl does", () => {
  const scales = [
    ["тис.", 1e3],
    ["млн", 1e6],
    ["млрд", 1e9],
  ] as const;
  fc.assert(
    fc.property(fc.integer({ min: 11, max: 9999 }), fc.constantFrom(...scales), (tenths, [name, factor]) => {
      fc.pre(tenths % 10 !== 0);
      const figure = first(`Їх ${ukrainian.format(tenths / 10)} ${name} осіб.`);
      expect(figure?.countable).toBe((tenths * factor) / 10);
      const written = factor === 1e3 ? english.format(tenths * 100) : english.format(tenths / 10);
      expect(figure?.en.startsWith(written)).toBe(true);
    }),
  );
});

it("knows every day of a year", () => {
  const writer = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });
  for (let day = 0; day < 366; day++) {
    const date = new Date(Date.UTC(2024, 0, 1 + day));
    const written = `${date.getUTCDate()} ${months[date.getUTCMonth()]} 2024 року`;
    expect(first(`Це сталося ${written}.`)).toMatchObject({ uk: written, en: writer.format(date) });
  }
});

it("knows every minute of a day on both clocks", () => {
  const writer = new Intl.DateTimeFormat("en-US", { hour: "numeric", minute: "2-digit", timeZone: "UTC" });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
      const written = `${hour}:${String(minute).padStart(2, "0")}`;
      const figure = first(`Почали о ${written} у залі.`)!;
      const twelve = writer.format(Date.UTC(2024, 0, 1, hour, minute));
      expect(figure.en).toBe(written);
      expect(englishHas(`It began at ${twelve} there`, figure)).not.toBeNull();
    }),
  );
});

const pieces = fc.constantFrom(
  ..."5|17|2025|1 250|2,5|тис.|млн|грн|дол.|%|°C|листопада|року|-го|-річний|–|до|та|о|14:30|3:2|№|ст.|XX|пів|сто|двадцять|мільйона|«|»|.|, |\n|@a|#б|💧|http://a.ua|+|−|€|$|км|т|х|ʼ|\u00a0|\u0301".split(
    "|",
  ),
);
const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(pieces).map((parts) => parts.join("")),
  fc.array(pieces).map((parts) => parts.join(" ")),
);

it("finds disjoint spans in order, each as written, in any string", () => {
  fc.assert(
    fc.property(texts, (text) => {
      let at = 0;
      for (const figure of findFigures(text, defaultFigureStyle)) {
        expect(figure.start).toBeGreaterThanOrEqual(at);
        expect(figure.end).toBeGreaterThan(figure.start);
        expect(figure.uk).toBe(text.slice(figure.start, figure.end));
        expect(figure.en).not.toMatch(/undefined|NaN|^\s*$/u);
        expect(figure.accepted).not.toContain(figure.en);
        at = figure.end;
      }
    }),
    { numRuns: 1000 },
  );
});

it("recognises its own English in a sentence, in any style", () => {
  const styles = fc.record({
    dates: fc.constantFrom("month-day" as const, "ap" as const, "day-month" as const),
    clock: fc.constantFrom(12 as const, 24 as const),
  });
  fc.assert(
    fc.property(texts, styles, styles, (text, written, read) => {
      const others = findFigures(text, read);
      findFigures(text, written).forEach(({ en }, index) => {
        const sentence = `It was ${en} there.`;
        expect(englishHas(sentence, others[index]!), sentence).not.toBeNull();
      });
    }),
    { numRuns: 500 },
  );
});
