/** How often a text denies: `sure` in plain words, `possible` with all that may be a denial in the other language. */
export interface Negations {
  readonly sure: number;
  readonly possible: number;
}

/** не + verb, немає, жоден, без; not «не лише», «не тільки», «чи не», «не раніше» and the like. */
const plainUk =
  /(?<![\p{L}'])(?:(?<!(?:^|\s)(?:чи|ледь|ледве|мало|якби|хоч|хоча|доки|поки|аби)\s)не(?!\s+(?:лише|тільки|менш|більш|раніше|пізніше|просто|дивно|виключ|випадков)(?!\p{L}))|нема|немає|не було|без)(?![\p{L}'-])/giu;
/** ніхто не прийшов is one denial; ні … ні is one. */
const reinforcing =
  /(?<![\p{L}'])(?:ні|ані|ніхто|ніщо|нічого|нікого|нікому|ніким|ніколи|ніде|нікуди|жод(?:ен|на|не|ного|ної|них|ному|ним|ній|ну|ні))(?![\p{L}'])/iu;
/** Words that English may well render with a negative word. */
const looseUk =
  /(?<![\p{L}'])(?:не\p{L}*|ні|ані|ніхто|ніщо|ніч\p{L}+|нік\p{L}+|ніде|жод\p{L}+|без\p{L}*|позбав\p{L}+|заборон\p{L}+|спрост\p{L}+|запереч\p{L}+|відмов\p{L}+|брак\p{L}*|бракує|відсут\p{L}+|лише|тільки|лиш|ледь|ледве|крім|окрім|замість|припин\p{L}+|зупин\p{L}+|втра\p{L}+|пропа\p{L}+|уник\p{L}+|навряд|жаль|годі|поза|проти\p{L}*|анонім\p{L}+|скасув\p{L}+|відхил\p{L}+|дарма|марн\p{L}+|нуль\p{L}*)(?![\p{L}'])/giu;

const plainEn = /\b(?:not|no|none|never|nobody|nothing|nowhere|nor|without|cannot)\b|n't\b/giu;
/** A denial in English that is none in Ukrainian. */
const idiomsEn =
  /\b(?:not only|no more than|no less than|no fewer than|no later than|no earlier than|no longer|whether or not|not just|not least|no wonder|no-go)\b|\bno\.(?=\s?\d)|\b(?:not|n't)\b(?=[^.;]*\bnor\b)/giu;
/** did not name it or say when: one denial for two. */
const alternatives = /(?:\bnot\b|n't\b)[^.;]*\bor\b/iu;
const looseEn =
  /\b(?:not|no|none|never|nobody|nothing|nowhere|neither|nor|without|cannot|lack\w*|fail(?:s|ed|ing)?|refus\w*|den(?:y|ies|ied|ial)|declin\w*|un(?!til|der|it|ion|iv|ique|cle|if|i\b)\w{3,}|in(?:ability|capable|sufficient|correct|complete|accurate|visible|definite|advis)\w*|im(?:possib|mobil|patien|perfect)\w*|ir(?:regular|respons|relevan)\w*|il(?:legal|licit)\w*|dis(?:agre|appear|hon|pleas|lik|abl|qualif|miss)\w*|non(?:e|-\w+)|hardly|scarcely|barely|few|except|avoid\w*|missing|missed|stop\w*|instead|ban|bans|banned|forb[ia]d\w*|prohibit\w*|refut\w*|withheld|refrain\w*|absent|absence|against|unless|prevent\w*|shortage|\w{3,}less(?:ly|ness)?|void|ignor\w*|reject\w*|oppos\w*|neglect\w*|deprived?|beyond|anonym\w*|vain)\b|n't\b/giu;

/** Denials of a Ukrainian text and its English. */
export function countNegations(uk: string, en: string): { readonly uk: Negations; readonly en: Negations } {
  const plain = count(uk, plainUk);
  return {
    uk: {
      sure: plain === 0 && reinforcing.test(uk) ? 1 : plain,
      possible: count(uk, looseUk),
    },
    en: {
      sure: count(en.replace(idiomsEn, ""), plainEn),
      possible: count(en, looseEn) + (alternatives.test(en) ? 1 : 0),
    },
  };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
