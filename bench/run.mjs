// Cold start and peak memory of the main job on the sample article, written to bench/RESULTS.md.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";

const runs = 5;
const root = new URL("../", import.meta.url);
const article = "samples/negotiations-start.txt";
const memoryHook = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => process.stderr.write(`\\nmaxRSS ${process.resourceUsage().maxRSS}\\n`));',
)}`;

/** One digest in a process of its own: seconds from start to exit, and peak resident memory in MB. */
function measure() {
  const start = process.hrtime.bigint();
  const child = spawnSync(process.execPath, ["--import", memoryHook, "dist/cli/main.js", "digest", article, "--json"], {
    cwd: fileURLToPath(root),
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (child.status !== 0) throw new Error(child.stderr);
  const digest = /** @type {{ entries: unknown[] }} */ (JSON.parse(child.stdout));
  if (digest.entries.length !== 1) throw new Error(`no entry for ${article}`);
  return { seconds, megabytes: Number(/maxRSS (\d+)/u.exec(child.stderr)?.[1]) / 1024 };
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

const results = Array.from({ length: runs }, measure);
const seconds = results.map((result) => result.seconds);
const megabytes = results.map((result) => result.megabytes);
const { version } = /** @type {{ version: string }} */ (
  JSON.parse(readFileSync(new URL("package.json", root), "utf8"))
);
const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;
const report = `# Measurements

Written by \`npm run bench\` (perekaz ${version}) on ${new Date().toISOString().slice(0, 10)}: ${machine}.

| what | median of ${runs} | lowest | highest | target |
|---|---:|---:|---:|---:|
| cold start to the printed digest of \`${article}\` | ${median(seconds).toFixed(2)} s | ${Math.min(...seconds).toFixed(2)} s | ${Math.max(...seconds).toFixed(2)} s | ≤ 5 s |
| peak resident memory of that run | ${median(megabytes).toFixed(0)} MB | ${Math.min(...megabytes).toFixed(0)} MB | ${Math.max(...megabytes).toFixed(0)} MB | ≤ 700 MB |
`;
writeFileSync(new URL("bench/RESULTS.md", root), report);
console.log(report);
