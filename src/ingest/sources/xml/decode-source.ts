import { isUtf16WithoutMark } from "../../byte-shapes.js";
import { decodeBytes } from "../../decode.js";
import { refuse } from "../../refuse.js";

/** Bytes of the start in which a declaration is looked for. */
const declarationBytes = 512;

/**
 * Decodes a feed, sitemap or list: by its byte order mark, as UTF-8 if it is valid, as its header or XML declaration says.
 * @throws SetAside `source-invalid` where it is no text
 */
export async function decodeSource(bytes: Uint8Array, location: string, charset: string | null): Promise<string> {
  const labels = [charset, declaredEncoding(bytes)];
  // what is no valid UTF-8 was labelled so by mistake
  const label = labels.find((each) => each !== null && !/^utf-?8$/iu.test(each)) ?? null;
  try {
    return (await decodeBytes(withoutZeros(bytes), location, label)).text;
  } catch (error) {
    throw refuse("source-invalid", location, "holds binary data, not a feed, sitemap or list", { cause: error });
  }
}

/** Some systems let zeros into their feeds, which elsewhere are the mark of binary data. */
function withoutZeros(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(0)) return bytes;
  const isUtf16 = /^(?:feff|fffe)/u.test(Buffer.from(bytes.subarray(0, 2)).toString("hex"));
  return isUtf16 || isUtf16WithoutMark(bytes) !== null ? bytes : bytes.filter((byte) => byte !== 0);
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, declarationBytes));
  return /<\?xml\s[^>]*?encoding\s*=\s*["']([\w-]+)/iu.exec(start)?.[1] ?? null;
}
