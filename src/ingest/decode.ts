import { isUtf16WithoutMark, nameOfBinary } from "./byte-shapes.js";
import { refuse } from "./refuse.js";

export interface Decoded {
  readonly text: string;
  /** WHATWG label. */
  readonly encoding: string;
}

/** Bytes of the start in which the encoding is looked for. */
const sampleBytes = 64 * 1024;
const metaBytes = 4096;
/** Below this share of lower-case Ukrainian letters among the non-ASCII characters, the text is in no Cyrillic encoding. Set on cuts of the gold articles in each encoding. */
const cyrillicShare = 0.5;

/** chardet's name for a Cyrillic encoding, and the label under which Ukrainian text in it decodes. */
const cyrillicLabels: ReadonlyMap<string, string> = new Map([
  ["windows-1251", "windows-1251"],
  // KOI8-U is KOI8-R with і, ї, є, ґ in place of line-drawing characters
  ["KOI8-R", "koi8-u"],
  ["ISO-8859-5", "iso-8859-5"],
]);
/** Further encodings in which Ukrainian text is found now and then: of DOS and of the old Macintosh. */
const rareLabels = ["ibm866", "x-mac-cyrillic"];
/** Share of bytes besides ASCII that may be broken in text that is read as UTF-8 nevertheless: a page cut off, or a line of another encoding put in. */
const brokenShare = 0.05;

/**
 * Decodes bytes: by their byte order mark; as UTF-16 by their shape; as UTF-8 if they are valid, or broken in a
 * few places; as the server, the page's `<meta charset>` or the XML declaration says, if that gives text; else as
 * what chardet finds, where the Cyrillic encodings come first. Line ends become `\n` (from `\r\n` and `\r`); nothing else is changed.
 * @param charset as the server named it, null where it named none
 * @throws SetAside with `input-binary`.
 */
export async function decodeBytes(
  bytes: Uint8Array,
  location: string,
  charset: string | null = null,
): Promise<Decoded> {
  const encoding = markedEncoding(bytes) ?? isUtf16WithoutMark(bytes);
  if (encoding !== null) return decodeAs(bytes, encoding);
  const binary = nameOfBinary(bytes.subarray(0, sampleBytes));
  if (binary !== null) throw refuse("input-binary", location, `holds ${binary}, not text`);
  const valid = validUtf8(bytes);
  if (valid !== null) return { text: withLineEnds(valid), encoding: "utf-8" };
  const sample = bytes.subarray(0, sampleBytes);
  if (isAlmostUtf8(bytes)) return decodeAs(bytes, "utf-8");
  const stated = [knownLabel(charset ?? ""), statedEncoding(bytes)].find(
    (label) => label !== null && looksLikeText(label, sample),
  );
  return decodeAs(bytes, stated ?? (await detectEncoding(sample)));
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  return { text: withLineEnds(new TextDecoder(encoding).decode(bytes)), encoding };
}

function withLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/gu, "\n") : text;
}

function markedEncoding(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : null;
}

/** What bytes say in UTF-8; null where they are not valid in it. */
function validUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** «…Черкаси» cut in the middle of a letter, or with a line of windows-1251 put in. */
function isAlmostUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.match(/\ufffd/gu)?.length ?? 0;
  const whole = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  return broken < brokenShare * whole;
}

/** A label is believed where it gives Ukrainian letters, or is not one of the Cyrillic encodings and not UTF-8. */
function looksLikeText(label: string, sample: Uint8Array): boolean {
  if (label === "utf-8") return false;
  const text = new TextDecoder(label).decode(sample);
  return ukrainianShare(text) >= cyrillicShare;
}

function statedEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, metaBytes));
  const label =
    /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w-]+)/iu.exec(start)?.[1] ??
    /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w-]+)/iu.exec(start)?.[1];
  return label === undefined || /^utf-?(?:8|16)/iu.test(label) ? null : knownLabel(label);
}

async function detectEncoding(sample: Uint8Array): Promise<string> {
  const { analyse } = await import("chardet");
  const found = analyse(sample).map((match) => match.name as string);
  const ranked = found.flatMap((name) => cyrillicLabels.get(name) ?? []);
  const candidates = new Set([...ranked, ...cyrillicLabels.values(), ...rareLabels]);
  let best = { label: "windows-1251", share: 0 };
  for (const label of candidates) {
    const share = ukrainianShare(new TextDecoder(label).decode(sample));
    if (share > best.share) best = { label, share };
  }
  if (best.share >= cyrillicShare) return best.label;
  return found.map(knownLabel).find((label) => label !== null) ?? best.label;
}

/** «fдhrt»: letters of both scripts side by side show that the text is in neither Cyrillic encoding. */
const mixedShare = 0.1;

function ukrainianShare(text: string): number {
  const foreign = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  const mixed = text.match(/\p{sc=Latn}\p{sc=Cyrl}|\p{sc=Cyrl}\p{sc=Latn}/gu)?.length ?? 0;
  if (foreign === 0 || mixed > mixedShare * foreign) return 0;
  // «украЇнсьКИЙ»: small letters before capital ones show a neighbour of the right encoding
  const turned = text.match(/[а-щьюяґєії][А-ЩЬЮЯҐЄІЇ]/gu)?.length ?? 0;
  return ((text.match(/[а-щьюяґєії]/gu)?.length ?? 0) - turned) / foreign;
}

function knownLabel(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
