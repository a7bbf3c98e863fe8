/** The text before and after the first separator; no second part where there is none. */
export function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}

/** Key and value; a key alone has the empty value. */
export function pair(text: string, separator: string): [string, string] {
  const [key, value = ""] = splitOnce(text, separator);
  return [key, value];
}

export function countLineBreaks(text: string): number {
  return text.split("\n").length - 1;
}
