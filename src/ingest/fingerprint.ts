import { createHash } from "node:crypto";

/** SHA-256, hexadecimal, of bytes or of a text's UTF-8. */
export function sha256(data: Uint8Array | string): string {
  return createHash("sha256").update(data).digest("hex");
}

/** Identity of a text: composition (NFC) and the amount of white space make no difference. */
export function fingerprintOf(text: string): string {
  return sha256(text.normalize("NFC").replace(/\s+/gu, " ").trim());
}
