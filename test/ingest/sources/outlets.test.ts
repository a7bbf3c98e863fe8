import { describe, expect, it } from "vitest";
import type { Input } from "../../../src/core/index.js";
import { encode } from "../helpers.js";
import { expandFeed, paragraphs, site, wholeHtml } from "./helpers.js";

/** What a test compares of an input. */
function shown(input: Input): unknown {
  return { kind: input.kind, location: input.location, ...("stated" in input ? input.stated : {}) };
}

async function shownOf(feed: string | Uint8Array): Promise<readonly unknown[]> {
  return (await expandFeed(feed)).inputs.map(shown);
}

describe("feeds as the systems of Ukrainian outlets write them", () => {
  it("WordPress, with all its extensions", async () => {
    const feed = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:atom="http://www.w3.org/2005/Atom"
	xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
	xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel>
	<title>Полтавський вісник</title>
	<atom:link href="${site}/feed/" rel="self" type="application/rss+xml" />
	<link>${site}/</link>
	<description>Новини, яким вірять</description>
	<lastBuildDate>Thu, 12 Feb 2026 16:35:01 +0000</lastBuildDate>
	<language>uk</language>
	<sy:updatePeriod>hourly</sy:updatePeriod>
	<generator>https://wordpress.org/?v=6.7</generator>
<image><url>${site}/logo.png</url><title>Полтавський вісник</title><link>${site}/</link></image>
	<item>
		<title>У Полтаві відкрили бювет &#8220;Джерельце&#8221;: що треба знати</title>
		<link>${site}/2026/02/12/biuvet/</link>
					<comments>${site}/2026/02/12/biuvet/#respond</comments>
		<dc:creator><![CDATA[Наталя Рибка]]></dc:creator>
		<pubDate>Thu, 12 Feb 2026 16:30:00 +0000</pubDate>
				<category><![CDATA[Місто]]></category>
		<category><![CDATA[вода]]></category>
		<guid isPermaLink="false">${site}/?p=1234</guid>
					<description><![CDATA[<p>${paragraphs[0].slice(0, 90)} [&#8230;]</p>
<p>Запис <a href="${site}/2026/02/12/biuvet/">У Полтаві</a> спершу з&#8217;явився на <a href="${site}">Полтавський вісник</a>.</p>
]]></description>
										<content:encoded><![CDATA[
<figure class="wp-block-image"><img src="${site}/b.jpg" alt=""/><figcaption>Бювет</figcaption></figure>
${wholeHtml}
<p>Запис <a href="${site}/2026/02/12/biuvet/">У Полтаві</a> спершу з&#8217;явився на <a href="${site}">Полтавський вісник</a>.</p>
]]></content:encoded>
					<wfw:commentRss>${site}/2026/02/12/biuvet/feed/</wfw:commentRss>
			<slash:comments>0</slash:comments>
			</item>
	</channel>
</rss>`;
    expect(await shownOf(feed)).toEqual([
      {
        kind: "feed",
        location: `${site}/2026/02/12/biuvet/`,
        title: "У Полтаві відкрили бювет “Джерельце”: що треба знати",
        byline: "Наталя Рибка",
        publisher: "Полтавський вісник",
        published: "2026-02-12T16:30:00.000Z",
        section: "Місто",
      },
    ]);
  });

  it("a system of 2006 in windows-1251, with a description cut at a length", async () => {
    const feed = `<?xml version="1.0" encoding="windows-1251"?>
<!DOCTYPE rss [<!ENTITY nbsp "&#160;">]>
<rss version="2.0"><channel><title>Стрічка новин :: Вісник Ґалаґан</title><link>http://visnyk.example</link>
<description>RSS</description><language>ru</language><docs>http://blogs.law.harvard.edu/tech/rss</docs>
<item><title>Їжаки повернулися в парк "Корпусний"</title><link>http://visnyk.example/index.php?module=news&id=77&sec=2</link>
<description>Екологи Полтави помітили їжаків &laquo;просто біля&nbsp;лавок&raquo; і просять собак...</description>
<pubDate>Thu, 12 Feb 2026 09:05:00 +0200</pubDate><author>red@visnyk.example</author></item></channel></rss>`;
    expect(await shownOf(encode(feed, "windows-1251"))).toEqual([
      {
        kind: "web",
        location: "http://visnyk.example/index.php?module=news&id=77&sec=2",
        title: 'Їжаки повернулися в парк "Корпусний"',
        publisher: "Вісник Ґалаґан",
        published: "2026-02-12T07:05:00.000Z",
      },
    ]);
  });

  it("DataLife Engine, with the picture in the description and the text for an aggregator", async () => {
    const feed = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:yandex="http://news.yandex.ru" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Вісник - новини Полтави</title><link>${site}/</link><generator>DataLife Engine</generator>
<item turbo="true"><title>Бюджет ухвалили</title><guid isPermaLink="true">${site}/misto/77-biudzhet.html</guid>
<link>${site}/misto/77-biudzhet.html</link><category>Місто</category><dc:creator>admin</dc:creator>
<pubDate>Thu, 12 Feb 2026 09:05:00 +0200</pubDate>
<description><![CDATA[<img src="/uploads/77.jpg" align="left">${paragraphs[0]}]]></description>
<enclosure url="/uploads/77.jpg" type="image/jpeg" />
<yandex:genre>message</yandex:genre>
<yandex:full-text>${paragraphs.join("&lt;br /&gt;&lt;br /&gt;")}</yandex:full-text></item></channel></rss>`;
    expect(await shownOf(feed)).toEqual([
      {
        kind: "feed",
        location: `${site}/misto/77-biudzhet.html`,
        title: "Бюджет ухвалили",
        publisher: "Вісник",
        published: "2026-02-12T07:05:00.000Z",
        section: "Місто",
        image: { url: `${site}/uploads/77.jpg` },
      },
    ]);
  });

  it("a portal of the government on .NET, with Atom's times in RSS", async () => {
    const feed = `<rss xmlns:a10="http://www.w3.org/2005/Atom" version="2.0"><channel xml:base="${site}/"><title>Обласна військова адміністрація | Новини</title>
<link>${site}/</link><item><guid isPermaLink="false">8d0f</guid><link>${site}/news/zvernennia</link>
<a10:author><a10:name>Пресслужба ОВА</a10:name></a10:author><title>Звернення начальника ОВА</title><description>Про графіки.</description>
<a10:updated>2026-02-12T10:00:00+02:00</a10:updated></item></channel></rss>`;
    expect(await shownOf(feed)).toEqual([
      {
        kind: "web",
        location: `${site}/news/zvernennia`,
        title: "Звернення начальника ОВА",
        byline: "Пресслужба ОВА",
        publisher: "Обласна військова адміністрація",
        modified: "2026-02-12T10:00:00+02:00",
      },
    ]);
  });

  it("Blogger behind FeedBurner, in Atom", async () => {
    const feed = `<?xml version="1.0" encoding="UTF-8"?><?xml-stylesheet href="/atom.css" type="text/css"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:gd="http://schemas.google.com/g/2005" xmlns:media="http://search.yahoo.com/mrss/" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">
<id>tag:blogger.com,1999:blog-1</id><updated>2026-02-12T09:00:00.001+02:00</updated><title type="text">Блог редакції</title>
<link rel="http://schemas.google.com/g/2005#feed" type="application/atom+xml" href="${site}/feeds/posts/default"/>
<link rel="alternate" type="text/html" href="${site}/"/><author><name>Редакція</name><email>noreply@blogger.example</email></author>
<entry><id>tag:blogger.com,1999:blog-1.post-2</id><published>2026-02-12T08:00:00.000+02:00</published><updated>2026-02-12T09:00:00.001+02:00</updated>
<category scheme="http://www.blogger.com/atom/ns#" term="Думки"/><title type="text">Чому мовчить площа</title>
<content type="html">&lt;p&gt;${paragraphs.join("&lt;/p&gt;&lt;p&gt;")}&lt;/p&gt;</content>
<link rel="replies" type="application/atom+xml" href="${site}/feeds/2/comments/default"/>
<link rel="alternate" type="text/html" href="https://feeds.example/~r/blog/~3/x/post.html" title="Чому мовчить площа"/>
<media:thumbnail url="${site}/s72-c/1.jpg" height="72" width="72"/><gd:image rel="x"/>
<feedburner:origLink>${site}/2026/02/post.html</feedburner:origLink></entry></feed>`;
    expect(await shownOf(feed)).toEqual([
      {
        kind: "feed",
        location: `${site}/2026/02/post.html`,
        title: "Чому мовчить площа",
        byline: "Редакція",
        publisher: "Блог редакції",
        published: "2026-02-12T08:00:00.000+02:00",
        modified: "2026-02-12T09:00:00.001+02:00",
        section: "Думки",
        image: { url: `${site}/s72-c/1.jpg` },
      },
    ]);
  });

  it("an agency, link and time alone, several a minute", async () => {
    const items = Array.from({ length: 60 }, (_, at) => {
      const minute = String(at).padStart(2, "0");
      return `<item><title><![CDATA[Терміново: подія ${at}]]></title><link>${site}/a/${at}.html</link><pubDate>Thu, 12 Feb 2026 10:${minute}:00 +0200</pubDate></item>`;
    });
    const { inputs, warnings } = await expandFeed(
      `<rss version="2.0"><channel><title>Агенція</title>${items.join("\n")}</channel></rss>`,
    );
    expect(inputs.map(({ location }) => location)).toEqual(
      Array.from({ length: 20 }, (_, at) => `${site}/a/${59 - at}.html`),
    );
    expect(warnings[0]).toContain("20 of 60");
  });
});
