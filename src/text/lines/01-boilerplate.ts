import { shortLineWords, type LineRule } from "./article-lines.js";

// «Читайте також: Як перевірити свої щеплення онлайн»
const openings =
  /^(?:[^\p{L}]{0,3})(?:(?:також\s+)?(?:чита(?:йте|ти)|дивіться|слухайте)(?:\s+(?:також|ще|далі|більше|нас)|:)|(?:по|за|до) темі:|матеріали (?:по|за) тем|більше (?:новин|про )|(?:усі|всі|останні|головні) новини|новини партнерів|підпи(?:суйтес|шіт|сатис)|приєднуйтес|долучайтес|стежте за |(?:помітили|знайшли|побачили) помилку|поділитис[яь]|теги?:|ключові слова:|реклама$|©|copyright|(?:усі|всі) права (?:захищен|застережен)|(?:передрук|використання матеріалів)|задонатити|підтрима(?:ти|йте) (?:нас|редакцію|проєкт|видання))/iu;

// «Прогноз щогодини – у нашому каналі», «Ранковий дайджест «Кава з новинами» – щодня о 8:00», «Текст оновлюється»
const promotions =
  /(?:у|в|на) наш(?:ому|ій|ого|их) (?:[\p{L}-]+ )?[\p{L}-]*(?:канал|телеграм|розсил|сторін|спільнот|застосун|вайбер|інстаграм|фейсбук)|(?:дайджест|розсилк|підписк|подкаст).* – (?:щодня|щотижня|щоранку|щовечора|за посиланням|тут)|^(?:текст|новина|матеріал|стаття|інформація)\s+(?:ще\s+)?(?:онов|доповн|уточн)\p{L}*$|^(?:підтрима|допомог)(?:ти|йте|жіть)\s.*(?:рахунок|реквізит|картк|фонд|посилання)/iu;

const anywhere = /ctrl\s*\+\s*enter/iu;

/** Promises of other articles, subscriptions, typing-error calls, and whatever the options name. */
export const boilerplate: LineRule =
  ({ lines, boilerplate: phrases }) =>
  (at) => {
    const line = lines[at];
    if (!line) return null;
    const lower = line.text.toLowerCase();
    if (phrases.some((phrase) => lower.includes(phrase)) || anywhere.test(line.text)) return "boilerplate";
    if (line.words <= 2 * shortLineWords && openings.test(line.text)) return "boilerplate";
    return !line.ended && line.words <= shortLineWords && promotions.test(line.text) ? "boilerplate" : null;
  };
