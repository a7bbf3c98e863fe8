// Makes src/verify/lexicon/words.tsv: `npm run build && node models/training/lexicon.mjs <folder of pairs> <file>`.
// The folder holds `<source>.tsv` files of Ukrainian, tab, English. Which words stand for which is learnt by IBM model 1
// (Brown et al. 1993) in both directions; how far a word is to be trusted is measured on pairs that were held back.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// by address, so that types can be checked before anything is built
const { stemEn, stemUk } = await import(new URL("../../dist/verify/lexicon/stems.js", import.meta.url).href);

/** News and general text. `measured`: people wrote both sides, so that words may be tried on it. */
const sources = [
  { name: "zelensky-resistinua", measured: true },
  { name: "wmt22-enuk-ref", measured: true },
  { name: "wmt23-ref", measured: true },
  { name: "wmt24-ref", measured: true },
  { name: "tatoeba-testset", measured: true },
  { name: "wmt22-enuk-systems", measured: false },
  { name: "wmt23-systems", measured: false },
  { name: "wmt24-systems", measured: false },
  { name: "wmt-testsuites-systems", measured: false },
  { name: "freecodecamp", measured: false },
  { name: "ms-project-operations", measured: false },
];
const iterations = 5;
/** One pair in so many is held back. */
const fold = 8;
/** Longest side of a pair, in stems. */
const longest = 60;
/** Sightings that make a stem known. */
const fewest = 3;

const [folder, file] = process.argv.slice(2);
if (folder === undefined || file === undefined) {
  process.stderr.write("usage: node models/training/lexicon.mjs <folder of pairs> <file to write>\n");
  process.exit(2);
}
const word = /[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const stems = (text, stem) => [
  ...new Set((text.toLowerCase().replace(/[’ʼ]/gu, "'").match(word) ?? []).map(stem).filter((one) => one !== null)),
];
const hash = (text) => {
  let value = 7;
  for (let at = 0; at < text.length; at++) value = (value * 31 + text.charCodeAt(at)) | 0;
  return Math.abs(value);
};

class Vocabulary {
  words = [];
  counts = [];
  ids = new Map();
  add(word) {
    let id = this.ids.get(word);
    if (id === undefined) {
      id = this.words.push(word) - 1;
      this.ids.set(word, id);
      this.counts.push(0);
    }
    this.counts[id]++;
    return id;
  }
}
const [ukrainian, english] = [new Vocabulary(), new Vocabulary()];
const [train, held] = [[], []];
for (const { name, measured } of sources) {
  const path = join(folder, `${name}.tsv`);
  if (!existsSync(path)) {
    process.stderr.write(`${path} is missing: put the pairs of that source there\n`);
    process.exit(2);
  }
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const [uk, en] = line.split("\t");
    if (uk === undefined || en === undefined) continue;
    const back = hash(uk) % fold === 0 || hash(en) % fold === 0;
    if (back && !measured) continue;
    const pair = { uk: stems(uk, stemUk), en: stems(en, stemEn) };
    if (pair.uk.length === 0 || pair.en.length === 0 || pair.uk.length > longest || pair.en.length > longest) continue;
    if (back) held.push(pair);
    else train.push({ uk: pair.uk.map((one) => ukrainian.add(one)), en: pair.en.map((one) => english.add(one)) });
  }
}
const known = (vocabulary) => (id) => vocabulary.counts[id] >= fewest;
for (const pair of train) {
  pair.uk = pair.uk.filter(known(ukrainian));
  pair.en = pair.en.filter(known(english));
}
process.stderr.write(`${train.length} pairs, ${held.length} held back\n`);

// cells: one for each stem beside each other stem that it was ever seen with
const size = train.reduce((sum, { uk, en }) => sum + uk.length * en.length, 0);
const places = new Int32Array(size);
const [cellUk, cellEn] = [[], []];
{
  const slots = 1 << 26;
  const keys = new Int32Array(slots).fill(-1);
  let at = 0;
  for (const { uk, en } of train)
    for (const u of uk)
      for (const e of en) {
        let slot = (Math.imul(u, 0x9e3779b1) ^ Math.imul(e, 0x85ebca6b)) & (slots - 1);
        for (;;) {
          const cell = keys[slot];
          if (cell === -1) {
            keys[slot] = cellUk.push(u) - 1;
            cellEn.push(e);
            places[at++] = keys[slot];
            break;
          }
          if (cellUk[cell] === u && cellEn[cell] === e) {
            places[at++] = cell;
            break;
          }
          slot = (slot + 1) & (slots - 1);
        }
      }
}
const cells = cellUk.length;
process.stderr.write(`${size} places, ${cells} cells\n`);
/** Of each cell: the chance of the Ukrainian stem given the English one, and the other way round. */
let [ukGivenEn, enGivenUk] = [new Float32Array(cells).fill(1), new Float32Array(cells).fill(1)];
let seenTogether = new Float32Array(cells);
for (let round = 0; round < iterations; round++) {
  const [countUk, countEn] = [new Float32Array(cells), new Float32Array(cells)];
  let start = 0;
  for (const { uk, en } of train) {
    const [rows, columns] = [uk.length, en.length];
    for (let row = 0; row < rows; row++) {
      let sum = 0;
      for (let column = 0; column < columns; column++) sum += ukGivenEn[places[start + row * columns + column]];
      for (let column = 0; column < columns; column++) {
        const cell = places[start + row * columns + column];
        countUk[cell] += ukGivenEn[cell] / sum;
      }
    }
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let row = 0; row < rows; row++) sum += enGivenUk[places[start + row * columns + column]];
      for (let row = 0; row < rows; row++) {
        const cell = places[start + row * columns + column];
        countEn[cell] += enGivenUk[cell] / sum;
      }
    }
    start += rows * columns;
  }
  const [totalEn, totalUk] = [new Float64Array(english.words.length), new Float64Array(ukrainian.words.length)];
  for (let cell = 0; cell < cells; cell++) {
    totalEn[cellEn[cell]] += countUk[cell];
    totalUk[cellUk[cell]] += countEn[cell];
  }
  for (let cell = 0; cell < cells; cell++) {
    ukGivenEn[cell] = countUk[cell] / totalEn[cellEn[cell]];
    enGivenUk[cell] = countEn[cell] / totalUk[cellUk[cell]];
    seenTogether[cell] = Math.sqrt(countUk[cell] * countEn[cell]);
  }
  process.stderr.write(`round ${round + 1}\n`);
}
if (process.argv[4]) {
  const out = [];
  for (let c = 0; c < cells; c++)
    if (seenTogether[c] >= 0.7 && Math.max(ukGivenEn[c], enGivenUk[c]) > 0.004)
      out.push([english.words[cellEn[c]], ukrainian.words[cellUk[c]], ukGivenEn[c].toFixed(4), enGivenUk[c].toFixed(4), seenTogether[c].toFixed(2), english.counts[cellEn[c]], ukrainian.counts[cellUk[c]]].join("\t"));
  writeFileSync(file, out.join("\n"));
  writeFileSync(file + ".held.json", JSON.stringify(held));
}
