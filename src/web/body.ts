import { Transform, Writable, type Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from "node:zlib";
import { TooLarge, UnknownCoding } from "./body-errors.js";
import { unpackZstd } from "./zstd.js";

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
    destroy(error, done) {
      inner?.destroy();
      done(error);
    },
  });
  function begin(outer: Transform, first: number): Transform {
    const made = (first & 0x0f) === 8 ? createInflate() : createInflateRaw();
    return made.on("data", (chunk: Uint8Array) => outer.push(chunk)).on("error", (error) => outer.destroy(error));
  }
}
