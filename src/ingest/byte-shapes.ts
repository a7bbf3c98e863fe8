/** Bytes by which the common files that are no text begin. */
const signatures: readonly (readonly [name: string, start: string])[] = [
  ["a PNG picture", "\x89PNG"],
  ["a JPEG picture", "\xff\xd8\xff"],
  ["a GIF picture", "GIF8"],
  ["a PDF document", "%PDF-"],
  ["a ZIP archive or an office document", "PK\x03\x04"],
  ["a gzip archive", "\x1f\x8b"],
  ["an old office document", "\xd0\xcf\x11\xe0"],
  ["an RTF document", "{\\rtf"],
  ["a program", "\x7fELF"],
  ["text in UTF-32", "\x00\x00\xfe\xff"],
];
/** Share of control characters above which bytes are no text. */
const controlShare = 0.02;
/** Bytes of the start whose shape is looked at. */
const shapeBytes = 4096;
/** Share of a UTF-16 text's high bytes that are those of Latin, Cyrillic or punctuation. */
const highByteShare = 0.9;
const lowByteShare = 0.6;

/** What kind of binary file the bytes are, in words, or null where they look like text. */
export function nameOfBinary(sample: Uint8Array): string | null {
  const start = String.fromCharCode(...sample.subarray(0, 8));
  const known = signatures.find(([, signature]) => start.startsWith(signature));
  if (known) return known[0];
  if (sample.includes(0)) return "binary data";
  let controls = 0;
  for (const byte of sample) if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 27) controls++;
  return controls > controlShare * sample.length ? "binary data" : null;
}

/** `utf-16le` or `utf-16be` where every second byte is a high byte of Latin or Cyrillic text, else null. */
export function isUtf16WithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, shapeBytes);
  const [even, odd] = [highShare(sample, 0), highShare(sample, 1)];
  if (odd >= highByteShare && even <= lowByteShare) return "utf-16le";
  return even >= highByteShare && odd <= lowByteShare ? "utf-16be" : null;
}

function highShare(sample: Uint8Array, from: 0 | 1): number {
  let high = 0;
  for (let at = from; at < sample.length; at += 2) {
    const byte = sample[at];
    if (byte === 0x00 || byte === 0x04 || byte === 0x20) high++;
  }
  return high / (sample.length / 2);
}
