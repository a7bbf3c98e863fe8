// Makes src/verify/lexicon/company.tsv: `npm run build && node models/training/company.mjs <file to write> <English text>…`.
// Words that stand in the same company are put into one class by exchange (Martin, Liermann & Ney 1998); of each pair
// of classes the table has how much more often than by chance the one stands right before the other.
import { readFileSync, writeFileSync } from "node:fs";

// by address, so that types can be checked before anything is built
const { tokensOf } = await import(new URL("../../dist/verify/lexicon/tokens.js", import.meta.url).href);

const classes = 180;
const rounds = 6;
/** Words that get a class; others have the token of what is unknown. */
const largest = 11_000;
/** Nats that one step of the table's figures stands for. */
const step = 0.25;

const [file, ...texts] = process.argv.slice(2);
if (file === undefined || texts.length === 0) {
  process.stderr.write("usage: node models/training/company.mjs <file to write> <English text>…\n");
  process.exit(2);
}
const lines = texts.flatMap((path) => readFileSync(path, "utf8").split("\n")).map((line) => line.split("\t").at(-1));
const frequency = new Map();
for (const line of lines) for (const { key } of tokensOf(line)) frequency.set(key, (frequency.get(key) ?? 0) + 1);
const words = [...frequency]
  .sort((a, b) => b[1] - a[1])
  .slice(0, largest)
  .map(([word]) => word)
  .filter((word) => word !== "<unknown>");
words.push("<unknown>");
const ids = new Map(words.map((word, id) => [word, id]));
const unknown = ids.get("<unknown>");
const size = words.length;
const pairs = new Map();
const total = new Float64Array(size);
for (const line of lines) {
  let before = -1;
  for (const { key } of tokensOf(line)) {
    const id = ids.get(key) ?? unknown;
    total[id]++;
    if (before >= 0) pairs.set(before * size + id, (pairs.get(before * size + id) ?? 0) + 1);
    before = id;
  }
}
const [left, right] = [words.map(() => []), words.map(() => [])];
const self = new Float64Array(size);
for (const [key, count] of pairs) {
  const [a, b] = [Math.floor(key / size), key % size];
  if (a === b) self[a] = count;
  else {
    right[a].push(b, count);
    left[b].push(a, count);
  }
}
process.stderr.write(`${lines.length} sentences, ${pairs.size} pairs\n`);
const classOf = Int32Array.from(words, (_, id) => (id < classes - 1 ? id : id % classes));
const together = new Float64Array(classes * classes);
const counts = new Float64Array(classes);
for (const [key, count] of pairs) together[classOf[Math.floor(key / size)] * classes + classOf[key % size]] += count;
for (let id = 0; id < size; id++) counts[classOf[id]] += total[id];
const weight = (value) => (value > 0 ? value * Math.log(value) : 0);
const byClass = (list) => {
  const sums = new Float64Array(classes);
  for (let at = 0; at < list.length; at += 2) sums[classOf[list[at]]] += list[at + 1];
  const used = [];
  for (let one = 0; one < classes; one++) if (sums[one] > 0) used.push(one);
  return { sums, used };
};
function shift(own, before, after, id, sign) {
  for (const one of before.used) together[one * classes + own] += sign * before.sums[one];
  for (const one of after.used) together[own * classes + one] += sign * after.sums[one];
  together[own * classes + own] += sign * self[id];
  counts[own] += sign * total[id];
}
for (let round = 0; round < rounds; round++) {
  let moved = 0;
  for (let id = 0; id < size; id++) {
    const [before, after, own] = [byClass(left[id]), byClass(right[id]), classOf[id]];
    shift(own, before, after, id, -1);
    let [best, most] = [own, -Infinity];
    for (let to = 0; to < classes; to++) {
      let gain = -2 * (weight(counts[to] + total[id]) - weight(counts[to]));
      for (const one of before.used) {
        if (one === to) continue;
        const now = together[one * classes + to];
        gain += weight(now + before.sums[one]) - weight(now);
      }
      for (const one of after.used) {
        if (one === to) continue;
        const now = together[to * classes + one];
        gain += weight(now + after.sums[one]) - weight(now);
      }
      const now = together[to * classes + to];
      gain += weight(now + before.sums[to] + after.sums[to] + self[id]) - weight(now);
      if (gain > most) [best, most] = [to, gain];
    }
    if (best !== own) moved++;
    classOf[id] = best;
    shift(best, before, after, id, 1);
  }
  process.stderr.write(`round ${round + 1}: ${moved} moved\n`);
}
const all = counts.reduce((sum, one) => sum + one, 0);
const rows = Array.from({ length: classes }, (_, a) =>
  Array.from({ length: classes }, (_, b) => {
    const expected = (counts[a] * counts[b]) / all;
    const value = Math.log((together[a * classes + b] + 0.5) / (expected + 0.5));
    return String.fromCharCode(78 + Math.max(-40, Math.min(40, Math.round(value / step))));
  }).join(""),
);
const members = Array.from({ length: classes }, (_, one) => words.filter((_, id) => classOf[id] === one).join(" "));
writeFileSync(
  file,
  `${rows.map((row, one) => `${row}\t${members[one]}`).join("\n")}\n`,
);
