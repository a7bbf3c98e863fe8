import { openModel, openSummariser } from "../../src/inference/index.js";
import { createFakeSummariser } from "../fakes/summariser.js";
import { tinyModels, tinyOptions, tinyTypes } from "../fixtures/tiny-models.js";
import { describeSummariser } from "./summariser.js";
import { describeTranslator } from "./translator.js";

describeSummariser("fake", () => Promise.resolve(createFakeSummariser()));

for (const type of tinyTypes) {
  describeTranslator(`tiny ${type}`, async () => (await openModel(tinyOptions(type), tinyModels)).translator);
  describeSummariser(`tiny ${type}`, async () => {
    const summariser = await openSummariser(tinyOptions(type), tinyModels);
    if (!summariser) throw new Error("none was opened");
    return summariser;
  });
}
