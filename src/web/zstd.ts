import { Transform } from "node:stream";
import { TooLarge, UnknownCoding } from "./body-errors.js";
import { ZstdWatch } from "./zstd-watch.js";

/** Bytes that are unpacked at one go: a bomb may not fill the memory between two looks at its size. */
const slice = 1024;

/** Unpacks zstd (RFC 8878). */
export async function unpackZstd(): Promise<Transform> {
  // Node has zstd only since 22.15
  const { Decompress } = await import("fzstd");
  const watch = new ZstdWatch();
  let ended = false;
  const outer = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      const next = (from: number): void => {
        try {
          const piece = chunk.subarray(from, from + slice);
          watch.watch(piece);
          unpacker.push(piece);
        } catch (error) {
          return done(reasonOf(error));
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
        done(reasonOf(error));
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

function reasonOf(error: unknown): Error {
  if (error instanceof TooLarge || error instanceof UnknownCoding) return error;
  return new UnknownCoding(`is packed as zstd, and broken (${error instanceof Error ? error.message : String(error)})`);
}
