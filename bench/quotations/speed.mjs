// Megabytes a second over all articles, after passes that let the compiler settle.
import { read } from "./read.mjs";
import { megabytes, readArticles } from "./texts.mjs";

const warmUp = 12;
const measured = 12;
const articles = readArticles();
const size = articles.reduce((sum, text) => sum + megabytes(text), 0);

function pass() {
  const sum = { document: 0, quotations: 0 };
  for (const text of articles) {
    const { document, quotations } = read(text);
    sum.document += document;
    sum.quotations += quotations;
  }
  return sum;
}

for (let at = 0; at < warmUp; at++) pass();
const passes = Array.from({ length: measured }, pass);
const document = passes.reduce((sum, one) => sum + one.document, 0);
const quotations = passes.reduce((sum, one) => sum + one.quotations, 0);
console.log(
  JSON.stringify({
    together: (size * measured) / (document + quotations),
    document: (size * measured) / document,
    quotations: (size * measured) / quotations,
  }),
);
