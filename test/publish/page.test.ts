import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { publishOptions, renderHtml } from "../../src/publish/index.js";
import { noTone, tones } from "../../src/publish/html/palette.js";
import { bridgeEntry, negotiationsEntry, withheldInputs } from "./articles.js";
import { composeDigest } from "./edition.js";
import { parsePage } from "./dom.js";

const options = publishOptions.parse({});
const html = renderHtml(composeDigest([negotiationsEntry, bridgeEntry], withheldInputs), options);
const document = parsePage(html);

describe("the page", () => {
  test("asks for nothing from anywhere and runs nothing", () => {
    expect(document.querySelectorAll("script, img, link, iframe, object, base, form, [style]").length).toBe(0);
    const attributes = [...document.querySelectorAll("*")].flatMap((element) => [...element.attributes]);
    expect(attributes.filter((attribute) => /^on|^src$/u.test(attribute.name))).toEqual([]);
    expect(document.querySelector("style")?.textContent).not.toMatch(/url\(|@import/u);
  });

  test("lets in no style but its own, by hash", () => {
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content");
    const css = /<style>([^]*?)<\/style>/u.exec(html)?.[1] ?? "";
    const hash = createHash("sha256").update(css).digest("base64");
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
  });

  test("links only over http or https, and within itself to what is there", () => {
    const targets = [...document.querySelectorAll("a")].map((anchor) => anchor.getAttribute("href") ?? "");
    expect(targets).toEqual(["#article-1", "#article-2", expect.stringMatching(/^https:\/\/example\.com\/%D0/u)]);
    for (const target of targets.filter((address) => address.startsWith("#"))) {
      expect(document.querySelector(target)).not.toBeNull();
    }
  });

  test.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "нема"])(
    "shows %s without a link",
    (url) => {
      const entry = { ...bridgeEntry, article: { ...bridgeEntry.article, url } };
      const page = parsePage(renderHtml(composeDigest([entry]), options));
      expect(page.querySelectorAll("a").length).toBe(0);
      expect(page.querySelector(".source")?.textContent).toContain(url);
    },
  );

  test("keeps an address encoded where its letters would turn the line round", () => {
    const article = { ...bridgeEntry.article, url: "https://example.com/%E2%80%AEmoc" };
    const page = parsePage(renderHtml(composeDigest([{ ...bridgeEntry, article }]), options));
    expect(page.querySelector(".source a")?.textContent).toBe("https://example.com/%E2%80%AEmoc");
  });

  test("has the original in Ukrainian and the rest tagged as machine translation", () => {
    const quotations = [...document.querySelectorAll("figure")];
    expect(quotations.length).toBe(6);
    for (const [at, pair] of [...negotiationsEntry.summary.quotations, ...bridgeEntry.summary.quotations].entries()) {
      const original = quotations[at]?.querySelector('blockquote[lang="uk"]')?.textContent;
      for (const part of pair.original) expect(original).toContain(`«${part}»`);
      const translated = quotations[at]?.querySelector('blockquote[lang="en-t-uk-t0-mt"]')?.textContent ?? null;
      expect(translated === null).toBe(pair.translation === null);
    }
  });

  test("gives each speaker a colour of his own, and the unknown none", () => {
    const classes = [...document.querySelectorAll("figure")].map((figure) => figure.className.split(" ")[1]);
    expect(classes).toEqual(["tone-0", "tone-1", "tone-1", "tone-none", "tone-0", "tone-none"]);
  });

  test("shows the verdict with its findings folded away", () => {
    expect(document.querySelector("#article-1 .verdict summary .badge.review")).not.toBeNull();
    expect(document.querySelector("#article-1 .findings")?.textContent).toContain("29 листопада українська делегація");
    expect(document.querySelector("#article-2 .badge.pass")?.textContent).toContain("Automatic checks passed");
  });

  test("has no contents for a single article and none for withheld ones", () => {
    const single = renderHtml(composeDigest([negotiationsEntry]), options);
    expect(single).not.toContain("<nav");
    expect(single).not.toContain('<section class="withheld"');
    const withheld = renderHtml(composeDigest([], withheldInputs), options);
    expect(withheld).toContain("There are no articles in this edition.");
    expect(withheld).toContain("inbox/grain.txt");
  });
});

describe("the colours", () => {
  const papers = { light: ["#fdfcfa"], dark: ["#17181b"] };
  const pairs = [...tones, noTone].flatMap((tone) =>
    (["light", "dark"] as const).flatMap((scheme) =>
      [tone[scheme].tint, ...papers[scheme]].map((ground) => [tone[scheme].ink, ground] as const),
    ),
  );
  test.each(pairs)("%s on %s has a contrast of at least 4.5 to 1", (ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
