import { remember } from "../core/index.js";
import { declineNoun } from "./decline.js";
import { femininePlaces, fixedPlaces, masculinePlaces, pluralPlaces } from "./place-table.js";
import { rememberedWords } from "./memory.js";

/** Stems of countries, regions and cities that stand beside names in titles (посолка Норвегії в Україні Сіґрід …). */
const stems =
  `Україн Росі Польщ Литв Латві Естоні Фінлянді Швеці Норвегі Дані Німеччин Франці Іспані Італі Португалі Британі Англі Шотланді Ірланді Нідерланд Бельгі Люксембур Австрі Швейцарі Чехі Словаччин Словені Угорщин Румуні Болгарі Греці Туреччин Грузі Вірмені Азербайджан Молдов Білорус Казахстан Китай Китаю Китаєм Японі Коре Інді Пакистан Іран Ізраїл Сирі Єгип Кені Нігері Канад Америк Мексик Бразилі Аргентин Австралі Європ Азі Африк Балті Сполучен Штат
Київ Києв Київщин Львів Львов Львівщин Харків Харков Харківщин Одес Одещин Дніпр Дніпропетровщин Запоріж Миколаїв Миколаєв Миколаївщин Херсон Херсонщин Полтав Полтавщин Чернігів Чернігов Чернігівщин Сум Сумщин Вінниц Вінниччин Житомир Житомирщин Черкас Черкащин Кропивницьк Кіровоградщин Рівн Рівненщин Волин Волині Луцьк Тернопіл Тернополі Тернопільщин Хмельниччин Хмельницьк Чернівц Буковин Закарпатт Закарпаття Прикарпатт Ужгород Луган Луганщин Донецьк Донеччин Донбас Крим Криму Севастопол Маріупол Бахмут Покровськ Краматорськ Слов'янськ Нікопол Марган Енергодар Ізмаїл Буч Ірпін Бровар
Москв Вашингтон Брюссел Берлін Париж Лондон Варшав Женев Риг Таллінн Вільнюс Гельсінк Стокгольм Прага Праз Рим Мадрид Пекін Нью-Йорк Ватикан Кенія Європейськ Північн Південн Східн Західн Центральн Верховн Велик Мал Нов Стар Національн Державн`.split(
    /\s+/u,
  );
const endings =
  "(?:|а|у|і|ю|я|ї|є|ею|єю|ою|ом|ем|ів|и|ам|ами|ах|ий|ої|ому|им|ій|ого|ці|цю|ця|цею|ку|ка|ком|е|жя|жжя|жжі|жі|ин|ини|иною|ині|ину|на|ну|ні|ною|ць|ль|лю|лем|лі|ня|ню|нем|ець)";
const shape = new RegExp(`^(?:${stems.join("|")})${endings}$`, "u");

const declined = declinedPlaces();

function declinedPlaces(): ReadonlySet<string> {
  const forms = new Set<string>(words(fixedPlaces));
  const add = (noun: string, stem: string, gender: "masculine" | "feminine"): void => {
    forms.add(noun);
    for (const one of declineNoun(stem, gender))
      if (one.case !== "vocative" && one.case !== "nominative") forms.add(one.form);
  };
  for (const entry of words(masculinePlaces)) {
    const [noun = "", stem = noun] = entry.split(":");
    add(noun, stem, "masculine");
  }
  for (const noun of words(femininePlaces)) add(noun, noun, "feminine");
  for (const noun of words(pluralPlaces)) {
    const stem = noun.slice(0, -1);
    for (const ending of ["ам", "ами", "ах"]) forms.add(stem + ending);
    forms.add(noun).add(stem).add(`${stem}ів`);
  }
  return forms;
}

function words(table: string): readonly string[] {
  return table.trim().split(/\s+/u);
}

/** Whether a capitalised form looks like a place or the adjective that begins an institution's name. */
export const isPlace = remember((form): boolean => declined.has(form) || shape.test(form), rememberedWords);

/** Abbreviations and nouns after which a capitalised word names a place or a thing called after somebody. */
export const beforePlace = new Set(
  "м с смт вул просп пров пл ім імені вулиці вулиця площі площа проспекті місті місто селі село станції станцію річка річці озеро острів область області району район парку бульварі мікрорайон мікрорайоні мікрорайону масив масиві селище селищі квартал кварталі урочище урочищі хутір хуторі жк".split(
    " ",
  ),
);
