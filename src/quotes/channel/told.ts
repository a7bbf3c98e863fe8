/** «сказала AFP заступниця міністра», «пояснила Суспільному», «в інтерв'ю виданню „Шпальта“»: the medium that somebody tells. */

/** Media with Cyrillic names, in the dative or where they have one form for all cases. */
const cyrillic: Readonly<Record<string, string>> = {
  Суспільному: "Суспільне",
  Громадському: "Громадське",
  Укрінформу: "Укрінформ",
  Укрправді: "Укрправда",
  "Українській правді": "Українська правда",
  Бабелю: "Бабель",
  "Радіо Свобода": "Радіо Свобода",
  "Радіо Свободі": "Радіо Свобода",
  "Голосу Америки": "Голос Америки",
  УНІАН: "УНІАН",
  УП: "УП",
  НВ: "НВ",
};
const known = Object.keys(cyrillic)
  .sort((a, b) => b.length - a.length)
  .join("|");
const latin = "(?=\\p{sc=Latn})\\p{Lu}[\\p{sc=Latn}\\d]*(?:[.'’-][\\p{sc=Latn}\\d]+)*(?:\\s\\p{Lu}\\p{sc=Latn}+)*";
const marked = '[«"“„](?<marked>[^»"”“]{2,40})[»"”“]';
const outlet =
  "газеті|газети|виданню|видання|агентству|агентства|журналу|телеканалу|каналу|порталу|сайту|радіостанції|подкасту|редакції";

const told = new RegExp(
  `(?:^|\\s)(?:(?:${outlet})\\s(?:${marked}|(?<titled>${latin}|\\p{Lu}[\\p{L}'-]+(?:\\s\\p{Lu}[\\p{L}'-]+)*))|(?<known>${known})|(?<latin>${latin}))(?![\\p{L}\\p{N}])`,
  "u",
);

/** Latin names beside these words are where one writes, who is meant or how one is called, and no medium that is told. */
const notTold = /(?:^|\s)(?:[увзно]|на|із|зі|до|від|про|для|компанії|групи|проєкту|системи|програми)\s*$/u;

/** The medium that the words after the cue say is told; null where they name none. */
export function mediumTold(after: string): string | null {
  const match = told.exec(after);
  if (!match?.groups) return null;
  const { marked: title, titled, known: name, latin: foreign } = match.groups;
  if (foreign !== undefined && (notTold.test(after.slice(0, match.index)) || /^(?:X|IT)$/u.test(foreign))) return null;
  return title ?? titled ?? (name === undefined ? (foreign ?? null) : (cyrillic[name] ?? name));
}
