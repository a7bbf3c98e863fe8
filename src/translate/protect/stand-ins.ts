import type { Item, StandIn } from "./item.js";

/**
 * Words that models have seen in both languages in the same letters and copy, each one token of the embedded
 * model. `npm run bench` compares such with others, with codes (X1) and with nothing; given names in their cases
 * (Джона) came through no better.
 */
const words: readonly (readonly string[])[] = [
  ["JSON", "HTML", "CSS", "PHP", "LDAP", "CNN", "GNOME", "DNS"],
  ["CBS", "IKEA", "NATO", "USB", "API", "HTTP", "JPEG", "POSIX"],
];

/** In the place of a name, a term or an address. */
export function wordStandIn(turn: number, attempt: number): StandIn {
  const row = words[attempt % words.length] ?? [];
  const word = row[turn] ?? `X${turn + 1}`;
  return { uk: word, en: word };
}

/** No text has as many items of one kind. */
const mostTurns = 200;

/**
 * A different stand-in for each item, none of which stands in the text itself.
 * @param attempt from 0; others give other words
 */
export function chooseStandIns(items: readonly Item[], text: string, attempt: number): readonly StandIn[] {
  const taken = new Set<string>();
  return items.map((item) => {
    let standIn = item.standIn(0, attempt);
    for (let turn = 1; turn < mostTurns && !isFree(standIn, item, text, taken); turn++)
      standIn = item.standIn(turn, attempt);
    taken.add(keyOf(standIn));
    return standIn;
  });
}

/** An item's own words (тричі) stand in the text because the item does. */
function isFree(standIn: StandIn, item: Item, text: string, taken: ReadonlySet<string>): boolean {
  const key = keyOf(standIn);
  return standIn.en === item.en || (!taken.has(key) && !text.includes(key));
}

/** The part that tells it from others: its number, or all of it. */
function keyOf({ en }: StandIn): string {
  return /\d+/u.exec(en)?.[0] ?? en;
}
