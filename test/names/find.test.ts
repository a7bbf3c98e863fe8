import { describe, expect, it } from "vitest";
import { findIn, namesIn } from "./read.js";

describe("find: what the tables know, in any case", () => {
  it.each([
    ["Про це йшлося у Чернівцях.", ["Чернівцях → Chernivtsi"]],
    ["Комісія приїхала до Кривого Рогу.", ["Кривого Рогу → Kryvyi Rih"]],
    ["Бої точаться під Часовим Яром.", ["Часовим Яром → Chasiv Yar"]],
    ["Законопроєкт ухвалили у Верховній Раді України.", ["Верховній Раді України → Verkhovna Rada of Ukraine"]],
    ["Справу передали Службі безпеки України.", ["Службі безпеки України → Security Service of Ukraine"]],
    ["Потяг зв'яже місто з Ригою та Прагою.", ["Ригою → Riga", "Прагою → Prague"]],
    ["Дощі пройдуть на Полтавщині.", ["Полтавщині → Poltava region"]],
    ["Делегація вилетіла з Великої Британії.", ["Великої Британії → United Kingdom"]],
    ["Про це повідомило Міноборони Латвії.", ["Міноборони Латвії → Latvia’s Defense Ministry"]],
    ["Так кажуть у ДСНС та КМВА.", ["ДСНС → State Emergency Service", "КМВА → Kyiv City Military Administration"]],
  ])("%s", (body, expected) => {
    expect(namesIn(body)).toEqual(expected);
  });

  it("gives nominative, cases, gender and number, and other English that is right", () => {
    expect(findIn("Дощі пройдуть на Полтавщині.")).toEqual([
      expect.objectContaining({
        uk: "Полтавщина",
        kind: "place",
        source: "table",
        cases: ["dative", "locative"],
        gender: "feminine",
        number: "singular",
        accepted: expect.arrayContaining(["Poltava Oblast"]) as unknown,
      }),
    ]);
    expect(findIn("Про це йшлося у Карпатах.")).toEqual([
      expect.objectContaining({ uk: "Карпати", number: "plural", gender: null, cases: ["locative"] }),
    ]);
  });
});

describe("find: people", () => {
  it("are found in full, by their surnames and by their given names", () => {
    const body =
      "Секретар Рустем Умєров прибув до Києва. Журналісти поставили Умєрову запитання. Потім з Умєровим говорила Дарина Стеблівська. «Так», – відповіла Стеблівська.";
    expect(namesIn(body)).toEqual([
      "Рустем Умєров → Rustem Umerov",
      "Києва → Kyiv",
      "Умєрову → Umerov",
      "Умєровим → Umerov",
      "Дарина Стеблівська → Daryna Steblivska",
      "Стеблівська → Steblivska",
    ]);
  });

  it("whom the article introduces come before namesakes in the tables", () => {
    const body = "Тренер Богдан Кислиця подав у відставку. Раніше Кислиця працював у Черкасах.";
    expect(namesIn(body)).toEqual(["Богдан Кислиця → Bohdan Kyslytsia", "Кислиця → Kyslytsia", "Черкасах → Cherkasy"]);
  });

  it.each([
    ["Суд заслухав В. О. Палійчука.", ["В. О. Палійчука → V.O. Paliichuk"]],
    ["Ідея належала Стефанії Іванівні.", ["Стефанії Іванівні → Stefaniia Ivanivna"]],
    ["Свідком була Марія Ц., мешканка будинку.", ["Марія Ц. → Mariia Ts."]],
    ["Вони довго чекали на Христину.", ["Христину → Khrystyna"]],
    [
      "Зеленський провів нараду. Рішення Зеленського оприлюднили.",
      ["Зеленський → Zelenskyy", "Зеленського → Zelenskyy"],
    ],
    ["Так вважає депутатка від «Спільного міста» торік.", ["Спільного міста → Spilne Misto"]],
    ["Команда зіграла проти клубу Стіва Віткоффа.", ["Стіва Віткоффа → Steve Witkoff"]],
    ["Переклали книгу про Гаррі Поттера торік.", ["Гаррі Поттера → Harry Potter"]],
    ["Про це заявила речниця Аннеке ван Дейк учора.", ["Аннеке ван Дейк → Anneke van Dijk"]],
    ["Із журналістами говорив міністр Раду Мунтяну.", ["Раду Мунтяну → Radu Munteanu"]],
    ["Так вважає міністр Кай-Уве Брандштеттер.", ["Кай-Уве Брандштеттер → Kai-Uwe Brandstetter"]],
    ["Рішення підтримав Міклош Фаркаш.", ["Міклош Фаркаш → Miklós Farkas"]],
    ["Протестувала й засновниця Дзвінка Павлюк.", ["Дзвінка Павлюк → Dzvinka Pavliuk"]],
    ["До лікарні прийшла дружина Василя Тетяна.", ["Василя → Vasyl", "Тетяна → Tetiana"]],
  ])("%s", (body, expected) => {
    expect(namesIn(body)).toEqual(expected);
  });

  it("an unknown surname takes the nominative that stands elsewhere in the article", () => {
    const found = findIn("Слідчі допитали Качмара. Раніше підозрюваним був Качмар.");
    expect(found.map(({ form, uk }) => [form, uk])).toEqual([
      ["Качмара", "Качмар"],
      ["Качмар", "Качмар"],
    ]);
  });
});

describe("find: places and bodies by a small grammar", () => {
  it.each([
    [
      "У Херсонській та Миколаївській обл. очікують шторм.",
      "Херсонській та Миколаївській обл. → Kherson and Mykolaiv regions",
    ],
    ["Ворог наступав на Оріхівському напрямку.", "Оріхівському напрямку → Orikhiv sector"],
    ["Школу збудували в Бучанському районі.", "Бучанському районі → Bucha district"],
    ["Квартири здають у м. Бровари торік.", "м. Бровари → Brovary"],
    ["Пожежа сталася у селі Вербівка вранці.", "Вербівка → Verbivka"],
    ["Рятувальники працюють у селі Верхній Рогівці.", "Верхній Рогівці → Verkhnia Rohivka"],
    ["Будинок стоїть на вул. Стрийській.", "вул. Стрийській → Stryiska Street"],
    ["Рух перекрили на просп. Дмитра Яворницького.", "просп. Дмитра Яворницького → Dmytra Yavornytskoho Avenue"],
    ["Офіс розташований на вул. 15 Квітня.", "вул. 15 Квітня → 15 Kvitnia Street"],
    [
      "Справу веде Полтавська обласна прокуратура.",
      "Полтавська обласна прокуратура → Poltava Regional Prosecutor’s Office",
    ],
    ["Рішення ухвалила Харківська міська рада.", "Харківська міська рада → Kharkiv City Council"],
    ["Воду перевіряють в Ізмаїльському водоканалі.", "Ізмаїльському водоканалі → Izmail water utility"],
    [
      "Виставка триває у Національному музеї у Львові ім. Андрея Шептицького.",
      "Національному музеї у Львові ім. Андрея Шептицького → Andrey Sheptytsky National Museum in Lviv",
    ],
    ["Боєць 131-ї окремої бригади дістав поранення.", "131-ї окремої бригади → 131st Separate Brigade"],
    ["Про бій розповів речник 178-ї ОМБр.", "178-ї ОМБр → 178th Separate Mechanized Brigade"],
    ["Знімок: пресслужба 178 ОМБр.", "178 ОМБр → 178th Separate Mechanized Brigade"],
    [
      "Уроки йдуть у Маневицькій та Колківській громадах.",
      "Маневицькій та Колківській громадах → Manevychi and Kolky communities",
    ],
    ["Фура застрягла на Торунському перевалі.", "Торунському перевалі → Torun Pass"],
    ["Про це говорили в Колківській селищній раді.", "Колківській селищній раді → Kolky Settlement Council"],
    ["Справу слухав Корольовський районний суд.", "Корольовський районний суд → Korolovskyi District Court"],
    [
      "Так каже аналітик Інституту аграрної економіки.",
      "Інституту аграрної економіки → Institute of Agrarian Economics",
    ],
    [
      "Палату відкрили в Третій міській лікарні Черкас.",
      "Третій міській лікарні Черкас → Third City Hospital of Cherkasy",
    ],
    ["Служба відбулася в храмі Святої Катерини.", "храмі Святої Катерини → church of St. Catherine"],
    ["Діти навчаються в ліцеї № 5 Золочева.", "ліцеї № 5 Золочева → lyceum No. 5 of Zolochiv"],
    ["Орендар має звільнити берег озера Лісове.", "озера Лісове → Lake Lisove"],
    ["Суд став на бік громади Олексинців.", "Олексинців → Oleksyntsi"],
    ["Трамвай закриють на вулиці Деповській назавжди.", "вулиці Деповській → Depovska Street"],
    ["Жителька вулиці Деповської Надія Клименко не згодна.", "вулиці Деповської → Depovska Street"],
    ["Стовп упав на вулиці Миру.", "вулиці Миру → Myru Street"],
    ["Пожежа сталася на Чугуївщині вранці.", "Чугуївщині → Chuhuiv area"],
    [
      "Вона вчиться в Університеті Григорія Сковороди.",
      "Університеті Григорія Сковороди → Hryhorii Skovoroda University",
    ],
    ["Ціни зростуть до Нового року.", "Нового року → New Year"],
  ])("%s", (body, expected) => {
    expect(namesIn(body)).toContain(expected);
  });

  it("claims no body of which it does not know every word", () => {
    expect(namesIn("Про це повідомила обласна влада та місцева прокуратура.")).toEqual([]);
    expect(namesIn("Так вирішив департамент невідомих справ.")).toEqual([]);
  });
});

describe("find: titles, Latin letters, ordinary words", () => {
  it.each([
    ["Світло повернуло товариство «Ворсклаенерго» вранці.", ["Ворсклаенерго → Vorsklaenerho"]],
    ["Забіг організував клуб «Крок уперед» торік.", ["Крок уперед → Krok Upered"]],
    ["Програма «єОселя» працює третій рік.", ["єОселя → yeOselia"]],
    ["Відео з’явилося на TikTok і в Le Temps.", ["TikTok → TikTok", "Le Temps → Le Temps"]],
    ["Про це посол написав у соцмережі Х.", ["Х → X"]],
  ])("%s", (body, expected) => {
    expect(namesIn(body)).toEqual(expected);
  });

  it.each([
    "Щастя буває різним. Рада вітати всіх гостей. Лиман обмілів.",
    "Медики приїхали швидко. Закінчила школу торік. Порада проста.",
    "«Ми нікуди не підемо», – сказали мешканці. «Наші люди вже чекають на тепло», – додали вони.",
    "Наліпка «Не притулятися» досі висить на дверях.",
    "Температура повітря +28 °C, століття XVIII добігало кінця.",
    "Ціна на умовах FOB зросла. Яким буде курс, не знає ніхто. Мені все одно.",
    "На малих річках можливі селі. Для області оголосили тривогу.",
    "Маршрут трамвая № 6 змінили. Тролейбус № 12 не їздить.",
  ])("claims nothing in: %s", (body) => {
    expect(namesIn(body)).toEqual([]);
  });

  it("a name in marks stands in the nominative, whatever case it is met in", () => {
    expect(namesIn("Працює завод «Олійник і партнери». Власник «Олійника і партнерів» мовчить.")).toEqual([
      "Олійник і партнери → Oliinyk I Partnery",
      "Олійника і партнерів → Oliinyk I Partnery",
    ]);
    expect(namesIn("Командир із позивним «Глобус» спізнився. «Глобусе, коли додому?» – питали його.")).toEqual([
      "Глобус → Hlobus",
      "Глобусе → Hlobus",
    ]);
  });

  it("what a title says word by word is right as well, where every word is known", () => {
    const [nickname] = findIn("Друзі звали його «Професором» ще змалку.");
    expect(nickname).toMatchObject({ uk: "Професор", en: "Profesor" });
    expect(nickname?.accepted).toContain("Professor");
    expect(findIn("Місію назвали «Північний щит».")[0]?.accepted).toContain("Northern Shield");
  });

  it("a family is the plural of the surname", () => {
    const found = findIn("Донька Соломія Кальницька розповіла. Родина Кальницьких живе в Коломиї.");
    expect(found.map(({ form, en, number }) => [form, en, number])).toContainEqual([
      "Кальницьких",
      "Kalnytskyis",
      "plural",
    ]);
  });

  it("a word that is a name at times counts where something says so", () => {
    expect(namesIn("Обстріли тривають у Лимані.")).toEqual(["Лимані → Lyman"]);
    expect(namesIn("Вони приїхали до міста Щастя.")).toEqual(["Щастя → Shchastia"]);
  });
});
