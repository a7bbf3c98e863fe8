/**
 * The letters that byte-level vocabularies (GPT-2, BART) write bytes with: printable Latin-1 as it stands, every
 * other byte as the next letter from U+0100 on. Radford et al. 2019, `bytes_to_unicode` of their encoder.
 */
const letterOfByte: readonly string[] = (() => {
  const isPlain = (byte: number): boolean => (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174;
  let next = 0x100;
  return Array.from({ length: 256 }, (_, byte) => String.fromCharCode(isPlain(byte) ? byte : next++));
})();
const byteOfLetter = new Map(letterOfByte.map((letter, byte) => [letter, byte]));

/** The space before a word, as such a vocabulary writes it. */
export const byteSpace = "Ġ";

/** The text of a token; U+FFFD where it begins or ends within a letter. */
export function textOfBytes(token: string): string {
  const bytes = [...token].flatMap((letter) => byteOfLetter.get(letter) ?? [...new TextEncoder().encode(letter)]);
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

/** How such a vocabulary spells a text. */
export function bytesOfText(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => letterOfByte[byte] ?? "").join("");
}
