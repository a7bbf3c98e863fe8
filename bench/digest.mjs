// Cold start and peak memory of the main job on one sample article.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { spread, table } from "./table.mjs";

const runs = 5;
const root = fileURLToPath(new URL("../", import.meta.url));
const article = "samples/negotiations-start.txt";
const memoryHook = `data:text/javascript,${encodeURIComponent(
  'process.on("exit", () => process.stderr.write(`\\nmaxRSS ${process.resourceUsage().maxRSS}\\n`));',
)}`;

/** One digest in a process of its own: seconds from start to exit, and peak resident memory in MB. */
function measure() {
  const start = process.hrtime.bigint();
  const child = spawnSync(process.execPath, ["--import", memoryHook, "dist/cli/main.js", "digest", article, "--json"], {
    cwd: root,
    env: { ...process.env, PEREKAZ_CACHE: "false" },
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (child.status !== 0) throw new Error(child.stderr);
  const digest = /** @type {{ entries: unknown[] }} */ (JSON.parse(child.stdout));
  if (digest.entries.length !== 1) throw new Error(`no entry for ${article}`);
  return { seconds, megabytes: Number(/maxRSS (\d+)/u.exec(child.stderr)?.[1]) / 1024 };
}

export function measureDigest() {
  const results = Array.from({ length: runs }, measure);
  const seconds = results.map((result) => result.seconds);
  const megabytes = results.map((result) => result.megabytes);
  return table(
    ["what", `median of ${runs}`, "lowest", "highest", "target"],
    [
      spread(
        `cold start to the printed digest of \`${article}\``,
        seconds,
        (value) => `${value.toFixed(2)} s`,
        "≤ 5 s",
      ),
      spread("peak resident memory of that run", megabytes, (value) => `${value.toFixed(0)} MB`, "≤ 700 MB"),
    ],
  );
}
