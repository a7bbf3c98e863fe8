// Breaks pages in the ways that broken sites, cut connections and hostile ones do.

/** @typedef {"cut" | "doubled" | "shuffled" | "unclosed" | "nested" | "noisy" | "scrambled"} Mutation */

/** @type {readonly Mutation[]} */
export const mutations = ["cut", "doubled", "shuffled", "unclosed", "nested", "noisy", "scrambled"];

/**
 * A page broken in one way; the same seed breaks it the same.
 * @param {string} page
 * @param {Mutation} mutation
 * @param {number} seed
 * @returns {string}
 */
export function mutatePage(page, mutation, seed) {
  const random = randomOf(seed);
  /** @param {number} below */
  const at = (below) => Math.floor(random() * below);
  const pieces = page.split(/(?=<)/u);
  switch (mutation) {
    case "cut":
      return page.slice(0, at(page.length));
    case "doubled": {
      const from = at(page.length);
      return page.slice(0, from + at(page.length - from)) + page.slice(from);
    }
    case "shuffled": {
      for (let swaps = 1 + at(pieces.length / 4); swaps > 0; swaps--) {
        const [one, other] = [at(pieces.length), at(pieces.length)];
        [pieces[one], pieces[other]] = [pieces[other] ?? "", pieces[one] ?? ""];
      }
      return pieces.join("");
    }
    case "unclosed": {
      const share = random();
      return pieces
        .map((piece) => (piece.startsWith("</") && random() < share ? piece.replace(/^<\/[^>]*>/u, "") : piece))
        .join("");
    }
    case "nested": {
      const tag =
        ["div", "b", "table><tr><td", "blockquote", "ul><li", "font", "a href='/'", "article", "figure"][at(9)] ??
        "div";
      const where = at(pieces.length);
      return [...pieces.slice(0, where), `<${tag}>`.repeat(1 + at(2000)), ...pieces.slice(where)].join("");
    }
    case "noisy":
      return pieces
        .map((piece) => (random() < 0.3 ? piece.replace(/^(<\w+)/u, `$1 ${noise(random, 1 + at(40))}`) : piece))
        .join("");
    case "scrambled": {
      const characters = [...page];
      for (let changes = 1 + at(400); changes > 0; changes--)
        characters[at(characters.length)] = String.fromCharCode(at(0x2100));
      return characters.join("");
    }
  }
}

/**
 * @param {() => number} random
 * @param {number} count
 */
function noise(random, count) {
  const names = [
    "class",
    "id",
    "style",
    "hidden",
    "role",
    "itemprop",
    "itemtype",
    "data-href",
    "cite",
    "href",
    "onclick",
    '"',
    "=",
    "align",
  ];
  const values = [
    "share related",
    "article-body",
    "display:none",
    "caption photo",
    "comments",
    '"',
    "&quot;",
    "http://[",
    "t.me/a/1",
    "<b>",
    "",
  ];
  return Array.from(
    { length: count },
    () => `${names[Math.floor(random() * names.length)]}='${values[Math.floor(random() * values.length)]}'`,
  ).join(" ");
}

/**
 * Numbers from 0 to 1, the same for the same seed (mulberry32).
 * @param {number} seed
 */
function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
