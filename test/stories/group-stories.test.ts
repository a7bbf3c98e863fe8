import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article, SentenceEncoder } from "../../src/core/index.js";
import { groupStories, storiesOptions, type Story } from "../../src/stories/index.js";
import { articleOf, goldTexts } from "./articles.js";

const texts = goldTexts();
const text = (at: number): string => texts[at] ?? "";

function group(
  articles: readonly Article[],
  encoder: (() => Promise<SentenceEncoder>) | null = null,
): Promise<readonly Story[]> {
  return groupStories(articles, { options: storiesOptions.parse({}), encoder });
}

/** Whether two articles are taken for one story. */
async function areJoined(a: string, b: string, encoder?: () => Promise<SentenceEncoder>): Promise<boolean> {
  const articles = [articleOf(a, { url: "https://one.example/a" }), articleOf(b, { url: "https://two.example/b" })];
  return (await group(articles, encoder ?? null)).length === 1;
}

const linesOf = (article: string): readonly string[] => article.split("\n").filter((line) => line.trim() !== "");

/** What outlets do to an agency's report. */
const retouches: Readonly<Record<string, (article: string) => string>> = {
  "another headline": (article) =>
    ["Зовсім інший заголовок для стрічки сайту", ...linesOf(article).slice(1)].join("\n"),
  "who relays it": (article) =>
    linesOf(article)
      .map((line, at) =>
        at === 1 ? `${line.replace(/[.…]$/u, "")}, повідомляє «Вісник Полісся» з посиланням на Укрпрес.` : line,
      )
      .join("\n"),
  "only the first third": (article) =>
    linesOf(article)
      .slice(0, Math.ceil(linesOf(article).length / 3))
      .join("\n"),
  "two paragraphs added": (article) =>
    `${article}\nНагадаємо, напередодні комісія вже обговорювала це питання, але рішення тоді не ухвалила.\nРаніше про подібний випадок повідомляли в сусідній громаді.`,
  "apostrophes, dashes and spaces of another system": (article) =>
    article.replace(/[’']/gu, "ʼ").replace(/–/gu, "—").replace(/ /gu, "\u00a0"),
  "every twelfth word changed": (article) =>
    article
      .split(" ")
      .map((word, at) => (at % 12 === 5 && !/\d/u.test(word) ? "натомість" : word))
      .join(" "),
};

describe("one text in two outlets", () => {
  it.each(Object.entries(retouches))("is one story with %s", async (_what, retouch) => {
    const missed: number[] = [];
    for (const [at, each] of texts.entries()) if (!(await areJoined(each, retouch(each)))) missed.push(at);
    expect(missed.length).toBeLessThanOrEqual(texts.length * 0.02);
  });

  it("is led by the fullest, then by the earliest, and names the others", async () => {
    const articles = [
      articleOf(retouches["only the first third"]?.(text(3)) ?? "", {
        url: "https://short.example/1",
        publisher: "Стисло",
      }),
      articleOf(text(3), { url: "https://late.example/2", published: "2026-02-12T12:00:00+02:00" }),
      articleOf(text(3), { url: "https://early.example/3", published: "2026-02-12T11:00:00+02:00" }),
    ];
    const [story, ...others] = await group(articles);
    expect(others).toEqual([]);
    expect(story?.versions.map(({ location, relation }) => [location, relation])).toEqual([
      ["https://short.example/1", "near-duplicate"],
      ["https://early.example/3", "same-text"],
    ]);
    expect(story?.lead).toBe(1);
    expect(story?.versions[1]?.likeness).toBe(1);
    expect(story?.versions[0]).toMatchObject({ url: "https://short.example/1", publisher: "Стисло" });
  });
});

describe("one address", () => {
  it("is one story, whatever leads to it, with its newest version", async () => {
    const corrected = text(5).replace(/\d+/u, "77");
    const articles = [
      articleOf(text(5), {
        url: "https://www.news.example/a/?utm_source=tg#top",
        published: "2026-02-12T10:00:00+02:00",
      }),
      articleOf(corrected, {
        url: "http://news.example/a",
        published: "2026-02-12T10:00:00+02:00",
        modified: "2026-02-12T15:00:00+02:00",
      }),
      articleOf(corrected, { url: "https://m.news.example/a/amp", published: "2026-02-12T10:00:00+02:00" }),
    ];
    const [story, ...others] = await group(articles);
    expect(others).toEqual([]);
    expect(story?.lead).toBe(1);
    expect(story?.versions.map(({ relation }) => relation)).toEqual(["update", "same-address"]);
  });

  it("joins what is rewritten from the ground up", async () => {
    const url = "https://news.example/live";
    expect(await group([articleOf(text(1), { url }), articleOf(text(2), { url })])).toHaveLength(1);
  });
});

describe("different articles", () => {
  it("stay apart, all of test/gold", async () => {
    const stories = await group(texts.map((each, at) => articleOf(each, { url: `https://news.example/${at}` })));
    expect(stories.map(({ lead }) => lead)).toEqual(texts.map((_, at) => at));
  });

  it.each([
    [
      "a daily report",
      (day: number, toll: readonly number[]) =>
        `Втрати ворога на ${day} лютого\nЗагальні бойові втрати противника з початку війни станом на ${day} лютого 2026 року орієнтовно становлять: особового складу – близько ${toll[0]} осіб, танків – ${toll[1]} одиниць, бойових броньованих машин – ${toll[2]} одиниць, артилерійських систем – ${toll[3]} одиниць, безпілотників оперативно-тактичного рівня – ${toll[4]} одиниць. Дані уточнюються, повідомляє Генеральний штаб Збройних сил України.`,
    ],
    [
      "a currency report",
      (day: number, toll: readonly number[]) =>
        `Курс валют на ${day} лютого\nНаціональний банк України встановив офіційний курс гривні на ${day} лютого 2026 року на рівні ${toll[0]},${toll[1]} гривні за долар США. Офіційний курс євро становить ${toll[2]},${toll[3]} гривні. На готівковому ринку долар продають по ${toll[4]} гривні, йдеться на сайті регулятора.`,
    ],
  ])("by one template stay apart: %s", async (_what, write) => {
    expect(await areJoined(write(11, [1234, 56, 78, 91, 23]), write(12, [1301, 67, 83, 102, 45]))).toBe(false);
    expect(await areJoined(write(11, [1234, 56, 78, 91, 23]), write(11, [1234, 56, 78, 91, 23]))).toBe(true);
  });

  it("are not joined by a third that is like both", async () => {
    const both = `${text(7)}\n${text(8)}`;
    const stories = await group(
      [text(7), text(8), both].map((each, at) => articleOf(each, { url: `https://n.example/${at}` })),
    );
    // both stand whole in the digest of the day, which leads; neither is joined with the other
    expect(stories).toHaveLength(1);
    expect(stories[0]?.lead).toBe(2);
    expect(await areJoined(text(7), text(8))).toBe(false);
  });
});

describe("a doubtful likeness", () => {
  const retold = (article: string): string =>
    article
      .split(" ")
      .map((word, at) => (at % 5 === 3 && !/\d/u.test(word) ? "натомість" : word))
      .join(" ");
  const encoderOf = (vectors: readonly (readonly number[])[]): (() => Promise<SentenceEncoder>) => {
    let at = 0;
    return () =>
      Promise.resolve({
        model: { id: "fake", sha256: "0".repeat(64), dtype: "fp32", parameters: {} },
        dimensions: 2,
        bilingual: true,
        encode: () => Promise.resolve([Float32Array.from(vectors[at++] ?? [])]),
        dispose: () => Promise.resolve(),
      });
  };

  it("is settled by what the first lines mean", async () => {
    expect(await areJoined(text(0), retold(text(0)))).toBe(false);
    expect(
      await areJoined(
        text(0),
        retold(text(0)),
        encoderOf([
          [1, 0],
          [0.8, 0.6],
        ]),
      ),
    ).toBe(true);
    expect(
      await areJoined(
        text(0),
        retold(text(0)),
        encoderOf([
          [1, 0],
          [0.6, 0.8],
        ]),
      ),
    ).toBe(false);
  });
});

describe("grouping", () => {
  it("gives the same stories in any order of the articles", async () => {
    const articles = texts
      .slice(0, 8)
      .flatMap((each, at) => [
        articleOf(each, { url: `https://a.example/${at}`, published: `2026-02-12T1${at % 3}:00:00+02:00` }),
        articleOf(Object.values(retouches)[at % 6]?.(each) ?? "", { url: `https://b.example/${at}` }),
        articleOf(each, { url: `https://a.example/${at}?utm_medium=x` }),
      ]);
    const namesOf = (stories: readonly Story[], given: readonly Article[]): readonly string[] =>
      stories
        .map(({ lead, versions }) =>
          [given[lead]?.source.location, ...versions.map(({ location }) => location).toSorted()].join(" "),
        )
        .toSorted();
    const expected = namesOf(await group(articles), articles);
    expect(expected).toHaveLength(8);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(articles, { minLength: articles.length }), async (shuffled) => {
        expect(namesOf(await group(shuffled), shuffled)).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });

  it("can be left out", async () => {
    const articles = [articleOf(text(0)), articleOf(text(0))];
    const stories = await groupStories(articles, { options: storiesOptions.parse({ join: false }), encoder: null });
    expect(stories).toEqual([
      { lead: 0, versions: [] },
      { lead: 1, versions: [] },
    ]);
  });
});
