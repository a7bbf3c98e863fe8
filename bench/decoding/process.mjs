// One way in a process of its own: reads a job, prints what its runs took.
import { text } from "node:stream/consumers";
import { openWay } from "./ways.mjs";

const { runs, ...job } = /** @type {import("./ways.mjs").Job & { runs: number }} */ (
  JSON.parse(await text(process.stdin))
);
const opened = performance.now();
const translate = await openWay(job);
const opening = (performance.now() - opened) / 1000;
const tokens = await translate();
const seconds = [];
for (let run = 0; run < runs; run++) {
  const start = performance.now();
  await translate();
  seconds.push((performance.now() - start) / 1000);
}
const memory = { resident: process.memoryUsage.rss() / 2 ** 20, peak: process.resourceUsage().maxRSS / 1024 };
process.stdout.write(JSON.stringify({ opening, seconds, tokens, ...memory }));
