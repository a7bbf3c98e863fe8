import { articleLetters } from "../locate/located.js";
import type { LineRule } from "./line-rule.js";

const endings =
  /^(?:коментарі|коментувати|залишити (?:відповідь|коментар)|додати коментар|попередн(?:я|ій) (?:стаття|запис|новина)|наступн(?:а|ий) (?:стаття|запис|новина)|(?:останні|інші|головні|популярні|схожі|свіжі) (?:новини|статті|публікації|матеріали)|новини (?:партнерів|за темою|по темі)|про автор(?:а|ку)|вас може зацікавити|читайте також|пов.язані (?:новини|статті|матеріали)|інші випуски|також у номері)\s*:?(?:\s*\(?\d+\)?)?$/iu;

/** «© СУВІЙ. Передрук, копіювання або відтворення повідомлень…» */
const owner = /^(?:©|\(c\)|copyright\b).*(?:передрук|копіюв|права|заборон|дозвол)/iu;

/** «Коментарі (4)», «Останні новини»: after such a head nothing of the article comes, unless most of it does. */
export const afterTheEnd: LineRule = ({ lines }) => {
  const all = lines.reduce((sum, { letters }) => sum + letters, 0);
  let before = 0;
  let end = lines.length;
  for (const [at, { text, letters }] of lines.entries()) {
    if ((before > all / 2 && endings.test(text)) || (before >= articleLetters && owner.test(text))) {
      end = at;
      break;
    }
    before += letters;
  }
  return (_line, at) => at >= end;
};
