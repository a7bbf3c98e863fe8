import { shortLineWords, type LineRule } from "./article-lines.js";

// «Фото: Telegram Рустема Умєрова», «Ілюстративне фото: Генштаб ЗСУ»
const labelled =
  /^\(?(?:(?:ілюстративне|архівне|головне|скрин|перше)\s*)?(?:фото|відео|світлин[аи]|знімок|зображення|колаж|ілюстраці[яї]|інфографіка|скрин(?:шот)?|скріншот|автор(?:ка|и)?(?: (?:фото|тексту|статті))?|текст|переклад|редактор(?:ка)?|мапа|графіка)(?:\s(?:ілюстративне|архівне))?\s*[:/©]/iu;

// «Фото з родинного архіву», «Розмову записав Лев Данчук, фото Х. Мороз»
const unlabelled =
  /^(?:(?:ілюстративне|архівне)\s+)?(?:фото\s+(?:з|із|зі|надан|автор|ілюстр|архів|\p{Lu})|(?:розмов(?:у|ляв|ляла|ляли)|спілкува(?:вся|лася|лися)|інтерв'ю)\s+(?:(?:записа|запису|ві|ве|провод)\p{L}*\s+)?\p{Lu}|(?:підготув|записа|переклал?|опрацюва)(?:в|ла|ли)?\s+\p{Lu}|getty images|ap photo)/iu;

// «Джерело: Укрінформ» as the article's end; above it, the line tells who said what follows
const source = /^джерел[оа]\s*:/iu;

// «Допис Вікторії Чорногуз у Facebook»
const post =
  /^(?:допис|пост|публікація|твіт|скриншот|скріншот|кадр)\s.*\s(?:у|в|на|з|із)\s(?:facebook|фейсбуці|telegram|телеграмі?|instagram|інстаграмі?|tiktok|threads|youtube|twitter|твіттері|x|х|соцмереж\p{L}*|linkedin)$/iu;

// «— Sigrid Halvorsen (@sigrid_halv) May 21»
const signature = /^–?\s*[\p{L}\p{M}'. -]+\(@[\w.]+\)/u;

// «– Ірма Д., TikTok», «Магда Мацієвська, викладачка вокалу, у Facebook»
const postAuthor =
  /^(?:–\s*)?\p{Lu}[\p{L}'-]+(?:\s\p{Lu}[\p{L}'-]*\.?){1,2},\s(?:[^.!?]+\s)?(?:facebook|фейсбук|telegram|телеграм|instagram|інстаграм|tiktok|тікток|threads|youtube|twitter|x)$/iu;

/** A source stated in so many last lines is a credit. */
const linesOfEnd = 2;

/** Where pictures, talks and posts come from. */
export const credit: LineRule =
  ({ lines }) =>
  (at) => {
    const line = lines[at];
    if (!line || line.words > shortLineWords) return null;
    if (labelled.test(line.text) || signature.test(line.text)) return "credit";
    if (source.test(line.text)) return at >= lines.length - linesOfEnd ? "credit" : "body";
    if (at === 0 || (line.ended && !/\p{Lu}\.$/u.test(line.text))) return null;
    return unlabelled.test(line.text) || post.test(line.text) || postAuthor.test(line.text) ? "credit" : null;
  };
