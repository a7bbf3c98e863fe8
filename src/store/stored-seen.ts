import type { SeenArticles } from "../core/index.js";
import { change, fieldOf, type Database, type Schema } from "./database.js";
import { createMemorySeen } from "./memory-seen.js";
import { openStoredFile, type StoredFileOptions } from "./stored-file.js";

export interface SeenStoreOptions extends StoredFileOptions {
  /** Most articles that the file remembers. @default 1,000,000 */
  readonly most?: number;
}

const mostKept = 1_000_000;

/** Rows are numbered as they come, so that the first go first. */
const schema: Schema = {
  version: 1,
  tables: `
    drop table if exists article;
    create table article (number integer primary key autoincrement, key text not null unique);
  `,
};

/** Remembers articles in an SQLite file; where there can be none, in memory. */
export function openStoredSeen(file: string, { most = mostKept, ...options }: SeenStoreOptions = {}): SeenArticles {
  const memory = createMemorySeen();
  const stored = openStoredFile(file, schema, options);
  return {
    find: (keys) =>
      stored.use(
        (database) => findKeys(database, keys),
        () => memory.find(keys),
      ),
    add: (keys) =>
      stored.use(
        (database) => addKeys(database, keys, most),
        () => memory.add(keys),
      ),
    async close() {
      await stored.close();
      await memory.close();
    },
  };
}

function findKeys(database: Database, keys: readonly string[]): ReadonlySet<string> {
  const query = "select key from article where key in (select value from json_each(?))";
  return new Set(
    database
      .prepare(query)
      .all(JSON.stringify(keys))
      .map((row) => String(fieldOf(row, "key"))),
  );
}

function addKeys(database: Database, keys: readonly string[], most: number): void {
  const add = database.prepare("insert or ignore into article (key) select value from json_each(?)");
  const drop = database.prepare("delete from article where number <= (select max(number) from article) - ?");
  change(database, () => {
    add.run(JSON.stringify(keys));
    drop.run(most);
  });
}
