import { table } from "./table.mjs";

const dist = new URL("../dist/", import.meta.url);
const { openPipeline } = await import(new URL("index.js", dist).href);
const { readGold } = await import(new URL("evaluation/index.js", dist).href);
const { verify, verifyOptions } = await import(new URL("verify/index.js", dist).href);

const nothingPrinted = { method: "extractive", sentences: [], quotations: [] };

/** Seconds that the rules take beside those of the translation, over gold articles. */
export async function measureVerify() {
  const folder = new URL("../test/gold/written-on", import.meta.url).pathname;
  const articles = readGold([folder]).flatMap((/** @type {any} */ group) => group.articles);
  const options = verifyOptions.parse({});
  const pipeline = openPipeline({ environment: { PEREKAZ_CACHE: "false" } });
  let [all, rules] = [0, 0];
  for (const { text } of articles) {
    const began = performance.now();
    const result = await pipeline.translate({ kind: "stdin", location: "-", bytes: Buffer.from(text) });
    all += performance.now() - began;
    const again = performance.now();
    verify({ ...result, summary: nothingPrinted }, options);
    rules += performance.now() - again;
  }
  await pipeline.close();
  const share = (100 * rules) / (all - rules);
  return table(
    [`${articles.length} gold articles`, "seconds", "target"],
    [
      ["translated, with every stage before and after it", (all / 1000).toFixed(2), ""],
      ["all rules of verify", `${(rules / 1000).toFixed(3)} (${share.toFixed(1)} %)`, "< 5 %"],
    ],
  );
}
