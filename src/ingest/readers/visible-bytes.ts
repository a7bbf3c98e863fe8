/** Tags, comment marks and text of a page, each looked at once. */
const piece = /<\/?(?:script|style)\b|<!--|-->|<[^<>]*>|[^<-]+|[<-]/giu;

/** Bytes of a page, as UTF-8, without its scripts, styles, comments and tags: its article is a part of them. A quick look, without parsing. */
export function visibleBytes(page: string): number {
  let bytes = 0;
  let hiddenUntil: string | null = null;
  for (const [found] of page.matchAll(piece)) {
    const mark = found.toLowerCase();
    if (hiddenUntil !== null) {
      if (mark === hiddenUntil) hiddenUntil = null;
    } else if (mark === "<script" || mark === "<style") {
      hiddenUntil = mark.replace("<", "</");
    } else if (mark === "<!--") {
      hiddenUntil = "-->";
    } else if (!/^<[^<>]*>$/u.test(mark)) {
      bytes += Buffer.byteLength(found);
    }
  }
  return bytes;
}
