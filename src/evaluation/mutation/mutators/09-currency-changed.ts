import { pick, replaceEach, type Mutator } from "../sentence.js";

const names = ["hryvnias", "dollars", "euros", "zlotys", "pounds"];

/** hryvnias → euros, $ → €: an amount is in another currency. */
export const currencyChanged: Mutator = ({ en }, random) => {
  const other = (found: string): string | null =>
    pick(
      names.filter((name) => name.slice(0, 3) !== found.slice(0, 3).toLowerCase()),
      random,
    );
  return [
    ...replaceEach(en, /\b(?:hryvnias|dollars|euros|zlotys|pounds)\b/gu, ([found]) => other(found)),
    ...replaceEach(en, /\b(?:hryvnia|dollar|euro|zloty)\b/gu, ([found]) => other(found)?.replace(/s$/u, "") ?? null),
    ...replaceEach(en, /[$€£](?=\d)/gu, ([found]) =>
      pick(
        ["$", "€", "£"].filter((sign) => sign !== found),
        random,
      ),
    ),
  ];
};
