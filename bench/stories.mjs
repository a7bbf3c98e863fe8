// Measures how long it takes to join the articles of an edition as stories, and in how much memory.
import { createHash } from "node:crypto";
import { groupStories, storiesOptions } from "../dist/stories/index.js";

const wordsOfArticle = 250;
const syllables = "ка ро ве лі на ту си го ма пе до за ри ну ло бу ви ся те мі".split(" ");

/** @param {number} seed */
function makeRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Every fourth article is a copy of the third before it, with another headline. @param {number} count */
function makeArticles(count) {
  const random = makeRandom(7);
  const word = () => Array.from({ length: 3 }, () => syllables[Math.floor(random() * syllables.length)]).join("");
  const line = () => Array.from({ length: wordsOfArticle }, word).join(" ");
  /** @type {import("../dist/core/index.js").Article[]} */
  const articles = [];
  for (let at = 0; at < count; at++) {
    const body = at % 4 === 3 ? articles[at - 3]?.text.split("\n")[1] : line();
    const text = `${word()} ${word()} ${at}\n${body}`;
    const url = `https://outlet-${at % 40}.example/${at}`;
    articles.push({
      fingerprint: createHash("sha256").update(text).digest("hex"),
      source: {
        kind: "web",
        location: url,
        mediaType: "text/html",
        encoding: "utf-8",
        sha256: "0".repeat(64),
        bytes: 1,
      },
      language: "uk",
      url,
      text,
    });
  }
  return articles;
}

/** A table of the seconds and the memory that growing numbers of articles take. */
export async function measureStories() {
  const rows = ["| articles | stories | seconds | MiB |", "| ---: | ---: | ---: | ---: |"];
  for (const count of [1250, 2500, 5000, 10_000]) {
    const articles = makeArticles(count);
    globalThis.gc?.();
    const [memory, start] = [process.memoryUsage().rss, performance.now()];
    const stories = await groupStories(articles, { options: storiesOptions.parse({}), encoder: null });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const mebibytes = Math.round((process.memoryUsage().rss - memory) / 2 ** 20);
    rows.push(`| ${count} | ${stories.length} | ${seconds} | ${mebibytes} |`);
  }
  return rows.join("\n");
}
