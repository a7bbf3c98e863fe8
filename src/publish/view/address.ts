/** The address in its canonical form if it can be linked: http or https; else null. */
export function httpAddress(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  return url.protocol === "http:" || url.protocol === "https:" ? url.href : null;
}

/** The address with its letters in place of their codes, unless that would hide or turn round some of it. */
export function readableAddress(address: string): string {
  const canonical = httpAddress(address);
  if (canonical === null) return address;
  try {
    const readable = decodeURI(canonical);
    return /[\p{C}\p{Z}]/u.test(readable) ? canonical : readable;
  } catch {
    return canonical;
  }
}
