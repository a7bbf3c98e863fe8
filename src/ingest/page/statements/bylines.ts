import type { PageElement } from "../dom.js";
import { folded, metaValues, sameWords, type Clues } from "./clues.js";
import { namesIn } from "./linked-data.js";
import { parentOf } from "./marks.js";

/** Authors that name nobody. */
const nobody =
  /^(?:admin\p{L}*|адмін\p{L}*|webmaster|вебмайстер|root|user\s?\d*|editors?|редакці[яї]|редактор|редакція сайту|unknown|автор|news|новини|author)$/iu;
const label =
  /^(?:(?:автор(?:ка|и|ки)?|текст|матеріал підготув\p{L}+|підготув\p{L}+|записа\p{L}+|розмовля\p{L}+|журналіст(?:ка|и)?|кореспондент(?:ка)?|від|by|posted by|опублікував(?:ла)?|опубліковано|створено)(?:\s*:|\s+(?=\p{Lu}))\s*)/iu;
/** Two or three words that begin with a capital letter: «Назар Пущик», «Кость ПЕРЕБИЙНІС», «Тарас ван дер Бук» */
const person = /^\p{Lu}[\p{L}’'ʼ.-]*(?:\s(?:де|ван|фон|дер|аль))*(?:\s\p{Lu}[\p{L}’'ʼ.-]*){1,2}$/u;
/** Characters of the longest line that names authors. */
const lineLength = 120;

/** The authors' names as stated in the page's data, else as printed; not the outlet, a role or «редакція». */
export function bylineOf(clues: Clues, publisher: string | undefined): string | undefined {
  const isName = (name: string): boolean =>
    name !== "" &&
    name.length <= lineLength &&
    !/^https?:|@|^\P{L}*$/iu.test(name) &&
    !nobody.test(name) &&
    !(publisher !== undefined && (sameWords(name, publisher) || name.includes(publisher)));
  const places: readonly (() => readonly string[])[] = [
    () => namesIn(clues.article?.["author"], clues.nodes).flatMap(namesStated),
    () => itemNames(clues),
    () =>
      metaValues(clues, "author", "article:author", "dc.creator", "parsely-author", "sailthru.author").flatMap(
        namesStated,
      ),
    () => printedNames(clues),
  ];
  for (const place of places) {
    const names = [...new Set(place().filter(isName))];
    if (names.length > 0) return names.join(", ");
  }
  return undefined;
}

/** «Леонід Швайка, Аліна Передерій», «Леонід Швайка і Аліна Передерій, журналістка»: the names of a list. */
function namesStated(text: string): readonly string[] {
  const parts = folded(text)
    .replace(label, "")
    .split(/\s*[,;|]\s*|\s+(?:і|й|та|и|and|&)\s+/u)
    .map(folded);
  const people = parts.filter((part) => person.test(part));
  return people.length > 0 ? people : parts.slice(0, 1);
}

/** Those of `itemprop="author"`: the name within it, or its own words. */
function itemNames({ items }: Clues): readonly string[] {
  return (items.get("author") ?? [])
    .filter((element) => !isOfOther(element))
    .flatMap((element) => {
      const name = element.querySelector('[itemprop="name"]');
      return namesStated(
        name
          ? (name.getAttribute("content") ?? name.textContent ?? "")
          : (element.getAttribute("content") ?? element.textContent ?? ""),
      );
    });
}

const authorMarks = /(?:^|[\s_-])(?:author|authors|byline|posted-by|post-author|autor|avtor|writer)(?:$|[\s_-])/iu;
const otherMarks = /comment|related|avatar|photo|quote|recommend|sidebar/iu;

/** What the page prints in an element that is named for the author, or after «Автор:». */
function printedNames({ shown }: Clues): readonly string[] {
  const named = shown.filter(
    (element) =>
      element.getAttribute("rel") === "author" ||
      (authorMarks.test(element.getAttribute("class") ?? "") && !isOfOther(element)),
  );
  for (const element of named) {
    const people = peopleIn(folded(element.textContent));
    if (people.length > 0) return people;
  }
  for (const element of shown) {
    const text = shortText(element);
    if (text === null) continue;
    for (const part of text.split(/\s*[|•·]\s*/u)) {
      const people = /^(?:автор|текст|журналіст|підготув|записа|розмовля)/iu.test(part) ? peopleIn(part) : [];
      if (people.length > 0) return people;
    }
  }
  return signature(shown);
}

function peopleIn(text: string): readonly string[] {
  if (text.length > lineLength) return [];
  return namesStated(text).filter((name) => person.test(name));
}

function shortText(element: PageElement): string | null {
  for (const child of element.childNodes) if (/^(?:P|DIV|TABLE|TR|TD|UL|SECTION)$/iu.test(child.nodeName)) return null;
  const text = folded(element.textContent);
  return text === "" || text.length > lineLength ? null : text;
}

/** Elements around one in which the marks of another thing are looked for. */
const near = 6;

function isOfOther(element: PageElement): boolean {
  let one: PageElement | null = element;
  for (let outwards = 0; one && outwards < near; outwards++) {
    const marks = ["class", "id", "itemprop", "itemtype"].map((name) => one?.getAttribute(name) ?? "").join(" ");
    if (otherMarks.test(marks)) return true;
    one = parentOf(one);
  }
  return false;
}

/** «<p align="right"><i>Орися КАМІНЬ, наш кор.</i>»: the name below the text. */
function signature(shown: readonly PageElement[]): readonly string[] {
  for (const element of shown) {
    const isRight =
      element.getAttribute("align")?.toLowerCase() === "right" ||
      /text-align:\s*right/iu.test(element.getAttribute("style") ?? "");
    if (!isRight) continue;
    const people = peopleIn(folded(element.textContent));
    if (people.length > 0) return people;
  }
  return [];
}
