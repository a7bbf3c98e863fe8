// Measures the product and writes bench/RESULTS.md.
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { measureDecoding } from "./decoding/measure.mjs";
import { measureDigest } from "./digest.mjs";
import { measureNames } from "./names.mjs";
import { measurePages } from "./pages/measure.mjs";
import { measureStories } from "./stories.mjs";
import { measureVerify } from "./verify.mjs";
import { measureLengths, measureQuotations } from "./quotations.mjs";

const root = new URL("../", import.meta.url);
const { version } = /** @type {{ version: string }} */ (
  JSON.parse(readFileSync(new URL("package.json", root), "utf8"))
);
const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
const report = `# Measurements

Written by \`npm run bench\` (perekaz ${version}) on ${new Date().toISOString().slice(0, 10)}: ${machine}.

${measureDigest()}

## Decoding

${await measureDecoding()}

## Quotations

${measureQuotations()}

${measureLengths()}

## Names through the model

${await measureNames()}

## Rules

${await measureVerify()}

## Pages

${await measurePages()}

## Stories

${await measureStories()}
`;
writeFileSync(new URL("bench/RESULTS.md", root), report);
console.log(report);
