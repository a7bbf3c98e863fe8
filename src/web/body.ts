import { Transform, Writable, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";

/** More bytes than may be, as sent or unpacked. */
export class TooLarge extends Error {}
/** A coding that is not known, or stacked too often. */
export class UnknownCoding extends Error {}

/** Codings that one body may have: more are only seen in attacks. */
const mostCodings = 3;

/**
 * Reads a body to its end and unpacks it; no more than `most` bytes are taken in or out at any step.
 * @param coding the Content-Encoding header
 * @throws TooLarge; UnknownCoding; whatever breaks the stream
 */
export async function readBody(body: Readable, coding: string | undefined, most: number): Promise<Uint8Array> {
  const codings = (coding ?? "")
    .toLowerCase()
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "" && each !== "identity");
  if (codings.length > mostCodings) throw new UnknownCoding(`is packed ${codings.length} times over`);
  const unpackers = await Promise.all(codings.toReversed().map(unpackerFor));
  const chunks: Uint8Array[] = [];
  const end = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  await pipeline([body, limit(most), ...unpackers.flatMap((unpacker) => [unpacker, limit(most)]), end]);
  return Buffer.concat(chunks);
}

function limit(most: number): Transform {
  let size = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      size += chunk.length;
      if (size > most) done(new TooLarge());
      else done(null, chunk);
    },
  });
}

async function unpackerFor(coding: string): Promise<Transform> {
  switch (coding) {
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "br":
      return createBrotliDecompress();
    case "deflate":
      return inflate();
    case "zstd":
      return unpackZstd();
    default:
      throw new UnknownCoding(`is packed as ${coding}, which is not known`);
  }
}

/** Servers send `deflate` with and without the zlib head that RFC 9110 asks for: the first byte tells. */
function inflate(): Transform {
  let inner: Transform | undefined;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      inner ??= begin(this, chunk[0] ?? 0);
      inner.write(chunk, done);
    },
    flush(done) {
      if (!inner) return done();
      inner.once("end", () => done());
      inner.end();
    },
  });
  function begin(outer: Transform, first: number): Transform {
    const made = (first & 0x0f) === 8 ? createInflate() : createInflateRaw();
    return made.on("data", (chunk: Uint8Array) => outer.push(chunk)).on("error", (error) => outer.destroy(error));
  }
}

/** Bytes that are unpacked at one go: a bomb may not fill the memory between two looks at its size. */
const slice = 1024;

async function unpackZstd(): Promise<Transform> {
  // Node has zstd only since 22.15
  const { Decompress } = await import("fzstd");
  let ended = false;
  const outer = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      const next = (from: number): void => {
        try {
          unpacker.push(chunk.subarray(from, from + slice));
        } catch (error) {
          return done(asError(error));
        }
        if (from + slice < chunk.length) setImmediate(next, from + slice);
        else done();
      };
      next(0);
    },
    flush(done) {
      try {
        if (!ended) unpacker.push(new Uint8Array(0), true);
        done();
      } catch (error) {
        done(asError(error));
      }
    },
  });
  const unpacker = new Decompress((data, final) => {
    if (outer.destroyed) throw new TooLarge();
    outer.push(data);
    ended = final === true;
  });
  return outer;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
