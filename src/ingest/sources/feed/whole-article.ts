import type { SourceEntry } from "../source-entry.js";
import { linesOfHtml, type MarkedLine } from "../xml/plain-text.js";

/** Letters from which a line is a paragraph of an article rather than a caption or label. */
const paragraphLetters = 60;
/** Paragraphs and letters of the shortest news item that an outlet puts whole into its feed; announcements have one or two sentences. */
const wholeParagraphs = 3;
const wholeLetters = 400;
/** A content that is not so many times longer than the description is a second description. */
const overSummary = 2;
/** Letters from which that no longer matters: some outlets repeat the whole article as the description. */
const longLetters = 2000;

/** «Запис Заголовок спершу з'явився на Полтавський вісник.» */
const origin =
  /^(?:запис|допис|публікація|стаття|the post|сообщение|запись|матеріал)\s.*(?:з['’ʼ]явив?(?:ся|лась|лася)|(?:appeared first|first appeared) on|появил(?:ась|ось|ся)|вперше опубліковано|опубліковано на)/iu;
/** «Читати далі…», «Детальніше на сайті», «[…]», «Читать далее», «Read more» */
const cutOff =
  /(?:^|[.…!?»:\]]\s*|\s[-–—>→]\s*)(?:(?:читати|читайте|дивитис[яь]|дивіться)\s+(?:далі|повністю|повну|повний|більше|продовження|також\s+на\s+сайті|на\s+сайті)[^.]*|(?:детальніше|докладніше|більше|далі|подробиці|повний\s+текст)(?:\s+(?:новини|статті|читайте|читати|дивіться|шукайте))*(?:\s+(?:на|за|у|в|про|[-–—])\s[^.]*)?|(?:read|continue|learn)\s+(?:more|reading)[^.]*|читать\s+(?:далее|полностью)[^.]*|подробнее[^.]*)[\s.…»>→\]]*$|(?:…|\.{3})[\s\]]*$/iu;
/** Characters of the end in which such words are looked for. */
const endCharacters = 200;

/**
 * The article that a feed's entry holds in full, as a page of its own, or null where the entry only
 * announces it. The line by which WordPress names the outlet is left out.
 */
export function wholeArticle({ content, summary, stated, address }: SourceEntry): string | null {
  if (content === undefined) return null;
  const isHtml = content.mediaType === "text/html";
  const all = isHtml ? linesOfHtml(content.text) : linesOfText(content.text);
  const end = all.at(-1);
  const lines = end !== undefined && origin.test(end.text) ? all.slice(0, -1) : all;
  if (!isWhole(lines, summary)) return null;
  const text = lines.length < all.length ? content.text.slice(0, lines.at(-1)?.end) : content.text;
  return isHtml ? pageOf(text, stated.title, address) : text;
}

function isWhole(lines: readonly MarkedLine[], summary: string | undefined): boolean {
  const letters = lines.map(({ text }) => lettersIn(text));
  const total = letters.reduce((sum, each) => sum + each, 0);
  if (total < wholeLetters || letters.filter((each) => each >= paragraphLetters).length < wholeParagraphs) return false;
  const announced = lettersIn(
    linesOfHtml(summary ?? "")
      .map(({ text }) => text)
      .join(" "),
  );
  if (total < longLetters && total < overSummary * announced) return false;
  return !cutOff.test(lines.at(-1)?.text.slice(-endCharacters) ?? "");
}

function lettersIn(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

function linesOfText(text: string): readonly MarkedLine[] {
  let start = 0;
  return text.split("\n").flatMap((line) => {
    const at = start;
    start += line.length + 1;
    return line.trim() === "" ? [] : [{ text: line.trim(), start: at, end: at + line.length }];
  });
}

/** Characters of the start in which a content shows that it is a page by itself, as those for Instant Articles are. */
const startCharacters = 500;

function pageOf(body: string, title: string | undefined, address: string | null): string {
  if (/<html[\s>]/iu.test(body.slice(0, startCharacters))) return body;
  const head = [
    `<meta charset="utf-8">`,
    ...(title === undefined ? [] : [`<title>${escapeHtml(title)}</title>`]),
    ...(address === null ? [] : [`<base href="${escapeHtml(address)}">`]),
  ];
  return `<!doctype html><html><head>${head.join("")}</head><body><article>${body}</article></body></html>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
