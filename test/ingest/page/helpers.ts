import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { decodeBytes } from "../../../src/ingest/decode.js";
import { readPage, type PagePlace, type PageReading } from "../../../src/ingest/page/read-page.js";

export const paragraphs = [
  "Міська рада Вишневця ухвалила бюджет на наступний рік, повідомила речниця мерії Олена Ґудзь.",
  "Депутати сперечалися чотири години, перш ніж дійти згоди щодо видатків на дороги та школи.",
  "«Це компроміс, який нікому не подобається, але з яким можна жити», – сказала речниця після засідання.",
  "Найбільше грошей, 14 мільйонів гривень, піде на ремонт мосту через Горинь і двох шкіл.",
  "Документ набуде чинності першого січня, якщо його не оскаржить обласна адміністрація.",
] as const;

/** The paragraphs with something in their midst, as the body of a page. */
export function bodyWith(midst: string, [before, after] = ["", ""]): string {
  const [first, second, third, fourth, fifth] = paragraphs.map((text) => `<p>${text}</p>`);
  return `<header><nav><a href="/">Головна</a> <a href="/news">Новини</a></nav></header>
<main><article><h1>Бюджет ухвалено</h1>${before}
<div class="text">${first}${second}${midst}${third}${fourth}${fifth}</div>${after}</article></main>
<footer>© 2026 Вишневецькі новини. Усі права захищено.</footer>`;
}

export function pageOf(body: string, head = "<title>Бюджет ухвалено</title>"): string {
  return `<!doctype html><html lang="uk"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

export function read(source: string, place: Partial<PagePlace> = {}): Promise<PageReading> {
  return readPage(source, { location: "page.html", address: null, ...place });
}

/** The lines of a reading, each with its kind where it has one. */
export function linesOf({ text, blocks }: PageReading): readonly string[] {
  let start = 0;
  return text.split("\n").map((line) => {
    const block = blocks.find((block) => start >= block.start && start < block.end);
    start += line.length + 1;
    return block ? `${block.kind}: ${line}` : line;
  });
}

const folder = resolve(import.meta.dirname, "../../pages");
const expectedSchema = z.object({ address: z.string(), contentType: z.string() });

/** The pages of test/pages, decoded. */
export async function readFixtures(): Promise<
  readonly { readonly name: string; readonly address: string; readonly source: string }[]
> {
  const names = readdirSync(folder).filter((name) => /^\d/u.test(name));
  return Promise.all(
    names.toSorted().map(async (name) => {
      const { address, contentType } = expectedSchema.parse(
        JSON.parse(readFileSync(join(folder, name, "expected.json"), "utf8")),
      );
      const charset = /charset=([\w-]+)/iu.exec(contentType)?.[1] ?? null;
      const { text } = await decodeBytes(readFileSync(join(folder, name, "page.html")), name, charset);
      return { name, address, source: text };
    }),
  );
}
