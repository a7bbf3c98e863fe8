import { table } from "./table.mjs";

const dist = new URL("../dist/", import.meta.url);
const { openModel, modelOptions } = await import(new URL("inference/index.js", dist).href);
const { readGold, corpusBleu, corpusChrf } = await import(new URL("evaluation/index.js", dist).href);
const { bodySentences } = await import(new URL("evaluation/translation/pair-gold.js", dist).href);
const { buildDocument } = await import(new URL("text/index.js", dist).href);

/** @typedef {{ start: number, end: number, english: string }} Name */
/** @typedef {{ text: string, reference: string, names: readonly Name[] }} Sentence */
/** @typedef {{ text: string, required: readonly string[], standIns: readonly string[] }} Asked */

const letter = /[\p{L}\p{N}]/u;
const rows = {
  "words of one token": ["JSON", "HTML", "CSS", "PHP", "LDAP", "CNN", "GNOME", "DNS", "IKEA"],
  "words of several": ["BBC", "IBM", "NASA", "NHS", "Reuters", "Samsung", "Toyota", "Lego", "Nestle"],
  codes: ["X1", "X2", "X3", "X4", "X5", "X6", "X7", "X8", "X9"],
};

/** Sentences of gold articles that hold names, with the names’ places and their gold English. @returns {Sentence[]} */
function readSentences() {
  const folders = ["written-on", "development"].map(
    (name) => new URL(`../test/gold/${name}`, import.meta.url).pathname,
  );
  const articles = readGold(folders).flatMap((/** @type {any} */ group) => group.articles);
  return articles.flatMap((/** @type {any} */ article) => {
    const places = bodySentences(article, buildDocument(article.text));
    if (places.length !== article.english.length) return [];
    return places.flatMap((/** @type {any} */ { start, end }, /** @type {number} */ at) => {
      const text = article.text.slice(start, end);
      const names = namesIn(text, article.names);
      return names.length === 0 ? [] : [{ text, reference: article.english[at], names }];
    });
  });
}

/** @param {string} text @param {ReadonlyMap<string, string>} forms @returns {Name[]} */
function namesIn(text, forms) {
  /** @type {Name[]} */
  const found = [];
  for (const [form, english] of [...forms].sort(([a], [b]) => b.length - a.length)) {
    for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
      const end = start + form.length;
      const free = !found.some((other) => start < other.end && other.start < end);
      if (free && !letter.test(text[start - 1] ?? "") && !letter.test(text[end] ?? ""))
        found.push({ start, end, english });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The ways to bring a name through the model. @type {Readonly<Record<string, (sentence: Sentence) => Asked>>} */
const ways = {
  "nothing done": ({ text }) => ({ text, required: [], standIns: [] }),
  "English required of the decoder, source as it is": ({ text, names }) => ({
    text,
    required: names.map(({ english }) => english),
    standIns: [],
  }),
  ...Object.fromEntries(
    Object.entries(rows).flatMap(([kind, words]) => [
      [
        `stand-ins (${kind}), copied by the model alone`,
        (/** @type {Sentence} */ one) => withStandIns(one, words, false),
      ],
      [`stand-ins (${kind}), required of the decoder`, (/** @type {Sentence} */ one) => withStandIns(one, words, true)],
    ]),
  ),
};

/** @param {Sentence} sentence @param {readonly string[]} words @param {boolean} required @returns {Asked} */
function withStandIns({ text, names }, words, required) {
  const standIns = names.map((_, at) => words[at % words.length] ?? "");
  const replaced = names.reduceRight(
    (all, { start, end }, at) => all.slice(0, start) + standIns[at] + all.slice(end),
    text,
  );
  return { text: replaced, required: required ? standIns : [], standIns };
}

/** How each way does on the gold sentences, as a table. */
export async function measureNames() {
  const sentences = readSentences();
  const total = sentences.reduce((sum, { names }) => sum + names.length, 0);
  const { translator, dispose } = await openModel(modelOptions.parse({}));
  const body = [];
  for (const [way, ask] of Object.entries(ways)) {
    const asked = sentences.map(ask);
    const began = performance.now();
    const results = await translator.translate(
      asked.map(({ text }) => text),
      { required: asked.map(({ required }) => required) },
    );
    const seconds = (performance.now() - began) / 1000;
    /** @type {string[]} */
    const outputs = results.map((/** @type {any} */ { text }, /** @type {number} */ at) =>
      putBack(text, asked[at], sentences[at]),
    );
    const pairs = outputs.map((hypothesis, at) => ({ hypothesis, reference: sentences[at]?.reference ?? "" }));
    const right = sentences.reduce((sum, { names }, at) => sum + countPrinted(outputs[at] ?? "", names), 0);
    body.push([
      way,
      ((100 * right) / total).toFixed(1),
      corpusBleu(pairs).toFixed(1),
      corpusChrf(pairs).toFixed(1),
      seconds.toFixed(1),
    ]);
  }
  await dispose();
  return table(
    [
      `${total} names in ${sentences.length} gold sentences, their English given`,
      "names right %",
      "BLEU",
      "chrF2",
      "seconds",
    ],
    body,
  );
}

/** @param {string} text @param {Asked | undefined} asked @param {Sentence | undefined} sentence */
function putBack(text, asked, sentence) {
  let result = text;
  for (const [at, standIn] of (asked?.standIns ?? []).entries())
    result = result.replace(
      new RegExp(`(?<![\\p{L}\\p{N}])${standIn}(?![\\p{L}\\p{N}])`, "u"),
      () => sentence?.names[at]?.english ?? "",
    );
  return result;
}

/** Names whose English stands in the text, each place of it counted once. @param {string} text @param {readonly Name[]} names */
function countPrinted(text, names) {
  let rest = text;
  let count = 0;
  for (const { english } of names) {
    if (!rest.includes(english)) continue;
    rest = rest.replace(english, "\u0000");
    count++;
  }
  return count;
}
