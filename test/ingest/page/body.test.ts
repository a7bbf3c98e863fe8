import { describe, expect, it } from "vitest";
import { bodyWith, linesOf, pageOf, paragraphs, read } from "./helpers.js";

const [first, second, third, fourth, fifth] = paragraphs;

async function midstOf(midst: string): Promise<readonly string[]> {
  const lines = linesOf(await read(pageOf(bodyWith(midst))));
  expect(lines.slice(0, 2)).toEqual([first, second]);
  expect(lines.slice(-3)).toEqual([third, fourth, fifth]);
  return lines.slice(2, -3);
}

describe("what the markup says of a line", () => {
  it.each([
    ["a sub-head", "<h2>Що далі</h2>", ["subhead: Що далі"]],
    ["a paragraph all in bold, where there is no other sub-head", "<p><b>Що далі</b></p>", ["subhead: Що далі"]],
    [
      "items of a list, with their mark",
      "<ul><li>дороги;</li><li><p>школи.</p></li></ul>",
      ["list-item: • дороги;", "list-item: • школи."],
    ],
    ["numbered items", '<ol start="3"><li>дороги;<li>школи.</ol>', ["list-item: 3. дороги;", "list-item: 4. школи."]],
    [
      "a caption and its credit",
      '<figure><img src="a.jpg"><figcaption>Зала засідань <span class="credit">Лука Тихий</span></figcaption></figure>',
      ["caption: Зала засідань", "credit: Лука Тихий"],
    ],
    [
      "a credit that says so",
      '<figure><img src="a.jpg"></figure><p class="copyright">Фото: Лука Тихий</p>',
      ["credit: Фото: Лука Тихий"],
    ],
    [
      "a caption below a picture without figure",
      '<div class="photo"><img src="a.jpg"><br><i>Зала засідань</i></div>',
      ["caption: Зала засідань"],
    ],
    [
      "line breaks, as a browser lays them out",
      "Рядок перший<br><br>Рядок\n другий&shy;",
      ["Рядок перший", "Рядок другий"],
    ],
    [
      "a paragraph that begins with a link",
      '<p><a href="/zvit">Звіт</a> за червень оприлюднили вчора.</p>',
      ["Звіт за червень оприлюднили вчора."],
    ],
    [
      "a quotation in which the outlet's name for a call stands",
      "<p>«Підписуйтесь на наш канал», – відповіли йому.</p>",
      ["«Підписуйтесь на наш канал», – відповіли йому."],
    ],
  ])("keeps %s", async (_what, midst, lines) => {
    expect(await midstOf(midst)).toEqual(lines);
  });

  it.each([
    ["read-also lines", '<p><b>Читайте також:</b> <a href="/a">Вовки підійшли до райцентру</a></p>'],
    ["a label and the links below it", '<h3>Читайте також</h3><ul><li><a href="/a">Вовки підійшли</a></li></ul>'],
    [
      "cards of other articles",
      '<figure><a href="/a"><div><div>Як оцифрувати село</div><div>Історія одного літа.</div></div></a></figure>',
    ],
    ["banners", '<div class="banner-inread"><span>Вікна зі знижкою!</span></div><p>- Реклама -</p>'],
    ["calls to subscribe", '<p><a href="https://t.me/novyny">Підписуйтесь на наш Telegram-канал!</a></p>'],
    ["calls to report a mistake", "<p><em>Якщо ви знайшли помилку, виділіть її та натисніть Ctrl+Enter.</em></p>"],
    ["share bars", '<div class="share"><span>Поділитися</span> <a href="#">Facebook</a></div>'],
    [
      "forms and the words around them",
      '<div><p>Лист щосуботи: одна історія і жодної реклами.</p><form><input type="email"></form></div>',
    ],
    ["prices beside buttons", "<div><b>Місяць</b> 129 ₴ <button>Обрати</button></div>"],
    [
      "hidden words, scripts and styles",
      '<div hidden>Сховано</div><script>var a = "не текст";</script><style>p{}</style>',
    ],
    ["tables of data", "<table><tr><th>Рік</th><th>Сума</th></tr><tr><td>2025</td><td>14</td></tr></table>"],
    ["pull quotes of the text", `<div class="pullquote">${third.slice(1, 60)}</div>`],
    [
      "embeds without words",
      '<iframe src="https://www.youtube.com/embed/a"></iframe><blockquote class="twitter-tweet"></blockquote>',
    ],
  ])("leaves out %s", async (_what, midst) => {
    expect(await midstOf(midst)).toEqual([]);
  });
});

describe("quotations and posts", () => {
  it.each([
    [
      "<blockquote><p>Ми не аптека і не благодійний фонд.</p><cite>Максим Тур, технолог</cite></blockquote>",
      { kind: "quote", author: "Максим Тур, технолог" },
      "Ми не аптека і не благодійний фонд.",
    ],
    [
      "<blockquote><p>Ми не аптека.</p><p>І не фонд.</p><p>— Максим Тур</p></blockquote>",
      { kind: "quote", author: "Максим Тур" },
      "Ми не аптека.\nІ не фонд.",
    ],
    [
      '<blockquote class="twitter-tweet"><p>Сушарня прийматиме трави.</p>&mdash; Роман Вівчар (@vivchar) <a href="https://twitter.com/vivchar/status/208?ref_src=twsrc">February 9, 2026</a></blockquote>',
      { kind: "post", author: "Роман Вівчар (@vivchar)", platform: "X", url: "https://twitter.com/vivchar/status/208" },
      "Сушарня прийматиме трави.",
    ],
    [
      '<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/DUa1/?utm_source=ig_embed"><a href="https://www.instagram.com/p/DUa1/">Переглянути цей допис в Instagram</a><p>Дякую мамі!</p><p>Допис, поширений Соня Гомін (@sonia)</p></blockquote>',
      { kind: "post", author: "Соня Гомін (@sonia)", platform: "Instagram", url: "https://www.instagram.com/p/DUa1/" },
      "Дякую мамі!",
    ],
    [
      '<div class="fb-post" data-href="https://www.facebook.com/shevchuk/posts/102"><blockquote cite="https://www.facebook.com/shevchuk/posts/102"><p>Прошу прибути до мосту.</p>Опубліковано <a href="https://www.facebook.com/shevchuk">Валерій Шевчук</a>&nbsp;<a href="#">Понеділок, 9 березня 2026 р.</a></blockquote></div>',
      {
        kind: "post",
        author: "Валерій Шевчук",
        platform: "Facebook",
        url: "https://www.facebook.com/shevchuk/posts/102",
      },
      "Прошу прибути до мосту.",
    ],
    [
      '<div class="embed embed_tg"><a class="embed__name" href="https://t.me/horb">Ірина Горбатюк</a><span>Telegram</span><blockquote cite="https://t.me/horb/1184"><p>Нікого не змушуватимуть.</p><p>Ціна не зміниться.</p></blockquote></div>',
      { kind: "post", author: "Ірина Горбатюк", platform: "Telegram", url: "https://t.me/horb/1184" },
      "Нікого не змушуватимуть.\nЦіна не зміниться.",
    ],
  ])("know whose they are: %s", async (midst, block, text) => {
    const reading = await read(pageOf(bodyWith(midst)));
    expect(reading.blocks).toHaveLength(1);
    const [found] = reading.blocks;
    expect(found).toMatchObject(block);
    expect(reading.text.slice(found?.start, found?.end)).toBe(text);
  });

  it("a block quote that indents the whole article is none", async () => {
    const reading = await read(
      pageOf(`<blockquote>${[...paragraphs, ...paragraphs].map((text) => `<p>${text}</p>`).join("")}</blockquote>`),
    );
    expect(reading.blocks).toEqual([]);
  });
});

describe("where the article is", () => {
  it("begins with the lead below the headline, not with its date, author and shares", async () => {
    const above =
      '<div class="meta">12 лютого 2026, 18:30 <span>Переглядів: 123</span></div><div class="author"><a href="/a">Лука Тихий</a></div><p class="lead">Гроші підуть на дороги</p>';
    const lines = linesOf(await read(pageOf(bodyWith("", [above, ""]))));
    expect(lines).toEqual(["Гроші підуть на дороги", ...paragraphs]);
  });

  it("ends before comments, tags, the author and other articles, however long", async () => {
    const comment = `<div class="comment"><p>${"Нарешті хтось про це написав, дякую за статтю. ".repeat(9)}</p></div>`;
    const below = `<div class="tags">Теги: <a href="/t/1">бюджет</a></div><div class="author-box"><p>Лука Тихий пише про гроші та міста з 2011 року.</p></div><div id="comments"><h3>Коментарі (9)</h3>${comment.repeat(9)}</div>`;
    expect(linesOf(await read(pageOf(bodyWith("", ["", below]))))).toEqual(paragraphs);
  });

  it("is the first of the articles that an endless page shows below one another", async () => {
    const next = `<article><h1>Гурт скасував прем’єру</h1>${"<p>Концерт мав початися о сьомій вечора, але за годину до початку зник головний інструмент гурту.</p>".repeat(20)}</article>`;
    expect(linesOf(await read(pageOf(bodyWith("") + next)))).toEqual(paragraphs);
  });

  it("is found in the tables of an old page", async () => {
    const body = `<table><tr><td><a href="/">Новини</a><br><a href="/f">Форум</a></td><td><b>Бюджет ухвалено</b><br><br><font face="Arial">${paragraphs.join("<br><br>")}</font></td></tr></table>`;
    expect(linesOf(await read(pageOf(body)))).toEqual(paragraphs);
  });

  it("is read from the page's data where the page is drawn by a script", async () => {
    const data = JSON.stringify({
      "@type": "NewsArticle",
      headline: "Бюджет ухвалено",
      articleBody: paragraphs.join("\n\n"),
    });
    const page = pageOf('<div id="root"></div>', `<script type="application/ld+json">${data}</script>`);
    expect((await read(page)).text.split("\n")).toEqual(paragraphs);
  });

  it("is read from the AMP version of an empty page, and says so", async () => {
    const page = pageOf('<div id="root"></div>', '<link rel="amphtml" href="/news/1/amp">');
    const reading = await read(page, {
      address: "https://outlet.example/news/1",
      fetch: (address) => Promise.resolve({ address, source: pageOf(bodyWith("")) }),
    });
    expect(reading.text.split("\n")).toEqual(paragraphs);
    expect(reading.notes?.map(({ code }) => code)).toEqual(["other-version-read"]);
    expect(reading.notes?.[0]?.message).toContain("https://outlet.example/news/1/amp");
  });

  it("is refused where there is none", async () => {
    await expect(read(pageOf("<p>Сторінку не знайдено.</p>"))).rejects.toMatchObject({ code: "input-no-article" });
  });
});

describe("the article's picture", () => {
  const figure = `<figure><img src="/i/rys-696x464.jpg"><figcaption>Рись у лісі. Фото: Назар Пущик</figcaption></figure>`;

  it("has the caption and credit that are printed under it, whatever its size", async () => {
    const page = pageOf(bodyWith(figure)).replace(
      "<head>",
      '<head><meta property="og:image" content="https://cdn.example/i/rys_1200x630.jpg">',
    );
    expect((await read(page)).image).toEqual({
      url: "https://cdn.example/i/rys_1200x630.jpg",
      caption: "Рись у лісі.",
      credit: "Назар Пущик",
    });
  });

  it("has nothing of another's", async () => {
    const page = pageOf(bodyWith(figure)).replace(
      "<head>",
      '<head><meta property="og:image" content="https://cdn.example/i/vovk.jpg">',
    );
    expect((await read(page)).image).toEqual({ url: "https://cdn.example/i/vovk.jpg" });
  });
});
