import { describe, expect, test } from "vitest";
import { plain, quotationsOf } from "./read.js";

/** Text | content | cue | speaker of the first quotation; null where nobody may be named. */
type Row = readonly [text: string, content: string, cue: string | null, speaker: string | null];

function first(text: string): readonly [string | undefined, string | null | undefined, string | null | undefined] {
  const [one] = plain(text);
  return [one?.content.join(" / "), one?.cue, one?.speaker];
}

describe("a verb that no lexicon lists speaks beside marks and a person", () => {
  test.each<Row>([
    ["«Не чіпайте мого коня», – скипів просто з возу конюх Архип Вус.", "Не чіпайте мого коня", "скипів", "Архип Вус"],
    ["– Хто це підписав? – рубонула головлікарка Нонна Стус.", "Хто це підписав?", "рубонула", "Нонна Стус"],
    [
      "«Ми встигнемо, – рубонув Архип Вус, – якщо не дощитиме».",
      "Ми встигнемо / якщо не дощитиме",
      "рубонув",
      "Архип Вус",
    ],
    ["Гуля Ґонта грюкнула кулаком: «Досить нам обіцянок».", "Досить нам обіцянок", "грюкнула", "Гуля Ґонта"],
    ["Вдова Килина Борис стримувала сльози: «Я чекала три роки».", "Я чекала три роки", "стримувала", "Килина Борис"],
    ["Її перебив адвокат Марко Лунь: «Це не стосується справи».", "Це не стосується справи", "перебив", "Марко Лунь"],
  ])("%s", (text, ...expected) => {
    expect(first(text)).toEqual(expected);
  });

  test.each([
    "Архип Вус повісив табличку: «Обережно, злий кінь».",
    "На паркані вивели фарбою: «Тут був Архип Вус».",
    "Нонна Стус придумала гасло: «Чисті руки всім».",
    "Архип Вус прочитав на двері: «Зачинено до весни».",
  ])("none: %s", (text) => {
    expect(plain(text)).toEqual([]);
  });
});

describe("whose name it is", () => {
  test.each<Row>([
    ["Пожежу загасили, ідеться в заяві Оперативного штабу.", "Пожежу загасили", "ідеться", "Оперативний штаб"],
    ["– Мамо, дивись! – кричить на весь двір восьмирічна Марійка.", "Мамо, дивись!", "кричить", "Марійка"],
    ["«Він живий», – тихо каже дружина Євгенія.", "Він живий", "каже", "Євгенія"],
    ["Мер Ічні Лукаш Дуб-Рогач заявив: «Води вистачить».", "Води вистачить", "заявив", "Лукаш Дуб-Рогач"],
    ["Насамкінець Дубенко пожартував: «Купіть парасолю».", "Купіть парасолю", "пожартував", "Дубенко"],
    ["Прем'єр-міністр Данії Інґа Торсен застерегла: «Часу обмаль».", "Часу обмаль", "застерегла", "Інґа Торсен"],
    ["За підрахунками фонду «Біла вежа», бракує 2 млн грн.", "бракує 2 млн грн", "За підрахунками", "Біла вежа"],
    ["У пресслужбі «Львівводоканалу» запевняють: вода безпечна.", "вода безпечна", "запевняють", "Львівводоканал"],
  ])("%s", (text, ...expected) => {
    expect(first(text)).toEqual(expected);
  });

  test.each([
    [
      "a source is not the one who spoke before",
      "«Так», – сказав Ян Вовк. Джерело в уряді кепкує: «Ці числа зі стелі».",
    ],
    ["a suspect is not the judge", "Суддя Т. А. Мороз вийшов. Сам підозрюваний кинув журналістам: «Час покаже»."],
    [
      "a reporter is not the minister",
      "Міністр Олег Бондар заявив: дефіциту немає. Журналіст запитав, чи дорожчає хліб.",
    ],
    ["a noun that no lexicon knows", "Ян Вовк заперечив чутки. «Маячня», – відписав хмарочосник."],
    [
      "a wife with the same surname",
      "Фермер Юхим Вільха прийшов. Дружина, Стешка Вільха, додає: врятували тільки моркву.",
    ],
  ])("%s", (_, text) => {
    const speaker = plain(text).at(-1)?.speaker ?? null;
    expect(["Ян Вовк", "Т. А. Мороз", "Олег Бондар", "Юхим Вільха"]).not.toContain(speaker);
  });

  test("a given name and patronymic are the person named before", () => {
    const text = "Прийшов Мар'ян Устимович Гай. Мар'ян Устимович звівся й виголосив: «Папір усе стерпить».";
    expect(plain(text).at(-1)?.speaker).toBe("Мар’ян Устимович Гай");
  });

  test("a callsign after an adverb is its bearer's", () => {
    const text = "Матрос Лука Ґніт із позивним «Корч» повернувся. Наостанок «Корч» жартує: «Тепер я сухопутний корч».";
    expect(plain(text).at(-1)?.speaker).toBe("Лука Ґніт");
  });
});

describe("lines that only name, and lines that only repeat", () => {
  test("a headline's words are whose they are in the body", () => {
    const text =
      "«Дах тримається на чесному слові»: як живе школа\n\nШколу не латали сорок років.\n– Дах тримається на чесному слові! – сміється сторож Яким Пень.";
    const [headline] = quotationsOf(text);
    expect(headline?.speaker?.uk).toBe("Яким Пень");
    expect(headline?.cue).toBeNull();
  });

  test("a headline's title in marks is nobody's", () => {
    const text =
      "«Тіні забутих предків просто неба»: у парку покажуть кіно\n\nПоказ почнеться о дев'ятій. «Приходьте всі», – сказав Яким Пень.";
    expect(plain(text).map((one) => one.content)).toEqual([["Приходьте всі"]]);
  });

  test("a line that names, and the next one that is said", () => {
    expect(plain("Директор театру Лев Шульга:\n«Завіса не впаде до весни».")[0]?.speaker).toBe("Лев Шульга");
    expect(plain("Тарас Біда, мер Борислава:\n– Ми просили про допомогу ще торік.")[0]?.speaker).toBe("Тарас Біда");
    expect(plain("Склад:\n«Борошно вищого ґатунку».")).toEqual([]);
  });
});

describe("nobody says it", () => {
  test.each([
    "Місцева приказка каже «де багато рук, там і хата росте».",
    "Старе прислів'я каже: «Не знаєш броду – не лізь у воду».",
    "Гай, батько двох дітей, розповів про поїздку вздовж Дністра.",
  ])("%s", (text) => {
    expect(plain(text)).toEqual([]);
  });

  test("a formula in marks leaves the clause indirect", () => {
    expect(plain("Штаб підтвердив, що обмін відбувся за формулою «десять на десять».")[0]?.kind).toBe("indirect");
  });
});

describe("where it is said", () => {
  test.each([
    ["«Ми виграли», – сказав у прямому ефірі тренер Лесь Гай.", "прямий ефір"],
    ["«Ми виграли», – сказав у судовому засіданні адвокат Лесь Гай.", "засідання суду"],
    ["В інтерв'ю журналістам Лесь Гай зізнався: «Ми боялися».", "інтерв’ю"],
    ["Мережа обмежила продаж. Про це повідомив Лесь Гай, передає LIGA.net.", null],
  ])("%s", (text, channel) => {
    expect(quotationsOf(text)[0]?.channel ?? null).toBe(channel);
  });
});

describe("who «той» and «та» are", () => {
  test("the object of the sentence before", () => {
    const text =
      "Касирка Олена Ц. мовчала. Кореспондентка наздогнала касирку біля воріт. Та лише відказала: «Я все сказала в залі».";
    expect(plain(text).at(-1)?.speaker).toBe("Олена Ц.");
  });

  test("a sportswoman is not her coach", () => {
    const text =
      "Тренерка збірної Уляна Пазич не спала добу. Її підопічна Віра Гребля відпочила. Спортсменка каже: «Нерви бережу».";
    expect(plain(text).at(-1)?.speaker).toBe("Віра Гребля");
  });
});
