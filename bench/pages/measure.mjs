import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { table } from "../table.mjs";
import { mutatePage, mutations } from "./mutate-page.mjs";
import { readFixtures, readPage } from "./read-fixtures.mjs";

const readPages = 10_000;
const mutatedPages = 10_000;
const firstPages = 1000;
/** What memory after all pages may be of that after the first ones. */
const flatShare = 1.1;

/** How fast pages are read, and in how much memory, and how long a broken one takes at most. */
export async function measurePages() {
  const pages = readFixtures();
  for (const page of pages) await readPage(page);
  const bytes = pages.reduce((sum, page) => sum + page.bytes.length, 0) / pages.length;

  const began = performance.now();
  const used = process.cpuUsage();
  let memoryAtFirst = 0;
  for (let at = 0; at < readPages; at++) {
    await readPage(pages[at % pages.length] ?? fail());
    if (at + 1 === firstPages) memoryAtFirst = process.memoryUsage().rss;
  }
  const alone = readPages / seconds(began);
  const perSecondUsed = readPages / secondsUsed(used);
  const memory = process.memoryUsage().rss;
  const both = await pagesPerSecond(2);
  const broken = await readMutated(pages);
  return table(
    [`${pages.length} pages of test/pages, ${(bytes / 1024).toFixed(0)} KiB on average`, "", "target"],
    [
      ["pages/s, one thread", alone.toFixed(0), ""],
      ["pages/s, two threads", both.toFixed(0), "≥ 200"],
      ["pages per second of processor time", perSecondUsed.toFixed(0), "≥ 100"],
      [`resident memory after ${firstPages} pages, MiB`, mebibytes(memoryAtFirst), ""],
      [`resident memory after ${readPages} pages, MiB`, mebibytes(memory), `≤ ${mebibytes(memoryAtFirst * flatShare)}`],
      [`${mutatedPages} mutated pages: read as articles`, String(broken.articles), ""],
      ["errors that are no refusal", String(broken.errors), "0"],
      [`slowest, ms of processor time (${broken.slowest})`, broken.longest.toFixed(0), "≤ 1000"],
    ],
  );
}

/** @param {number} threads */
async function pagesPerSecond(threads) {
  const count = readPages / 5;
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL("worker.mjs", import.meta.url), { workerData: { count } }),
  );
  await Promise.all(workers.map((worker) => once(worker, "message")));
  const began = performance.now();
  await Promise.all(
    workers.map((worker) => {
      worker.postMessage("go");
      return once(worker, "message");
    }),
  );
  const taken = seconds(began);
  await Promise.all(workers.map((worker) => worker.terminate()));
  return (threads * count) / taken;
}

/** @param {readonly import("./read-fixtures.mjs").Page[]} pages */
async function readMutated(pages) {
  const result = { articles: 0, errors: 0, longest: 0, slowest: "" };
  const sources = pages.map(({ bytes, charset }) => new TextDecoder(charset ?? "utf-8").decode(bytes));
  for (let seed = 1; seed <= mutatedPages; seed++) {
    const at = seed % pages.length;
    const mutation = mutations[seed % mutations.length] ?? fail();
    const { address } = pages[at] ?? fail();
    const bytes = Buffer.from(mutatePage(sources[at] ?? "", mutation, seed));
    const used = process.cpuUsage();
    try {
      if (await readPage({ address, bytes, charset: "utf-8" })) result.articles++;
    } catch {
      result.errors++;
    }
    const taken = 1000 * secondsUsed(used);
    if (taken > result.longest) Object.assign(result, { longest: taken, slowest: `${mutation}, seed ${seed}` });
  }
  return result;
}

/** @param {number} began */
function seconds(began) {
  return (performance.now() - began) / 1000;
}

/**
 * Processor time of all threads, which is the same on a busy machine.
 * @param {NodeJS.CpuUsage} since
 */
function secondsUsed(since) {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

/** @param {number} bytes */
function mebibytes(bytes) {
  return (bytes / 2 ** 20).toFixed(0);
}

/** @returns {never} */
function fail() {
  throw new Error("test/pages holds no pages");
}
