import { UnknownCoding } from "./body-errors.js";

/** RFC 9659: servers of the web may not ask for a larger window, in bytes. */
const mostWindow = 8 * 1024 * 1024;
/** Bytes that may be moved: the unpacker moves its window at every block. A page of 5 MiB has 40 blocks, or some thousands of small ones where the server flushes often. */
const mostMoved = 16 * 1024 ** 3;
/** Frames that one body may have: servers send one, and each gets a window of its own. */
const mostFrames = 16;

/** Looks at a zstd stream as it goes by (RFC 8878, 3.1): a few bytes can ask for gigabytes of memory, or hours of work. */
export class ZstdWatch {
  /** The bytes of a head that is not whole yet. */
  #head: number[] = [];
  /** Bytes still to go by before the next head. */
  #passing = 0;
  #inFrame = false;
  #window = 0;
  #checksum = 0;
  #moved = 0;
  #frames = 0;

  /** @throws UnknownCoding where the stream should not be unpacked any further, this chunk included */
  watch(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length;) {
      if (this.#passing > 0) {
        const step = Math.min(this.#passing, chunk.length - at);
        this.#passing -= step;
        at += step;
        continue;
      }
      this.#head.push(chunk[at++] ?? 0);
      const isWhole = this.#inFrame ? this.#readBlock() : this.#readFrame();
      if (isWhole) this.#head = [];
    }
  }

  #readFrame(): boolean {
    const head = this.#head;
    if (head.length < 5) return false;
    const magic = littleEndian(head.slice(0, 4));
    if (magic >= 0x184d2a50 && magic <= 0x184d2a5f) {
      if (head.length < 8) return false;
      this.#passing = littleEndian(head.slice(4));
      this.#count();
      return true;
    }
    if (magic !== 0xfd2fb528) throw new UnknownCoding("is not packed as zstd, as it says");
    const flags = head[4] ?? 0;
    const isSingle = (flags & 0x20) !== 0;
    const contentAt = (isSingle ? 5 : 6) + ([0, 1, 2, 4][flags & 3] ?? 0);
    const contentBytes = [isSingle ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0;
    if (head.length < contentAt + contentBytes) return false;
    const content = littleEndian(head.slice(contentAt)) + (contentBytes === 2 ? 256 : 0);
    this.#window = isSingle ? content : windowOf(head[5] ?? 0);
    if (this.#window > mostWindow) {
      throw new UnknownCoding(`is packed as zstd with a window of ${this.#window} bytes, more than RFC 9659 allows`);
    }
    this.#checksum = (flags & 4) === 0 ? 0 : 4;
    this.#inFrame = true;
    this.#count();
    return true;
  }

  #readBlock(): boolean {
    if (this.#head.length < 3) return false;
    const block = littleEndian(this.#head);
    const isRun = ((block >> 1) & 3) === 1;
    const isLast = (block & 1) === 1;
    this.#passing = (isRun ? 1 : block >> 3) + (isLast ? this.#checksum : 0);
    this.#inFrame = !isLast;
    this.#moved += this.#window;
    if (this.#moved > mostMoved) throw new UnknownCoding("is packed as zstd in too many small blocks");
    return true;
  }

  #count(): void {
    this.#frames++;
    if (this.#frames > mostFrames) throw new UnknownCoding("is packed as zstd in too many frames");
  }
}

function windowOf(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3));
  return base + (base / 8) * (descriptor & 7);
}

function littleEndian(bytes: readonly number[]): number {
  return bytes.reduceRight((sum, byte) => sum * 256 + byte, 0);
}
