// Makes src/verify/lexicon/words.tsv: `npm run build && node models/training/lexicon.mjs <folder of pairs> <file>`.
// The folder holds `<source>.tsv` files of Ukrainian, tab, English. Which words stand for which is learnt by IBM model 1
// (Brown et al. 1993) in both directions; how far a word is to be trusted is measured on pairs that were held back.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// by address, so that types can be checked before anything is built
const built = (name) => import(new URL(`../../dist/verify/lexicon/${name}.js`, import.meta.url).href);
const { stemEn, stemUk } = await built("stems");
const { areCognate, skeletonEn, skeletonUk } = await built("cognates");

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
/** Stems that are taken for translations: chance in both directions (geometric mean) and sightings of the pair. */
const leastChance = 0.01;
const leastTogether = 1;
/** Sightings that the mean of all words counts for, where a word was seldom among the pairs held back. */
const prior = 10;

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

const [train, held, spare] = [[], [], []];
for (const { name, measured } of sources) {
  const path = join(folder, `${name}.tsv`);
  if (!existsSync(path)) {
    process.stderr.write(`${path} is missing: put the pairs of that source there\n`);
    process.exit(2);
  }
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const [uk, en] = line.split("\t");
    if (uk === undefined || en === undefined) continue;
    const pair = { uk: stems(uk, stemUk), en: stems(en, stemEn) };
    if (pair.uk.length === 0 || pair.en.length === 0 || pair.uk.length > longest || pair.en.length > longest) continue;
    const back = hash(uk) % fold === 0 || hash(en) % fold === 0;
    if (!back) train.push(pair);
    else if (measured) held.push(pair);
    else spare.push(pair);
  }
}
process.stderr.write(`${train.length} pairs, ${held.length} held back\n`);

/** English stems with the Ukrainian ones that are taken for their translations, likeliest first. */
function learn(sentences) {
  const [ukrainian, english] = [new Vocabulary(), new Vocabulary()];
  const pairs = sentences.map(({ uk, en }) => ({
    uk: uk.map((one) => ukrainian.add(one)),
    en: en.map((one) => english.add(one)),
  }));
  for (const pair of pairs) {
    pair.uk = pair.uk.filter((id) => ukrainian.counts[id] >= fewest);
    pair.en = pair.en.filter((id) => english.counts[id] >= fewest);
  }
  const { places, cellUk, cellEn } = layOut(pairs);
  const { ukGivenEn, enGivenUk, together } = align(pairs, places, cellUk, cellEn, ukrainian.words.length, english.words.length);
  const table = new Map();
  for (let cell = 0; cell < cellUk.length; cell++) {
    const chance = Math.sqrt(ukGivenEn[cell] * enGivenUk[cell]);
    if (chance < leastChance || together[cell] < leastTogether) continue;
    const en = english.words[cellEn[cell]];
    if (!table.has(en)) table.set(en, []);
    table.get(en).push({ uk: ukrainian.words[cellUk[cell]], chance });
  }
  for (const entry of table.values()) entry.sort((a, b) => b.chance - a.chance);
  return table;
}

/** A cell for each stem beside each other stem that it was ever seen with, and the cell of every place of every pair. */
function layOut(pairs) {
  const places = new Int32Array(pairs.reduce((sum, { uk, en }) => sum + uk.length * en.length, 0));
  const [cellUk, cellEn] = [[], []];
  const slots = 1 << 26;
  const keys = new Int32Array(slots).fill(-1);
  let at = 0;
  for (const { uk, en } of pairs)
    for (const u of uk)
      for (const e of en) {
        let slot = (Math.imul(u, 0x9e3779b1) ^ Math.imul(e, 0x85ebca6b)) & (slots - 1);
        while (keys[slot] !== -1 && (cellUk[keys[slot]] !== u || cellEn[keys[slot]] !== e)) slot = (slot + 1) & (slots - 1);
        if (keys[slot] === -1) {
          keys[slot] = cellUk.push(u) - 1;
          cellEn.push(e);
        }
        places[at++] = keys[slot];
      }
  return { places, cellUk, cellEn };
}

/** Of each cell: the chance of the Ukrainian stem given the English one, the other way round, and how often they are a pair. */
function align(pairs, places, cellUk, cellEn, sizeUk, sizeEn) {
  const cells = cellUk.length;
  const [ukGivenEn, enGivenUk] = [new Float32Array(cells).fill(1), new Float32Array(cells).fill(1)];
  const together = new Float32Array(cells);
  for (let round = 0; round < iterations; round++) {
    const [countUk, countEn] = [new Float32Array(cells), new Float32Array(cells)];
    let start = 0;
    for (const { uk, en } of pairs) {
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
    const [totalEn, totalUk] = [new Float64Array(sizeEn), new Float64Array(sizeUk)];
    for (let cell = 0; cell < cells; cell++) {
      totalEn[cellEn[cell]] += countUk[cell];
      totalUk[cellUk[cell]] += countEn[cell];
    }
    for (let cell = 0; cell < cells; cell++) {
      ukGivenEn[cell] = countUk[cell] / totalEn[cellEn[cell]];
      enGivenUk[cell] = countEn[cell] / totalUk[cellUk[cell]];
      together[cell] = Math.sqrt(countUk[cell] * countEn[cell]);
    }
    process.stderr.write(`round ${round + 1} of ${iterations}\n`);
  }
  return { ukGivenEn, enGivenUk, together };
}

/** How often a word of the one side of pairs has nothing that supports it on the other. */
function lacking(table, otherOf) {
  const [seen, without] = [new Map(), new Map()];
  let [allSeen, allWithout] = [0, 0];
  held.forEach((pair, at) => {
    const other = new Set(otherOf(at).uk);
    const skeletons = [...other].map(skeletonUk);
    for (const en of pair.en) {
      const entry = table.get(en);
      if (!entry) continue;
      const own = skeletonEn(en);
      const lacks = !entry.some(({ uk }) => other.has(uk)) && !skeletons.some((one) => areCognate(one, own));
      seen.set(en, (seen.get(en) ?? 0) + 1);
      allSeen++;
      if (!lacks) continue;
      without.set(en, (without.get(en) ?? 0) + 1);
      allWithout++;
    }
  });
  const mean = allWithout / allSeen;
  process.stderr.write(`without support: ${mean.toFixed(3)}\n`);
  return (en) => ((without.get(en) ?? 0) + prior * mean) / ((seen.get(en) ?? 0) + prior);
}
const tried = learn(train);
const inTranslations = lacking(tried, (at) => held[at]);
const byChance = lacking(tried, (at) => held[(at + 1009) % held.length]);
const table = learn([...train, ...held, ...spare]);
const rows = [...table]
  .map(([en, entry]) => {
    const evidence = Math.log(byChance(en) / inTranslations(en));
    const uk = entry.map((one) => one.uk);
    return `${en}\t${Math.round(10 * Math.max(0, evidence))}\t${uk.join(" ")}`;
  })
  .sort();
writeFileSync(file, `${rows.join("\n")}\n`);
process.stderr.write(`${rows.length} English stems in ${file}\n`);
