import type { Reading } from "../read/reading.js";

const beforePlaces = new Set(
  "у в до з із зі біля під поблизу на через від м с смт місто місті міста містом селі село села селище селищі селища станиці станції громада громаді".split(
    " ",
  ),
);
const beforePeople = new Set(
  "пан пані депутат депутатка міністр міністерка президент президентка прем'єр голова мер мерка речник речниця".split(
    " ",
  ),
);

/** «у Лимані», «м. Щастя», «пан Коваль»: what stands before the word says that it is a name. */
export function isEvident({ words }: Reading, at: number): boolean {
  let before = at - 1;
  if (words[before]?.text === ".") before--;
  const word = words[before];
  return (
    word !== undefined &&
    (words[at]?.capital ?? false) &&
    (beforePlaces.has(word.lower) || beforePeople.has(word.lower))
  );
}
