import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openPipeline, type Quotation } from "../../src/index.js";

const pipeline = openPipeline({ configuration: { run: { cache: false } }, environment: {} });
afterAll(() => pipeline.close());

interface Heard {
  readonly words: string;
  readonly speaker: string | null;
  readonly channel: string | null;
}

async function hear(slug: string): Promise<{ readonly heard: readonly Heard[]; readonly all: readonly Quotation[] }> {
  const location = join(import.meta.dirname, "../pages", slug, "page.html");
  const { document, quotations } = await pipeline.quotes({ kind: "file", location });
  const heard = quotations.map(({ content, speaker, channel }) => ({
    words: content.map(({ start, end }) => document.text.slice(start, end)).join(" "),
    speaker: speaker?.uk ?? null,
    channel,
  }));
  return { heard, all: quotations };
}

function beginning(heard: readonly Heard[], words: string): Heard | undefined {
  return heard.find((each) => each.words.startsWith(words));
}

describe("a post in the page", () => {
  it("is a quotation of its author, on its network, introduced or not", async () => {
    const { heard } = await hear("23-social-embeds");
    expect(beginning(heard, "Сцени більше немає")).toMatchObject({ speaker: "Вітряки фест", channel: "X" });
    expect(beginning(heard, "Даю причіп")).toMatchObject({ speaker: "Дмитро Покотило", channel: "Facebook" });
    expect(beginning(heard, "Три ночі без сну")).toMatchObject({ speaker: "Соня Гомін", channel: "Instagram" });
  });

  it("in another language is none, and its words are in no other", async () => {
    for (const slug of ["22-telegram-posts", "23-social-embeds"]) {
      const { heard } = await hear(slug);
      expect(heard.filter(({ words }) => /Машинист|fireworks/u.test(words))).toEqual([]);
    }
  });

  it("that the article introduces keeps what the article says of it", async () => {
    const { all, heard } = await hear("01-wordpress-gutenberg");
    expect(beginning(heard, "Сушарня прийматиме")).toMatchObject({ speaker: "Роман Вівчар", channel: "X" });
    expect(all.filter(({ construction }) => construction === "D11")).toHaveLength(2);
  });
});

describe("a quotation that the page sets apart", () => {
  it("is its author’s, whose name the page gives with a role", async () => {
    const { all, heard } = await hear("01-wordpress-gutenberg");
    expect(beginning(heard, "Ми не аптека")).toMatchObject({ speaker: "Максим Тур", channel: null });
    expect(all.map(({ id }) => id)).toEqual(all.map((_, at) => `q${at + 1}`));
    const starts = all.map(({ content }) => content[0]?.start ?? 0);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  });
});
