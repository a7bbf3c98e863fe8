import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slice } from "../../src/core/index.js";
import { splitSentences } from "../../src/text/index.js";

function split(line: string): readonly string[] {
  return splitSentences(line).map((span) => slice(line, span));
}

/** Each example is one line; ‖ stands where a sentence ends. */
const examples: Readonly<Record<string, readonly string[]>> = {
  "plain ends": ["Він прийшов. ‖Вона пішла! ‖Хто далі? ‖Побачимо… ‖Кінець"],
  "attributions that go on": [
    "«Це старт!» – сказав він. ‖Потім пішов.",
    "«Так?» – Умєров не відповів.",
    "– Так. – сказав він. ‖– Ні.",
    "– Хіба що молоді, – радить Якубець. ‖– Старий сад сам знає, що робити.",
    "„Не ховатимемо! – пообіцяла вона. ‖– Люди мають побачити“.",
    "Сказав: «Йди геть!», – і пішов. ‖Усе.",
    "– Побачимо в червні… – відповідає вона.",
  ],
  "sentences within marks": [
    "«Плити тримаються. ‖Якщо не почнемо, їх демонтують». ‖За словами мера, так.",
    "Запитання: «Чи причетні посадовці?» ‖Багрій передає мікрофон.",
    "Скандували “Один шанс!”. ‖Міськрада дала премію.",
    'Збитки – 800 тис. грн. ‖"Тут було все", - каже жінка.',
  ],
  "titles, places and references": [
    "Він народився у м. Київ на вул. Соборній, 5. ‖Потім переїхав до с. Соколова.",
    "Школа ім. Т. Г. Шевченка. ‖Там 20 учнів.",
    "Про це йдеться у ст. 190 КК України. ‖Див. рис. 5. ‖Так сказав акад. Патон.",
    "Генерал-лейт. Павлюк і ст. лейтенантка М’якота.",
    "Це т. зв. «жовтий» рівень. ‖Далі буде.",
  ],
  initials: [
    "Директор А. Р. Лісовий і власник Ж.-П. Ренар. ‖Шевченко Т. Г. народився 1814 р. у Моринцях.",
    "Пенсіонерка Марія Ц. ‖Вона живе тут.",
    "Опубліковано в соцмережі Х. ‖Кислиця додав, що так.",
    "Адреса – вул. Винниченка, 30А. ‖Замість квітів – внесок.",
  ],
  "years and units": [
    "До 2022 р. Марта лікувала котів. ‖Він помер у 1861 р. ‖Похований у Каневі.",
    "У 2025р. Україна виграла. ‖У липні с. р. Польща теж.",
    "Збитки – 5 млн. грн. ‖Виторг – 355 млн дол. США. ‖Ширина – 5 кв. м. ‖Вага 3 т. ‖Удень до +3 °C. ‖Дощ.",
    "Купив хліб, сіль і т. д. ‖Потім пішов.",
  ],
  "no ends": [
    "Про це пише Цензор.НЕТ у новинах",
    "Він чекав… і пішов… а потім",
    "1. Бджоли в місті – це безпечно?",
    "11:02. Брифінг розпочинає Мотовиляк.",
    "Джерела (їх двоє!) кажуть (?) Так.",
    "Торгувалася сама! 🇺🇦",
  ],
  "words that look like abbreviations": [
    "Забито гол. ‖Рейнджерс програли.",
    "Так сказав пан Рід. ‖За лінією стояли лікарі.",
  ],
};

describe("splitSentences", () => {
  for (const [name, lines] of Object.entries(examples)) {
    it.each(lines)(`${name}: %s`, (line) => {
      const parts = line.split("‖");
      expect(split(parts.join(""))).toEqual(parts.map((part) => part.trim()));
    });
  }

  it("covers everything but white space, in order", () => {
    const lines = fc.string({ unit: fc.constantFrom(..."аБвГ. . !?…«»–\"' 5р🙂\u00a0") });
    fc.assert(
      fc.property(fc.oneof(lines, fc.string({ unit: "binary" })), (line) => {
        const spans = splitSentences(line);
        let at = 0;
        for (const span of spans) {
          expect(line.slice(at, span.start).trim()).toBe("");
          at = span.end;
        }
        expect(line.slice(at).trim()).toBe("");
      }),
      { numRuns: 1000 },
    );
  });
});
