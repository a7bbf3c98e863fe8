import { createHash } from "node:crypto";
import { markup, trustedMarkup, type Markup, type Piece } from "./markup.js";
import { styleSheet } from "./style.js";

/**
 * A page of its own: no script, no request to anywhere. The content security policy lets in nothing but its one
 * style sheet, by hash.
 */
export function renderPage(title: string, body: Piece): string {
  const css = `\n${styleSheet}\n`;
  const hash = createHash("sha256").update(css).digest("base64");
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const page = markup`<!doctype html>
<html lang="uk">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trustedMarkup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trustedMarkup(css)}</style>
</head>
<body>
${body}
</body>
</html>
`;
  return page.toString();
}

/** A link to somewhere else, or the bare text where there is no address. */
export function link(address: string | null, text: string): Markup {
  return address === null ? markup`${text}` : markup`<a href="${address}" rel="noopener noreferrer">${text}</a>`;
}
