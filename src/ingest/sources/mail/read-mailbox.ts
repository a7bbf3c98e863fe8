import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { SetAside, type FailedInput, type Input } from "../../../core/index.js";
import { refuse } from "../../refuse.js";
import { unreadable } from "../../bytes.js";
import type { Expansion } from "../expansion.js";
import { readMessage, type MailedArticle } from "./read-message.js";
import { createMessageGate } from "./message-gate.js";

/** Bytes of one message that are read, as of a page; what is behind them is attached. */
const messageBytes = 4 * 1024 * 1024;

type MailInput = Extract<Input, { kind: "feed" | "mail" }>;

/** The article of one message (`.eml`); a broken one is set aside when read. */
export async function readMessageFile(path: string, expansion: Expansion): Promise<readonly Input[]> {
  try {
    const article = await readMessage(await readStart(path), path);
    return [mailInput(article, path, path, expansion)];
  } catch (error) {
    return [failedInput(unreadable(error, path), path, path)];
  }
}

/**
 * The articles of a mailbox (`.mbox`), the newest of them up to the limit, read message by message; broken
 * messages are set aside one by one.
 * @throws SetAside `source-invalid`, `input-missing`, `input-unreadable`; the signal's reason
 */
export async function readMailbox(path: string, expansion: Expansion): Promise<readonly Input[]> {
  const { mboxReader } = await import("mbox-reader");
  const newest = keepNewest(expansion.limit);
  const failed: FailedInput[] = [];
  const file = createReadStream(path);
  const gate = createMessageGate(messageBytes);
  file.once("error", (error) => gate.destroy(error));
  let count = 0;
  let old = 0;
  let untold = 0;
  try {
    for await (const { content } of mboxReader(file.pipe(gate))) {
      expansion.signal?.throwIfAborted();
      const location = `${path}#${++count}`;
      try {
        const article = await readMessage(content, location);
        if (expansion.isTooOld(article.time)) old++;
        else newest.add({ article, location });
      } catch (error) {
        const input = failedInput(error, location, path);
        if (failed.length < expansion.limit) failed.push(input);
        else untold++;
      }
    }
  } catch (error) {
    throw unreadable(error, path);
  } finally {
    file.destroy();
  }
  if (count === 0) throw refuse("source-invalid", path, "holds no message: a mailbox begins with a line “From ”");
  const taken = newest.messages().map(({ article, location }) => mailInput(article, location, path, expansion));
  if (untold > 0) expansion.onWarning?.(`${path}: ${untold} more messages hold no article.`);
  expansion.report(path, { named: count - failed.length - untold, taken: taken.length, old });
  return [...taken, ...failed];
}

function mailInput(article: MailedArticle, location: string, foundIn: string, expansion: Expansion): MailInput {
  const { attachments, bytes, mediaType, stated } = article;
  if (attachments > 0) {
    const files = attachments === 1 ? "an attached file was" : `${attachments} attached files were`;
    expansion.onWarning?.(`${location}: ${files} left out. Give the files themselves if they hold articles.`);
  }
  return { kind: "mail", location, bytes, mediaType, foundIn, stated: expansion.state(stated) };
}

function failedInput(error: unknown, location: string, foundIn: string): FailedInput {
  if (error instanceof SetAside) return { kind: "failed", location, foundIn, error };
  throw error;
}

async function readStart(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(await sizeOf(file)) });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function sizeOf(file: { stat(): Promise<{ readonly size: number }> }): Promise<number> {
  return Math.min((await file.stat()).size, messageBytes);
}

interface ReadMessage {
  readonly article: MailedArticle;
  readonly location: string;
}

interface Newest {
  add(message: ReadMessage): void;
  /** The newest first; undated ones behind them, in the mailbox's order. */
  messages(): readonly ReadMessage[];
}

/** Keeps no more than the newest, so that a mailbox of years needs no memory for what is left. */
function keepNewest(limit: number): Newest {
  let kept: ReadMessage[] = [];
  const trim = (): void => {
    kept = kept.toSorted((a, b) => (b.article.time ?? 0) - (a.article.time ?? 0)).slice(0, limit);
  };
  return {
    add(message) {
      kept.push(message);
      if (kept.length >= 2 * limit) trim();
    },
    messages() {
      trim();
      return kept;
    },
  };
}
