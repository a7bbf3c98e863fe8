import type { PageLine } from "../lines/page-line.js";
import type { LineRule } from "./line-rule.js";

/** Characters of the longest call. */
const callLength = 320;
/** Calls to readers at the beginning of a line; a quotation of one begins with its mark, which no call does. */
const opening =
  /^[^\p{L}\p{N}«"“„]{0,6}(?:(?:підпи(?:суйтес|шіт|сатис)|приєднуйтес|долучайтес|стежте за|слідкуйте за|читайте нас|шукайте нас|будьте в курсі|ставайте|станьте|подобається матеріал|підтрима(?:йте|ти) (?:нас|редакцію|проєкт|видання|роботу)|задонат\p{L}+|поділ(?:іться|итис)|хочете (?:бути|отримувати|знати|читати)|щоб (?:бути в курсі|першими?|не пропустити)|усі новини|всі новини|більше (?:новин|цікав|про|зірков|матеріал)|головне за день|надсилайте (?:нам|свої)|маєте (?:новину|що розповісти)|(?:якщо )?(?:ви )?(?:помітили|знайшли|побачили) помилку|теги?:|мітки:|ключові слова:|позначки:|(?:усі|всі) права|передрук|копіювання|використання матеріалів|при (?:використанні|копіюванні|передруку)|матеріал (?:підготовлено|створено) (?:за підтримки|в межах|у межах)|завантажу(?:йте|вати) (?:наш|мобільн)|сподобал(?:ась|ося)|оцініть))/iu;
const anywhere =
  /ctrl\s*\+\s*enter|(?:у|в|на) наш(?:ому|ій|ого|их) (?:[\p{L}-]+ )?(?:[\p{L}-]*канал|телеграм|telegram|viber|вайбер|instagram|інстаграм|facebook|фейсбук|whatsapp|youtube|розсил|спільнот|застосун)/iu;
/** «- Реклама -», «Фото дня», «Промо» as a label alone. */
const label =
  /^[\s\-–—•|:]*(?:реклама|промо|на правах реклами|партнерський (?:матеріал|проєкт)|advertisement|ads?|поділитися|поширити|друк|роздрукувати|зміст|коментарі|теги|відео дня|збільшити|слухати|прослухати)[\s\-–—•|:.]*(?:\(\d+\))?$/iu;
/** What the law and the owner ask for. */
const notice =
  /^©.*(?:передрук|копіюв|права|\d{4})|участь в азартних іграх|(?:точк[уи]|думк[уи]|позиці\p{L}+) (?:зору )?(?:автор|редакці)\p{L}+ (?:може|можуть|не (?:завжди )?збіга)|не (?:завжди )?збіга\p{L}+ (?:з|із) (?:думкою|позицією|точкою зору)/iu;
/** Where calls lead. */
const channels =
  /^(?:https?:)?\/\/(?:www\.)?(?:t\.me|telegram\.me|invite\.viber|viber\.|chats\.viber|news\.google|whatsapp|instagram\.com|facebook\.com|twitter\.com|x\.com|youtube\.com|patreon\.com|buymeacoffee\.com|tiktok\.com|threads\.(?:net|com)|send\.monobank|base\.monobank|apps\.apple|play\.google)|^viber:|^tg:|subscribe|donate|support/iu;

/** «Підписуйтесь на наш Телеграм-канал», «Якщо ви знайшли помилку, виділіть її та натисніть Ctrl+Enter», «- Реклама -»: the outlet speaks to its readers. */
export const calls: LineRule = () => (line) => {
  const { text } = line;
  if (line.kind === "post" || line.kind === "quote" || text.length > callLength) return false;
  if (label.test(text)) return true;
  if (notice.test(text)) return true;
  if (line.linkLetters >= line.letters * 0.8 && line.links.some((link) => channels.test(link))) return true;
  if (/^[«"“„]/u.test(text)) return false;
  const linked = line.linkLetters >= line.letters / 3;
  const isMarked =
    linked ||
    line.boldLetters === line.letters ||
    line.kind === "subhead" ||
    /^[^\p{L}\p{N}«"“„(]/u.test(text) ||
    isApart(line);
  if (opening.test(text) && (isMarked || !/[.!?…]$/u.test(text) || text.length < 140)) return true;
  return anywhere.test(text) && isMarked && !/[»”"]/u.test(text);
};

// set in the middle, in italics or in a frame of its own
function isApart({ box }: PageLine): boolean {
  return (
    box.align === "center" ||
    box.children.every((child) =>
      typeof child === "string" ? child.trim() === "" : child.name === "em" || child.name === "i",
    )
  );
}
