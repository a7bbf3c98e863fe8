import { Transform, type TransformCallback } from "node:stream";

const separator = Buffer.from("\nFrom ");

/**
 * Lets a mailbox through message by message, of each no more than so many bytes: its text comes first, the
 * attachments that make it long come last. Lines `From ` separate the messages (RFC 4155).
 */
export function createMessageGate(mostBytes: number): Transform {
  let length = 0;
  let tail: Buffer = Buffer.alloc(0);

  function pass(this: Transform, bytes: Buffer): void {
    const room = Math.max(0, mostBytes - length);
    length += bytes.length;
    if (room > 0) this.push(bytes.subarray(0, room));
  }

  function transform(this: Transform, chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const bytes = tail.length === 0 ? chunk : Buffer.concat([tail, chunk]);
    let from = 0;
    for (let at = bytes.indexOf(separator); at >= 0; at = bytes.indexOf(separator, from)) {
      pass.call(this, bytes.subarray(from, at));
      length = 0;
      pass.call(this, bytes.subarray(at, at + separator.length));
      from = at + separator.length;
    }
    // the beginning of a separator may be the end of a chunk
    const rest = bytes.subarray(from);
    const kept = rest.lastIndexOf(0x0a);
    const cut = kept >= 0 && rest.length - kept < separator.length ? kept : rest.length;
    pass.call(this, rest.subarray(0, cut));
    tail = rest.subarray(cut);
    done();
  }

  return new Transform({
    transform,
    flush(done) {
      this.push(tail);
      done();
    },
  });
}
