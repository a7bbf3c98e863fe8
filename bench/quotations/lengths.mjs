// Seconds a megabyte at growing lengths: flat where the stage is linear.
import { read } from "./read.mjs";
import { megabytes, readArticles } from "./texts.mjs";

const sizes = { "64 KB": 64e3, "256 KB": 256e3, "1 MB": 1e6 };
const runs = 3;
const articles = `${readArticles().join("\n\n")}\n\n`;
const hostile = ["–", "«", "«ааа, – сказав ", "„", ".", "а", "А. ", "– Так, – сказав він, – "];

/**
 * The text over and over, up to a size in bytes.
 * @param {string} text
 * @param {number} size
 */
function fill(text, size) {
  const whole = text.repeat(Math.ceil(size / Buffer.byteLength(text)));
  return whole.slice(0, Math.ceil((whole.length * size) / Buffer.byteLength(whole)));
}

/** @param {string} text */
function secondsPerMegabyte(text) {
  const times = Array.from({ length: runs }, () => {
    const { document, quotations } = read(text);
    return document + quotations;
  });
  return Math.min(...times) / megabytes(text);
}

for (let at = 0; at < runs; at++) read(fill(articles, sizes["1 MB"]));
const rows = [{ what: "articles", text: articles }, ...hostile.map((text) => ({ what: `\`${text}\``, text }))].map(
  ({ what, text }) => ({ what, seconds: Object.values(sizes).map((size) => secondsPerMegabyte(fill(text, size))) }),
);
console.log(JSON.stringify({ sizes: Object.keys(sizes), rows }));
