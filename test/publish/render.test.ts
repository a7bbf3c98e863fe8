import { describe, expect, test } from "vitest";
import type { Digest } from "../../src/core/index.js";
import {
  publishOptions,
  renderHtml,
  renderJson,
  renderMarkdown,
  renderQuotationsPage,
} from "../../src/publish/index.js";
import { bridgeEntry, bridgeQuotations, negotiationQuotations, negotiationsEntry, withheldInputs } from "./articles.js";
import { composeDigest } from "./edition.js";
import { parsePage } from "./dom.js";

const options = publishOptions.parse({});

const editions: Record<string, Digest> = {
  negotiations: composeDigest([negotiationsEntry]),
  hostile: composeDigest([negotiationsEntry, bridgeEntry], withheldInputs),
  withheld: composeDigest([], withheldInputs),
};

describe.each(Object.entries(editions))("the %s edition", (name, digest) => {
  test("is written as JSON", async () => {
    await expect(renderJson(digest)).toMatchFileSnapshot(`../golden/publish/${name}.json`);
  });

  test("is written as Markdown", async () => {
    await expect(renderMarkdown(digest, options)).toMatchFileSnapshot(`../golden/publish/${name}.md`);
  });

  test("is written as HTML", async () => {
    await expect(renderHtml(digest, options)).toMatchFileSnapshot(`../golden/publish/${name}.html`);
  });
});

describe("the page of quotations", () => {
  test.each([
    ["negotiations", negotiationsEntry, negotiationQuotations, { location: "samples/negotiations-start.txt" }],
    ["bridge", bridgeEntry, bridgeQuotations, { location: "-", url: "javascript:alert(1)", title: "<i>Міст</i>" }],
  ] as const)("of %s is written as HTML", async (name, entry, quotations, meta) => {
    const page = renderQuotationsPage(entry.document, quotations, { ...meta, perekaz: "0.1.0" });
    await expect(page).toMatchFileSnapshot(`../golden/publish/quotations-${name}.html`);
  });

  test("keeps every line of the article letter by letter", () => {
    const page = renderQuotationsPage(bridgeEntry.document, bridgeQuotations, { location: "-", perekaz: "0.1.0" });
    const document = parsePage(page);
    for (const number of document.querySelectorAll(".annotated sup")) number.remove();
    const lines = [...document.querySelectorAll(".annotated p")].map((line) => line.textContent);
    expect(lines).toEqual(bridgeEntry.document.text.split("\n\n"));
  });

  test("puts no marks around a paraphrase", () => {
    const page = renderQuotationsPage(negotiationsEntry.document, negotiationQuotations, {
      location: "-",
      perekaz: "0.1.0",
    });
    const document = parsePage(page);
    const cell = document.querySelector("#q2 .said-words")?.textContent;
    expect(cell).toMatch(/^делегації працюють .* безпеки/u);
    expect(document.querySelector("#q1 .said-words")?.textContent).toMatch(/^«Перебуваю .* Женеві»/u);
  });
});

describe("what an editor reads", () => {
  const markdown = renderMarkdown(composeDigest([negotiationsEntry, bridgeEntry]), options);

  test("interrupted words are never joined without a mark", () => {
    expect(markdown).toContain("«Ми знали про тріщину» \\[…\\] «але ніхто не слухав»");
    expect(markdown).toContain("“We knew about the crack” \\[…\\] “but nobody listened”");
  });

  test("paragraphs of one quotation that only marks lie between are not shown as shortened", () => {
    expect(markdown).toContain("«Роботи тривають.» «Кошти є!»");
  });

  test("a speaker that is not known is said to be so, with the reason and never a guess", () => {
    expect(markdown).toContain("**мовця не встановлено** (стаття не називає джерела: інженер, який просив");
    expect(markdown).toContain("**speaker unknown** (several people fit)");
    expect(markdown).not.toContain("0.5");
  });

  test("a translation back stands without marks and is labelled", () => {
    expect(markdown).toContain("> It was a good start to the current meeting.");
    expect(markdown).not.toContain("“It was a good start");
    expect(markdown).toContain("*back-translation: not the speaker’s own English words*");
  });

  test("a transliterated name and a missing translation are labelled", () => {
    expect(markdown).toContain("**Yarema Shchos-Zghurskyi** (transliterated)");
    expect(markdown).toContain("> *no translation*");
  });

  test("the headline line stands in where no title is stated, with its translation", () => {
    expect(markdown).toContain("## У США розпочалась зустріч делегацій щодо миру");
    expect(markdown).toContain(
      "*A meeting of delegations on peace has begun in the United States* (machine translation)",
    );
  });

  test("the options change the heading and the time zone", () => {
    const changed = publishOptions.parse({ title: { uk: "Ранок", en: "Morning" }, time_zone: "America/New_York" });
    const page = renderMarkdown(composeDigest([bridgeEntry]), changed);
    expect(page).toContain("# Ранок / Morning");
    expect(page).toContain("21 November 2026, 18:10 (UTC-5)");
  });
});

describe("the options", () => {
  test.each([
    [{ time_zone: "Europe/Kyyiv" }, "must be an IANA time zone, for example Europe/Kyiv"],
    [{ formats: [] }, "Too small"],
    [{ formats: ["pdf"] }, "Invalid option"],
    [{ titles: {} }, "Unrecognized key"],
    [{ title: { uk: " " } }, "Too small"],
  ])("%j is refused", (value, reason) => {
    expect(publishOptions.safeParse(value).error?.message).toContain(reason);
  });
});
