// by address, so that types can be checked before anything is built
const dist = new URL("../../dist/", import.meta.url);
const { openNameBook } = await import(new URL("names/index.js", dist).href);
const { findVoices } = await import(new URL("quotes/index.js", dist).href);
const { buildDocument } = await import(new URL("text/index.js", dist).href);

const names = openNameBook();

/** Seconds that each part takes on one text. @param {string} text */
export function read(text) {
  const start = performance.now();
  const document = buildDocument(text);
  const built = performance.now();
  findVoices(document, names);
  return { document: (built - start) / 1000, quotations: (performance.now() - built) / 1000 };
}
