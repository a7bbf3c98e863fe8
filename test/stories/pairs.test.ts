import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { groupStories, storiesOptions } from "../../src/stories/index.js";
import { articleOf } from "./articles.js";

/** `# joined: WHAT` or `# apart: WHAT`, the first article, `---`, the second one. */
const pairs = readFileSync(join(import.meta.dirname, "fixtures/pairs.txt"), "utf8")
  .split(/^# /mu)
  .filter((each) => each !== "")
  .map((each) => {
    const [heading = "", ...lines] = each.trim().split("\n");
    const [first = "", second = ""] = lines.join("\n").split("\n---\n");
    const [fate = "", what = ""] = heading.split(": ");
    return { fate, what, first, second };
  });

async function areJoined(first: string, second: string): Promise<boolean> {
  const articles = [first, second].map((text, at) => articleOf(text, { url: `https://outlet-${at}.example/a` }));
  return (await groupStories(articles, { options: storiesOptions.parse({}), encoder: null })).length === 1;
}

describe("pairs of articles, by their words alone", () => {
  it.each(pairs)("are $fate: $what", async ({ fate, first, second }) => {
    expect(await areJoined(first, second)).toBe(fate === "joined");
  });
});
