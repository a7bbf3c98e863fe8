import type { Rule } from "../rule.js";
import { unitFinding } from "../units.js";

const firstEn = /\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself|[Ww]e|us|[Oo]urs?|[Oo]urselves|[Ll]et's)\b/u;
const pronouns = "я|мене|мені|мною|ми|нас|нам|нами|мій|моя|моє|мої|мого|моєї|моєму|моїм|моїх|наш\\p{L}{0,4}";
/** Hopeful verbs whose ending no noun or adjective has: працюю, сподіваюся, хочемо, тримаємося. */
const endings = "\\p{L}{2,}(?:ую|юю|аюся|яюся|іюся|аюсь|ємо|емо|имо|їмо|ємося|имося|емося)";
const common = "хочу|можу|знаю|думаю|бачу|кажу|маю|люблю|розумію|пам'ятаю|вірю|живу|пишу|прошу|вважаю|буду";
const firstUk = new RegExp(
  `(?<![\\p{L}'])(?!(?:прямо|мимо|самої?|окремо|видимо|вочевидь|дякую|нагадаємо|нагадуємо)(?!\\p{L}))(?:${pronouns}|${endings}|${common})(?![\\p{L}'])`,
  "iu",
);

/** «Перебуваю на звʼязку» → “I am in touch”, not “he is”: the speaker's first person stays first person. */
export const personKept: Rule = {
  id: "person-kept",
  check: ({ units }) =>
    units.flatMap((texts) =>
      firstUk.test(texts.plainUk) && !firstEn.test(texts.plainEn)
        ? [unitFinding(texts, "warning", "The speaker's “I” or “we” is lost.")]
        : [],
    ),
};
