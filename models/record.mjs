// Writes the hashes and sizes of a model's files into manifest.yaml: `npm run models:record -- uk-en`.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

// by address, so that types can be checked before anything is built
const { recordModel } = await import(new URL("../dist/inference/index.js", import.meta.url).href);
const folder = fileURLToPath(new URL("./", import.meta.url));
const id = process.argv[2] ?? "uk-en";
const { text } = await recordModel(folder, id);
writeFileSync(`${folder}manifest.yaml`, text);
console.log(`${folder}manifest.yaml: ${id} recorded; mend revision, quality and the model card by hand`);
