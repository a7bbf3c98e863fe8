import { mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import type Libsql from "libsql";

export type Database = Libsql.Database;

/** The tables of a file. */
export interface Schema {
  /** Raised whenever the tables change; a file of another version is a cache of nothing, and begins anew. */
  readonly version: number;
  /** Statements that make the tables, in place of older ones. */
  readonly tables: string;
}

/**
 * Opens a file, which is made with its folder where it is not there. The library is read only now.
 * @param patience longest wait for another process that writes, in milliseconds
 */
export async function openDatabase(file: string, schema: Schema, patience: number): Promise<Database> {
  const { default: Library } = await import("libsql");
  // what is translated may be unpublished: it is nobody else's to read
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const database = new Library(file);
  database.pragma(`busy_timeout = ${patience}`);
  // readers and a writer at the same time
  database.pragma("journal_mode = wal");
  database.pragma("synchronous = normal");
  const isCurrent = (): boolean => numberOf(database, "pragma user_version", "user_version") === schema.version;
  if (!isCurrent()) {
    change(database, () => {
      if (!isCurrent()) database.exec(`${schema.tables}; pragma user_version = ${schema.version};`);
    });
  }
  return database;
}

/**
 * Does all of the work or none. It waits for the file before it begins: a statement that waited in vain would stay
 * in progress with libsql, and no later transaction could be committed.
 */
export function change(database: Database, work: () => void): void {
  database.transaction(work).immediate();
}

/** The number that a query for one row has in a column. */
export function numberOf(database: Database, query: string, column: string): number {
  const [row] = database.prepare(query).all();
  return Number(fieldOf(row, column));
}

export function fieldOf(row: unknown, column: string): unknown {
  return typeof row === "object" && row !== null ? Reflect.get(row, column) : undefined;
}

/** Whether another process kept the file to itself for too long. */
export function isBusy(error: unknown): boolean {
  return /^SQLITE_(?:BUSY|LOCKED)/u.test(codeOf(error));
}

/** Whether a file is no database, or one that is broken. */
export function isDamage(error: unknown): boolean {
  return /^SQLITE_(?:CORRUPT|NOTADB)/u.test(codeOf(error));
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** Renames a damaged file out of the way, with what belongs to it; gives its new path. */
export function setFileAside(file: string): string {
  const aside = `${file}.damaged`;
  renameSync(file, aside);
  for (const ending of ["-wal", "-shm"]) rmSync(file + ending, { force: true });
  return aside;
}
