import { groupOf } from "./collect.js";

/** A currency: how Ukrainian writes it after a number, and how English does. */
export interface Currency {
  /** What follows the number in Ukrainian. */
  readonly after: string;
  /** Signs or codes that stand before a number, in either language. */
  readonly signs: readonly string[];
  /** In English, for one and for any other number. */
  readonly one: string;
  readonly many: string;
  /** Other English nouns. */
  readonly nouns: readonly string[];
}

/** «дол.» with its full stop, unless that ends the sentence. */
const stop = "(?:\\.(?= ?[\\p{Ll}\\d(–,;:)»-])|(?!\\p{L}))";

/** After the number; signs; one, many and other nouns. The dollar sign is the first choice of English, other signs are not. */
const table: readonly (readonly [after: string, signs: string, nouns: string])[] = [
  ["канадськ\\p{L}+ дол(?:ар\\p{L}*|" + stop + ")", "C$ CAD", "Canadian dollar,Canadian dollars"],
  ["австралійськ\\p{L}+ дол(?:ар\\p{L}*|" + stop + ")", "A$ AUD", "Australian dollar,Australian dollars"],
  [
    "(?:американськ\\p{L}+ )?дол(?:ар\\p{L}*|" + stop + ")(?: США(?!\\p{L}))?|USD|\\$",
    "$ US$ USD",
    "dollar,dollars,U.S. dollars,USD",
  ],
  ["гр(?:н" + stop + "|ивень|ивн(?:я|і|ю|ею|ям|ями|ях)(?!\\p{L}))|UAH|₴", "₴ UAH", "hryvnia,hryvnias,UAH"],
  ["євро(?!\\p{L})|EUR|€", "€ EUR", "euro,euros,EUR"],
  ["фунт(?:а|ів|и|ам|ами|ах)?(?!\\p{L})(?: стерлінгів)?|GBP|£", "£ GBP", "pound,pounds,pounds sterling,British pounds"],
  [
    "(?:польськ\\p{L}+ )?злот(?:ий|их|ого|і|им|ими)(?!\\p{L})|PLN|zł",
    "PLN",
    "zloty,zlotys,zlotych,zlote,złoty,Polish zlotys",
  ],
  ["швейцарськ\\p{L}+ франк\\p{L}*|CHF", "CHF", "Swiss franc,Swiss francs"],
  ["(?:російськ\\p{L}+ )?руб(?:л\\p{L}+|" + stop + ")|RUB|₽", "₽ RUB", "ruble,rubles,roubles,Russian rubles"],
  ["чеськ\\p{L}+ крон\\p{L}*|CZK", "CZK", "Czech koruna,Czech korunas,Czech crowns"],
  ["шведськ\\p{L}+ крон\\p{L}*|SEK", "SEK", "Swedish krona,Swedish kronor,Swedish crowns"],
  ["норвезьк\\p{L}+ крон\\p{L}*|NOK", "NOK", "Norwegian krone,Norwegian kroner,Norwegian crowns"],
  ["данськ\\p{L}+ крон\\p{L}*|DKK", "DKK", "Danish krone,Danish kroner,Danish crowns"],
  ["форинт(?:и|ів|а|ам)?(?!\\p{L})|HUF", "HUF", "forint,forints"],
  ["(?:японськ\\p{L}+ )?єн(?:а|и|у)?(?!\\p{L})|JPY|¥", "¥ JPY", "yen,yen,Japanese yen"],
  ["(?:китайськ\\p{L}+ )?юан(?:ь|я|і|ів|ям)(?!\\p{L})|CNY", "CNY", "yuan,yuan,Chinese yuan,renminbi"],
  ["шекел(?:ь|я|і|ів)(?!\\p{L})|ILS|₪", "₪ ILS", "shekel,shekels"],
  ["(?:турецьк\\p{L}+ )?лір(?:а|и|у)?(?!\\p{L})|TRY|₺", "₺ TRY", "lira,liras,lira,Turkish liras,Turkish lira"],
  ["(?:молдовськ\\p{L}+ |румунськ\\p{L}+ )?ле(?:й|я|ї|їв)(?!\\p{L})", "", "leu,lei"],
  ["коп(?:ій(?:ок|ки|ка|ку|ками)(?!\\p{L})|" + stop + ")", "", "kopiyka,kopiykas,kopecks"],
  ["цент(?:и|ів|а)?(?!\\p{L})", "", "cent,cents"],
];

const currencies: readonly Currency[] = table.map(([after, signs, nouns]) => {
  const [one = "", many = "", ...others] = nouns.split(",");
  return { after, signs: signs.split(" ").filter(Boolean), one, many, nouns: others };
});

const afterNumber = new RegExp(` ?(?:${currencies.map(({ after }) => `(${after})`).join("|")})(?!\\p{L})`, "iuy");
const beforeNumber = /(?<![\p{L}\p{N}])(?:(?:US|C|A)?\$|[₴€£₽¥₪₺]|UAH|USD|EUR|GBP|PLN|CHF) ?$/u;
const longestSign = 5;

export interface PlacedCurrency {
  readonly currency: Currency;
  /** Where its sign begins, or its noun ends. */
  readonly at: number;
}

/** The currency named right after a number that ends at `at`. */
export function currencyAfter(text: string, at: number): PlacedCurrency | null {
  afterNumber.lastIndex = at;
  const match = afterNumber.exec(text);
  const currency = currencies[groupOf(match)];
  return match && currency ? { currency, at: at + match[0].length } : null;
}

/** The currency whose sign stands right before a number that starts at `at`. */
export function currencyBefore(text: string, at: number): PlacedCurrency | null {
  const sign = beforeNumber.exec(text.slice(Math.max(0, at - longestSign), at))?.[0];
  const currency = sign && currencies.find(({ signs }) => signs.includes(sign.trim()));
  return currency ? { currency, at: at - sign.length } : null;
}
