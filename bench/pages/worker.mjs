import { parentPort, workerData } from "node:worker_threads";
import { readFixtures, readPage } from "./read-fixtures.mjs";

const pages = readFixtures();
for (const page of pages) await readPage(page);
parentPort?.postMessage("ready");
parentPort?.once("message", async () => {
  const { count } = /** @type {{ count: number }} */ (workerData);
  for (let at = 0; at < count; at++) {
    const page = pages[at % pages.length];
    if (page) await readPage(page);
  }
  parentPort?.postMessage("done");
});
