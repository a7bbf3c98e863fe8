function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/u));
}

/** Words that Ukrainian has and Russian has not, without і, ї, є, ґ. */
const ukrainianWords = setOf(
  `та що це як його був було були вона вони але або чи якщо коли бо вже де хто щоб також буде буду будуть можна треба
   дуже лише навколо кожен кожна вчора й цей ця цього цьому цю ми ви мене року роки яка який яке яку якого`,
);
/** «рішення», «вимагають» */
const ukrainianEnding = /(?:ння|ють|ться)$/u;

/** Words that Russian has and Ukrainian has not, without ы, э, ё, ъ. */
const russianWords = setOf(
  `и что как его был была было она они но или если когда потому уже где кто чтобы также поэтому после из от под будет
   будут можно надо очень только сегодня вчера больше который которая которое которые нет да с со во ко тоже может
   сейчас здесь всех всего еще мне меня их него нее чем есть своей своего своих нельзя вот ему ей`,
);
/** «России», «решение», «ответственность», «кажется» */
const russianEnding = /(?:ии|ие|ия|ост[ьи]|[аеиу]тся|ешь)$/u;

export function isUkrainianWord(word: string): boolean {
  return ukrainianWords.has(word) || ukrainianEnding.test(word);
}

export function isRussianWord(word: string): boolean {
  return russianWords.has(word) || russianEnding.test(word);
}

/** Words of which English text is full. */
export const englishWords = setOf(
  `the of and to in is a that we i you it for on with was are be this have has had not they he she his her our their
   at by from as but or an will would who which what when there been were my your all one no if so than its`,
);

/** Ukrainian function words and endings as they are written in Latin letters. */
const transliteratedWords = setOf(
  `ya shcho scho sho ta tse ce ne na vin vona vony voni my vy ye je yak jak dlya dlia dla vid pro pislya pislia pid nad
   pered ale abo chy vzhe koly bo de hto khto shchob schob takozh tomu bude budut buv bula bulo buly mozhna treba duzhe
   tilky lyshe sohodni zavtra vchora bilshe tsey cey tsya mene nas vas yoho iogo jogo yiyi yakyi yakyy yaka rik roku
   rokiv i y u v z`,
);

/** «pratsiuiut», «rishennya», «yakoho»: groups of letters that other languages in Latin script hardly have. */
const transliteratedLetters =
  /shch|zh[aeiouy]|kh[aeiouy]|(?:oho|omu|ykh|ymy|iut|uyut|yut|ymo|yty|uvaty|uvala|nnya|nnia|yya|yi|yy|skyi|ska|tsia|tsya)$/u;

export function isTransliterated(word: string): boolean {
  return transliteratedWords.has(word) || transliteratedLetters.test(word);
}

/** Russian words in Ukrainian spelling, which standard Ukrainian does not have in any meaning. */
export const surzhykWords = setOf(
  `даже єслі еслі вобше вопше вобщє вобщем када тада нікада січас січас щас канєшно конєшно канєшна наверно навєрно
   понімаю понімаєш понімаєте понімаємо харашо хорошо нада послє опять вродє бистро чоловєк чєловєк дєньги врємя дєло
   дєла дєлать дєлаєм зділали зделали здєлать токо скіки слідуючий слідуюча слідуюче слідуючого слідуючій луччий лучче
   лучше нужно нужен нужна обязатєльно обізатєльно расказав расказала отвітив отвічає участвувати участвував
   учавствувати міроприємство міроприємства міроприємств кажеться кажиться вєсь нєт ілі потомушо потомушта получати
   получив получила получили вмєстє мєсто мєста сутков спрашує спрашую спрашував нравиться нравилось тоже строїти
   строїли прийшлося січяс понятно потом привикли привик сосєд сосєдка дєтям дєти врать всєм всєх сєйчас здєсь гдє
   тєбє сєбє мєня послєдній конєц іменно`,
);
