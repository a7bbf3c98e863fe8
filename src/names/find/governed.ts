import type { Case } from "../../core/index.js";
import type { Reading } from "../read/reading.js";

/** Cases that a preposition asks for. */
const governed: ReadonlyMap<string, readonly Case[]> = new Map(
  (
    [
      ["у в", ["locative", "accusative", "genitive"]],
      ["на о об по", ["locative", "accusative"]],
      [
        "до від біля без для після проти навколо поблизу коло серед замість крім окрім щодо стосовно з-під з-за вздовж",
        ["genitive"],
      ],
      ["з із зі", ["genitive", "instrumental"]],
      ["за під над перед між поміж", ["instrumental", "accusative"]],
      ["через про крізь повз", ["accusative"]],
      ["при", ["locative"]],
      ["завдяки всупереч назустріч", ["dative"]],
    ] as const
  ).flatMap(([words, cases]) => words.split(" ").map((word): [string, readonly Case[]] => [word, cases])),
);

const ofPlace = new Set("у в на до з із зі від біля поблизу під над через коло навколо повз".split(" "));

/** Cases that the word before asks for; null where it asks for none. */
export function governedCases({ words }: Reading, at: number): readonly Case[] | null {
  return governed.get(words[at - 1]?.lower ?? "") ?? null;
}

/** «у Розтоках», «до Вербівки»: whether a preposition of place stands before. */
export function followsPlacePreposition({ words }: Reading, at: number): boolean {
  return ofPlace.has(words[at - 1]?.lower ?? "");
}
