// Speed of the quotation stage in one thread, and its time by length and on hostile texts.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { spread, table } from "./table.mjs";

const runs = 5;
const stages = /** @type {const} */ (["together", "document", "quotations"]);

/**
 * One measurement in a process of its own.
 * @param {string} script
 * @returns {unknown}
 */
function run(script) {
  const child = spawnSync(process.execPath, [fileURLToPath(new URL(script, import.meta.url))], { encoding: "utf8" });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}

export function measureQuotations() {
  const speeds = Array.from(
    { length: runs },
    () => /** @type {Record<(typeof stages)[number], number>} */ (run("./quotations/speed.mjs")),
  );
  const names = {
    together: "`buildDocument` and `findVoices`",
    document: "`buildDocument` alone",
    quotations: "`findVoices` alone",
  };
  return table(
    ["articles of `test/gold` and `samples`, warm, one thread", `median of ${runs}`, "lowest", "highest", "target"],
    stages.map((stage) =>
      spread(
        names[stage],
        speeds.map((speed) => speed[stage]),
        (value) => `${value.toFixed(2)} MB/s`,
        stage === "together" ? "≥ 2 MB/s" : "",
      ),
    ),
  );
}

export function measureLengths() {
  const { sizes, rows } = /** @type {{ sizes: string[]; rows: { what: string; seconds: number[] }[] }} */ (
    run("./quotations/lengths.mjs")
  );
  return table(
    ["seconds a MB (UTF-8), least of 3, one text of", ...sizes, "target"],
    rows.map(({ what, seconds }) => [what, ...seconds.map((value) => value.toFixed(2)), "flat"]),
  );
}
