import type { FailedInput, Input } from "../../../src/core/index.js";
import { expandInputs, type ExpandInputsOptions } from "../../../src/ingest/index.js";
import { createFakeFetcher, type FakeAnswer, type FakeFetcher } from "../../fakes/fetcher.js";

export const site = "https://visnyk.example";

/** Paragraphs as outlets write them: long enough that three make an article. */
export const paragraphs = [
  "Полтавська міська рада ухвалила бюджет на наступний рік: за нього проголосували тридцять два депутати, а ще четверо утрималися від голосування.",
  "«Ми збільшили видатки на ремонт укриттів у школах удвічі й не скоротили жодної соціальної програми», — сказала речниця мерії Олена Ґудзь на брифінгу.",
  "За її словами, найбільше коштів отримає освіта, друге місце посідає громадський транспорт, а третє — водопостачання лівобережної частини міста.",
  "Опозиція наполягала на окремому голосуванні за видатки на благоустрій, проте ця пропозиція не набрала потрібної кількості голосів у сесійній залі.",
] as const;

/** A whole article in HTML. */
export const wholeHtml = paragraphs.map((text) => `<p>${text}</p>`).join("\n");

export interface Expanded {
  readonly inputs: readonly Input[];
  readonly warnings: readonly string[];
  readonly fetcher: FakeFetcher;
}

/** Expands addresses of a web that is a map. */
export async function expandAt(
  locations: string | readonly string[],
  answers: Readonly<Record<string, FakeAnswer>>,
  options: ExpandInputsOptions = {},
): Promise<Expanded> {
  const warnings: string[] = [];
  const fetcher = createFakeFetcher(answers);
  const inputs = await expandInputs(typeof locations === "string" ? [locations] : locations, {
    fetcher,
    onWarning: (message) => void warnings.push(message),
    ...options,
  });
  return { inputs, warnings, fetcher };
}

/** Expands a feed that lies at `/feed`. */
export function expandFeed(
  body: string | Uint8Array,
  options: ExpandInputsOptions = {},
  contentType = "application/xml",
): Promise<Expanded> {
  return expandAt(`${site}/feed`, { [`${site}/feed`]: { body, contentType } }, options);
}

export function only(inputs: readonly Input[]): Input {
  const [input, ...others] = inputs;
  if (input === undefined || others.length > 0) throw new Error(`one input expected, ${inputs.length} found`);
  return input;
}

export function failures(inputs: readonly Input[]): readonly FailedInput[] {
  return inputs.filter((input) => input.kind === "failed");
}

/** The text of an input that holds its article. */
export function textOf(input: Input): string {
  return "bytes" in input ? Buffer.from(input.bytes).toString() : "";
}

/** An RSS 2.0 feed around items. */
export function rss(items: string, channel = ""): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>Полтавський вісник — Новини</title><link>${site}/</link><description>Новини Полтави</description>
${channel}${items}</channel></rss>`;
}

/** An item with a link and a time, a day of February 2026. */
export function item(day: number, more = ""): string {
  const date = `${String(day).padStart(2, "0")} Feb 2026 08:00:00 +0200`;
  return `<item><title>Новина ${day}</title><link>${site}/news/${day}</link><pubDate>${date}</pubDate>${more}</item>`;
}

/** A message of header lines and a body. */
export function mail(headers: readonly string[], body: string): string {
  return [...headers, "", body].join("\r\n");
}

/** Header lines of messages. */
const utf8 = ["MIME-Version: 1.0", "Content-Transfer-Encoding: 8bit"];
export const asText = [...utf8, "Content-Type: text/plain; charset=utf-8"];
export const asHtml = [...utf8, "Content-Type: text/html; charset=utf-8"];
export const letter = ["From: Вісник <news@visnyk.example>", "Date: Thu, 12 Feb 2026 18:30:00 +0200"];

interface MailRead {
  readonly inputs: readonly Input[];
  readonly warnings: readonly string[];
  readonly path: string;
}

/** Writes a message or mailbox into a folder and expands it. */
export function readMailIn(folder: {
  readonly write: (name: string, data: string | Uint8Array) => Promise<string>;
}): (data: string | Uint8Array, name?: string, options?: ExpandInputsOptions) => Promise<MailRead> {
  return async (data, name = "message.eml", options = {}) => {
    const path = await folder.write(name, data);
    const warnings: string[] = [];
    const inputs = await expandInputs([path], { onWarning: (message) => void warnings.push(message), ...options });
    return { inputs, warnings, path };
  };
}
