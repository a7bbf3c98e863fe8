import { declineNoun, type Case } from "./decline.js";
import type { Gender } from "./verbs.js";

export interface OrganisationReading {
  readonly lemma: string;
  readonly gender: Gender;
  readonly case: Case;
}

/** Nouns that head the name of an institution, by gender. */
const nouns: Readonly<Record<Gender, string>> = {
  masculine: `гурт оркестр ансамбль колектив уряд кабмін парламент сенат конгрес суд комітет штаб генштаб департамент офіс центр фонд союз альянс банк нацбанк завод музей театр університет інститут
    ліцей водоканал гідрометцентр гідромет клуб мінфін мінюст мінсоцполітики виконком обленерго оператор регулятор телеканал канал рух осередок госпіталь
    холдинг концерн мін'юст держдеп держдепартамент пентагон кремль мовник портал штаб-квартира загін батальйон полк корпус підрозділ
    консорціум форум синод патріархат екзархат дім зоопарк заповідник нацпарк метрополітен інтерпол європол держстат укрстат облздрав держаудит
    трибунал секретаріат мінцифри військкомат тцк ринок хаб порт аеропорт вокзал заклад будинок архів храм монастир`,
  feminine: `рада держава міськрада облрада райрада мерія поліція кіберполіція нацполіція прокуратура служба пресслужба адміністрація міськадміністрація облдержадміністрація облвійськадміністрація
    комісія єврокомісія профспілка компанія енергокомпанія корпорація агенція асоціація організація федерація партія фракція влада редакція газета лікарня школа гімназія академія
    бригада інспекція держпродспоживслужба держслужба митниця держмитниця нацгвардія гвардія армія громада спілка ліга фірма фундація палата делегація місія дипломатія опозиція коаліція
    амбасада резиденція канцелярія група мережа укрзалізниця залізниця електростанція ініціатива платформа держспецслужба розвідка держприкордонслужба станція контррозвідка
    бібліотека галерея філармонія опера кав'ярня клініка аптека ферма церква єпархія команда збірна банкова магістратура ратуша сторона родина обвлада військовослужба фабрика`,
  neuter: `слідство обвинувачення керівництво розслідування духовенство військо міністерство відомство агентство управління командування посольство об'єднання товариство підприємство видання бюро угруповання представництво угруповання
    міненерго міноборони мін'юст мінекономіки мінцифри мінкультури мінсоцполітики міносвіти мінагро мінрозвитку мінінфраструктури мінветеранів міндовкілля мінреінтеграції обленерго дснс
    нато уєфа фіфа юнеско юнісеф нбу нус енергоатом укренерго мвф єс оон нак радіо телебачення суспільне братство земляцтво лісництво училище відділення гу правління телеагентство інформагентство`,
};

/** Adjectives and verb stems of the nouns above are no institutions: kept out of the reading. */
const indeclinable =
  /(?:го|енерго|міноборони|мінекономіки|мінцифри|мінкультури|мінсоцполітики|міносвіти|мінветеранів|міндовкілля|бюро|радіо)$/u;

/** Places that speak for a government or a body. */
const metonyms =
  `Київ Москва Вашингтон Брюссель Берлін Париж Лондон Варшава Кремль Пентагон Банкова Пекін Будапешт Братислава Прага Бухарест Кишинів Анкара Вільнюс Рига Таллінн Гельсінкі Стокгольм Осло Копенгаген Рим Мадрид Тегеран Мінськ Токіо Сеул Пхеньян Тель-Авів Оттава Гаага`.split(
    /\s+/u,
  );

const index = build();

/** Readings of a form (any letter case) as the head noun of an institution. */
export function organisationReadings(form: string): readonly OrganisationReading[] {
  const lower = form.toLowerCase();
  const known = index.get(lower);
  if (known) return known;
  if (ministry.test(form)) return ministryCases.map((name) => ({ lemma: lower, gender: "neuter", case: name }));
  if (lower.length < shortestCompound || !/^\p{sc=Cyrl}+$/u.test(lower)) return [];
  for (let from = shortestPrefix; from <= lower.length - shortestHead; from++) {
    const head = index.get(lower.slice(from));
    if (head) return head.map((reading) => ({ ...reading, lemma: lower.slice(0, from) + reading.lemma }));
  }
  return [];
}

/** Мінагрополітики, Мінстратегпром: abbreviated ministries of this shape have one form for all cases. */
const ministry = /^[Мм]ін\p{Ll}{4,}(?:и|ї|ів|тв|ня|ди|ки)$/u;
const ministryCases = ["nominative", "genitive", "dative", "accusative", "locative"] as const;

/** Держаудитслужба, облуправління: a compound ends in a head noun of the table. */
const shortestCompound = 10;
const shortestPrefix = 3;
const shortestHead = 5;

/** МЗС, ЗСУ, PAP, ДСНС: capitals only, or a name in Latin letters. */
export function isAcronym(form: string): boolean {
  return (
    /^(?:\p{Lu}{2,}|\p{Lu}+-?\d+)$/u.test(form) ||
    (/^(?:\p{sc=Latn}[\p{sc=Latn}\d]{2,})$/u.test(form) && /^\p{Lu}/u.test(form))
  );
}

/** Метонім у називному: Київ, Кремль, Банкова. */
export function isMetonym(form: string): boolean {
  return metonyms.includes(form);
}

function build(): ReadonlyMap<string, readonly OrganisationReading[]> {
  const result = new Map<string, OrganisationReading[]>();
  for (const gender of ["masculine", "feminine", "neuter"] as const) {
    for (const lemma of nouns[gender].split(/\s+/u)) {
      const adjective = /^(?:банкова|збірна)$/u.test(lemma);
      const forms =
        indeclinable.test(lemma) || (gender === "neuter" && !/(?:о|е|я)$/u.test(lemma))
          ? declineNoun("бюро", "neuter").map((form) => ({ ...form, form: lemma }))
          : adjective
            ? ["а", "ої", "ій", "у", "ою", "ій"].map((ending, at) => ({
                form: lemma.slice(0, -1) + ending,
                case:
                  (["nominative", "genitive", "dative", "accusative", "instrumental", "locative"] as const)[at] ??
                  "nominative",
              }))
            : declineNoun(lemma, gender);
      for (const { form, case: name } of forms) {
        const known = result.get(form) ?? [];
        if (!known.some((other) => other.lemma === lemma && other.case === name))
          result.set(form, [...known, { lemma, gender, case: name }]);
      }
    }
  }
  return result;
}
