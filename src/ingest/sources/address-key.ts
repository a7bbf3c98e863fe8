import normalizeUrl from "normalize-url";

/** Parameters that say where a reader came from, or which version of the page is shown. */
const idle = [
  /^utm_/iu,
  /^(?:fbclid|gclid|dclid|yclid|ysclid|msclkid|mc_[ce]id|igshid|_ga|_openstat|from|ref|referrer|amp|outputtype|print)$/iu,
];

/** Ends of paths by which systems serve the AMP or print version of a page. */
const versionEnd = /\/(?:amp|print)(?:\.html?)?$/iu;

/**
 * What addresses of the same article have in common: no scheme, `www.`, `m.` or `amp.`, port of the scheme, fragment,
 * tracking parameters, order of the others, mark of an AMP or print version, or final slash.
 */
export function addressKey(address: string): string {
  try {
    return normalizeUrl(address, {
      stripHash: true,
      stripProtocol: true,
      removeQueryParameters: idle,
      removeDirectoryIndex: true,
    })
      .replace(/^(?:m|amp|mobile)\.(?=[^/]+\.[^/]+(?:\/|$))/iu, "")
      .replace(versionEnd, "");
  } catch {
    return address;
  }
}
