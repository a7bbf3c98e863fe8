import type { Title } from "../cast/roles.js";
import { baseLemma, isEpicene, type RoleKind } from "../lexicon/roles.js";

/** Kinds of role that later general titles stand for: a посадовиця may be any official. */
const wider: Readonly<Partial<Record<string, readonly RoleKind[]>>> = {
  посадовець: ["official", "head", "press"],
  посадовиця: ["official", "head", "press"],
  чиновник: ["official", "head"],
  чиновниця: ["official", "head"],
  урядовець: ["official", "head"],
  урядовиця: ["head", "official"],
  очільник: ["head", "official"],
  очільниця: ["head", "official"],
  керівник: ["head", "official", "military"],
  керівниця: ["head", "official", "medical"],
  глава: ["head"],
  голова: ["head"],
  начальник: ["head"],
  начальниця: ["head"],
  мер: ["head"],
  мерка: ["head"],
  шеф: ["head"],
  лідер: ["head"],
  президент: ["head"],
  дослідник: ["scholar"],
  дослідниця: ["scholar"],
  науковець: ["scholar"],
  науковиця: ["scholar"],
  учений: ["scholar"],
  вчений: ["scholar"],
  експерт: ["scholar"],
  експертка: ["scholar"],
  фахівець: ["scholar", "medical", "teacher", "legal", "sport"],
  фахівчиня: ["scholar", "medical", "teacher", "legal", "sport"],
  спеціаліст: ["scholar", "medical", "teacher", "legal"],
  спеціалістка: ["scholar", "medical", "teacher", "legal"],
  мисткиня: ["art"],
  митець: ["art"],
  художниця: ["art"],
  художник: ["art"],
  спортсмен: ["sport"],
  спортсменка: ["sport"],
  дипломат: ["diplomat", "official"],
  дипломатка: ["diplomat", "official"],
  лікар: ["medical"],
  лікарка: ["medical"],
  медик: ["medical"],
  медикиня: ["medical"],
  військовий: ["military"],
  військова: ["military"],
  боєць: ["military"],
  офіцер: ["military"],
  політик: ["official", "party", "head"],
  політикиня: ["official", "party", "head"],
};

/** Nouns for one office. */
const synonyms: readonly ReadonlySet<string>[] = [
  new Set(["тренер", "тренерка", "наставник", "наставниця", "коуч"]),
  new Set(["воротар", "воротарка", "голкіпер", "голкіперка"]),
  new Set([
    "голова",
    "глава",
    "очільник",
    "очільниця",
    "керівник",
    "керівниця",
    "начальник",
    "начальниця",
    "шеф",
    "шефиня",
    "лідер",
    "лідерка",
  ]),
  new Set(["прем'єр", "прем'єр-міністр", "прем'єрка", "прем'єр-міністерка"]),
  new Set(["депутат", "нардеп", "парламентар", "депутатка", "нардепка", "парламентарка"]),
  new Set(["речник", "речниця", "пресофіцер", "пресофіцерка", "прессекретар", "прессекретарка"]),
  new Set([
    "підсудний",
    "підсудна",
    "обвинувачений",
    "обвинувачена",
    "підозрюваний",
    "підозрювана",
    "засуджений",
    "засуджена",
  ]),
  new Set(["адвокат", "адвокатка", "захисник", "захисниця"]),
  new Set(["прокурор", "прокурорка", "обвинувач", "обвинувачка"]),
  new Set(["лікар", "лікарка", "медик", "медикиня"]),
  new Set(["науковець", "науковиця", "учений", "вчений", "учена", "вчена", "дослідник", "дослідниця"]),
];

const leaders = /^(?:голова|глава|очільник|очільниця|керівник|керівниця|лідер|лідерка)$/u;
/** «глава держави» is a president, «очільниця уряду» a prime minister, «очільник міста» a mayor, «глава МЗС» a minister. */
const offices: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:держав|країн)/u, /^(?:президент|президентка|король|королева|канцлер|канцлерка|прем'єр.*)$/u],
  [/^(?:уряд|кабмін)/u, /^(?:прем'єр.*)$/u],
  [/^(?:міст|громад|мері)/u, /^(?:мер|мерка)$/u],
  [
    /^(?:мін|мзс|мвс|моз|мон|відомств|міністерств|пентагон|держдеп)/u,
    /^(?:міністр|міністерка|держсекретар|держсекретарка)$/u,
  ],
];

function paraphrases(head: string, complement: readonly string[], own: string): boolean {
  return leaders.test(head) && offices.some(([of, office]) => of.test(complement[0] ?? "") && office.test(own));
}

/** «комбат» for the командир батальйону. */
function commands(head: string, own: string, complement: readonly string[]): boolean {
  const unit = units[head];
  return unit !== undefined && own === "командир" && complement.some((word) => unit.test(word));
}

const units: Readonly<Record<string, RegExp>> = {
  комбат: /^батальйон/u,
  комбриг: /^бригад/u,
  комроти: /^рот/u,
  ротний: /^рот/u,
  взводний: /^взвод/u,
};

/** Without another country in it an office is Ukraine's. */
function ofCountry(title: Title): boolean {
  return title.complement.length === 0 || title.complement.some((word) => word.startsWith("україн"));
}

const countries: readonly (readonly [string, RegExp])[] = [
  ["американськ", /^(?:сша|америк|сполучен)/u],
  ["німецьк", /^німеч/u],
  ["британськ", /^(?:брит|велик)/u],
  ["польськ", /^польщ/u],
  ["російськ", /^(?:рос|рф)/u],
  ["чеськ", /^чех/u],
  ["угорськ", /^угорщ/u],
  ["турецьк", /^туреч/u],
  ["литовськ", /^литв/u],
  ["китайськ", /^(?:кита|кнр)/u],
  ["європейськ", /^(?:євр|єс)/u],
];

/** «французький лідер» for the president of Франції. */
function sharesCountry(title: Title, known: Title): boolean {
  return title.adjectives.some((word) => {
    const country = countries.find(([stem]) => word.startsWith(stem));
    return known.complement.some((other) =>
      country ? country[1].test(other) : /[сцз]ьк(?:ий|а)$/u.test(word) && sharesStem(word, other),
    );
  });
}

const nationality =
  /^(?:американ|німе|британ|поль|росій|че|угор|туре|литов|китай|європей|францу|латвій|естон|фін|швед|норве|дан|італій|іспан|австрій|грузин|молдов|румун|слова|гре|україн|білорус|япон|ізраїль|іран)[\p{L}]*[сцз]ьк(?:ий|а)$/u;

/** A title with a nationality means nobody of another country. */
function ofOtherCountry(title: Title, known: Title): boolean {
  return title.adjectives.some((word) => nationality.test(word)) && !sharesCountry(title, known);
}

/** How well a later title stands for a known one: 0 not at all, 1 by kind, more by the same head and dependents. */
export function headFit(known: Title, title: Title): number {
  const first = title.heads[0];
  if (!first || ofOtherCountry(title, known)) return 0;
  const head = { lemma: baseLemma(first.lemma) };
  let score = 0;
  for (const held of known.heads) {
    const own = { lemma: baseLemma(held.lemma), kind: held.kind };
    const same =
      own.lemma === head.lemma ||
      pairs(own.lemma, head.lemma) ||
      synonyms.some((group) => group.has(own.lemma) && group.has(head.lemma));
    if (!same && paraphrases(head.lemma, title.complement, own.lemma))
      score = Math.max(score, ofCountry(known) ? 2.2 : 1.5);
    if (!same && commands(head.lemma, own.lemma, known.complement)) score = 2.2;
    if (!same && title.complement.length === 0 && paraphrases(own.lemma, known.complement, head.lemma)) score = 2.2;
    const related =
      !same &&
      !(
        /^спортсмен/u.test(head.lemma) && /^(?:тренер|наставни|коуч|арбітр|вболівальни|уболівальни)/u.test(own.lemma)
      ) &&
      (wider[head.lemma]?.includes(own.kind) ?? false);
    const first = wider[head.lemma]?.[0] === own.kind;
    score = Math.max(
      score,
      same ? sameHead(known, title) : related ? (sharesCountry(title, known) ? 2 : first ? 1 : farRelated) : 0,
    );
  }
  return score;
}

/** A kind that the general title stands for less often than for its first one (керівник for a депутат). */
const farRelated = 0.6;

/** The same head noun: how well what depends on it agrees (секретар РНБО ↔ секретар Ради національної безпеки і оборони). */
function sameHead(known: Title, title: Title): number {
  if (sharesCountry(title, known)) return 2.2;
  if (title.complement.length === 0)
    return title.adjectives.some((word) => /[сцз]ьк(?:ий|а)$/u.test(word)) &&
      !known.adjectives.some((word) => title.adjectives.includes(word))
      ? 0.8
      : 1.5;
  if (known.complement.length === 0) return 0.8;
  if (namesSeat(title, known)) return 2.2;
  const shared = title.complement.filter((word) => known.complement.some((other) => sharesStem(word, other))).length;
  if (shared > 0) return 1.5 + shared / title.complement.length;
  if (
    title.complement.some((word) => abbreviates(word, known.complement)) ||
    known.complement.some((word) => abbreviates(word, title.complement))
  )
    return 2.2;
  // «наставник киян»: a common noun tells no other office, an acronym or a name does.
  return /\p{Lu}/u.test(title.text) ? 0 : 0.5;
}

/** «очільник міста» for the міський голова, «голова області» for one of a city's or region's own name. */
function namesSeat(title: Title, known: Title): boolean {
  const seat = seats.find(([noun]) => noun.test(title.complement[0] ?? ""));
  return seat !== undefined && title.complement.length === 1 && known.adjectives.some((word) => seat[1].test(word));
}

const seats: readonly (readonly [RegExp, RegExp])[] = [
  [/^міста$/u, /^міськ/u],
  [/^села$/u, /^сільськ/u],
  [/^селища$/u, /^селищн/u],
  [/^громади$/u, /^(?:міськ|сільськ|селищн)/u],
  [/^області$/u, /^обласн/u],
  [/^району$/u, /^районн/u],
];

export function sharesStem(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length, 6);
  return length >= 4 && a.slice(0, Math.max(4, length - 1)) === b.slice(0, Math.max(4, length - 1));
}

/** «рнбо» for «ради національної безпеки і оборони»: initials, conjunctions left out or in. */
function abbreviates(acronym: string, words: readonly string[]): boolean {
  const initials = words.map((word) => word.charAt(0)).join("");
  const short = words
    .filter((word) => word.length > 1)
    .map((word) => word.charAt(0))
    .join("");
  return acronym.length >= 2 && acronym.length <= 6 && (initials.includes(acronym) || short.includes(acronym));
}

/** «секретар РНБО» for «секретар Ради національної безпеки і оборони України»: the same head, the rest as an acronym. */
export function shortens(short: Title, long: Title): boolean {
  const [a, b] = [short.heads[0]?.lemma, long.heads[0]?.lemma];
  const [acronym] = short.complement;
  return (
    a !== undefined &&
    a === b &&
    short.complement.length === 1 &&
    acronym !== undefined &&
    abbreviates(acronym, long.complement)
  );
}

/** Masculine and feminine of one noun: an epicene title for a woman (посол ↔ посолка). */
function pairs(a: string, b: string): boolean {
  if (isEpicene(a) || isEpicene(b))
    return (
      (/^(?:голова|глава)$/u.test(a) && /^(?:голова|глава|очільник|очільниця|керівник|керівниця)$/u.test(b)) ||
      (/^(?:голова|глава)$/u.test(b) && /^(?:голова|глава|очільник|очільниця|керівник|керівниця)$/u.test(a))
    );
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    long.startsWith(short.replace(/(?:ець|ик|ий)$/u, "")) &&
    short.length >= 4 &&
    Math.abs(a.length - b.length) <= 3 &&
    /(?:ка|иця|иня)$/u.test(long)
  );
}
