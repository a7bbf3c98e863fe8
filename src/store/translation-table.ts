import type { TranslatedSegment } from "../core/index.js";
import { change, fieldOf, isBusy, numberOf, type Database, type Schema } from "./database.js";
import { packResult, unpackResult } from "./stored-result.js";

/** Triggers count the rows, since SQLite would read the whole table to count them. */
export const translationSchema: Schema = {
  version: 1,
  tables: `
    drop table if exists translation;
    drop table if exists size;
    create table translation (key text primary key, used integer not null, result text not null) without rowid;
    create table size (rows integer not null);
    insert into size values (0);
    create trigger added after insert on translation begin update size set rows = rows + 1; end;
    create trigger removed after delete on translation begin update size set rows = rows - 1; end;
  `,
};

/** A use is noted where the last one noted is so long ago, in milliseconds: an hour, since to note it is to write. */
const notedAfter = 3_600_000;

/** Share of the most that stays where room is made, so that not every write has to make some. */
const staying = 0.9;

const oneOf = "key in (select value from json_each(?))";

/** The results under those of the keys that have one. A row that is not as we write it counts as none. */
export function readRows(
  database: Database,
  keys: readonly string[],
  now: number,
): ReadonlyMap<string, TranslatedSegment> {
  if (keys.length === 0) return new Map();
  const rows = database.prepare(`select key, used, result from translation where ${oneOf}`).all(JSON.stringify(keys));
  const stale = rows.filter((row) => Number(fieldOf(row, "used")) <= now - notedAfter);
  if (stale.length > 0) noteUse(database, stale, now);
  return new Map(
    rows.flatMap((row) => {
      const result = unpackResult(fieldOf(row, "result"));
      return result ? [[String(fieldOf(row, "key")), result]] : [];
    }),
  );
}

/** Where another process writes for long, a use stays unnoted. */
function noteUse(database: Database, rows: readonly unknown[], now: number): void {
  const keys = JSON.stringify(rows.map((row) => fieldOf(row, "key")));
  try {
    change(database, () => {
      database.prepare(`update translation set used = ? where ${oneOf}`).run(now, keys);
    });
  } catch (error) {
    if (!isBusy(error)) throw error;
  }
}

/** Writes all results or none; then drops the longest unused where there are more than `most`. */
export function writeRows(
  database: Database,
  results: ReadonlyMap<string, TranslatedSegment>,
  now: number,
  most: number,
): void {
  const rows = [...results].flatMap(([key, result]) => {
    const packed = packResult(result);
    return packed === null ? [] : [[key, packed]];
  });
  if (rows.length === 0) return;
  const write = database.prepare(
    `insert into translation (key, used, result) select value ->> 0, ?, value ->> 1 from json_each(?) where true
     on conflict (key) do update set used = excluded.used, result = excluded.result`,
  );
  const drop = database.prepare(
    "delete from translation where key in (select key from translation order by used limit ?)",
  );
  change(database, () => {
    write.run(now, JSON.stringify(rows));
    const count = numberOf(database, "select rows from size", "rows");
    if (count > most) drop.run(count - Math.floor(staying * most));
  });
}
