import { gunzipSync, gzipSync } from "node:zlib";
import { z } from "zod";
import type { KeptPage } from "../core/index.js";
import { change, fieldOf, numberOf, type Database, type Schema } from "./database.js";

/** Triggers sum the bytes, since SQLite would read the whole table to sum them. */
export const pageSchema: Schema = {
  version: 1,
  tables: `
    drop table if exists page;
    drop table if exists size;
    create table page (address text primary key, used integer not null, head text not null, body blob not null);
    create index page_used on page (used);
    create table size (bytes integer not null);
    insert into size values (0);
    create trigger added after insert on page begin update size set bytes = bytes + length(new.body); end;
    create trigger removed after delete on page begin update size set bytes = bytes - length(old.body); end;
  `,
};

/** Share of the most that stays where room is made, so that not every write has to make some. */
const staying = 0.9;

/** All of a page but its bytes; a row that is not as this says counts as none. */
const headSchema = z.strictObject({
  url: z.string(),
  mediaType: z.string().nullable(),
  charset: z.string().nullable(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  fetched: z.string(),
} satisfies Record<Exclude<keyof KeptPage, "bytes">, z.ZodType>);

export function readPage(database: Database, address: string, now: number): KeptPage | null {
  const [row] = database.prepare("select head, body from page where address = ?").all(address);
  const head = parseHead(fieldOf(row, "head"));
  const body = fieldOf(row, "body");
  if (!head || !(body instanceof Uint8Array || body instanceof ArrayBuffer)) return null;
  const page = unpack(head, body);
  if (page) change(database, () => database.prepare("update page set used = ? where address = ?").run(now, address));
  return page;
}

/** Writes a page; then drops the longest unused where there are more than `most` bytes, compressed. */
export function writePage(database: Database, address: string, page: KeptPage, now: number, most: number): void {
  const { bytes, ...head } = page;
  const body = gzipSync(bytes);
  change(database, () => {
    database.prepare("delete from page where address = ?").run(address);
    if (body.length > most) return;
    const row = [address, now, JSON.stringify(head), body];
    database.prepare("insert into page (address, used, head, body) values (?, ?, ?, ?)").run(...row);
    makeRoom(database, most);
  });
}

function makeRoom(database: Database, most: number): void {
  let bytes = numberOf(database, "select bytes from size", "bytes");
  if (bytes <= most) return;
  const drop = database.prepare("delete from page where address = ?");
  for (const row of database.prepare("select address, length(body) as size from page order by used").all()) {
    if (bytes <= staying * most) break;
    drop.run(String(fieldOf(row, "address")));
    bytes -= Number(fieldOf(row, "size"));
  }
}

function parseHead(json: unknown): z.output<typeof headSchema> | null {
  if (typeof json !== "string") return null;
  try {
    return headSchema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

function unpack(head: z.output<typeof headSchema>, body: Uint8Array | ArrayBuffer): KeptPage | null {
  try {
    return { ...head, bytes: gunzipSync(body) };
  } catch {
    return null;
  }
}
