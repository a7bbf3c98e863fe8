import { modelOptions, openModel, rememberTranslations } from "../../src/inference/index.js";
import { createMemoryTranslations } from "../../src/store/index.js";
import { createFakeEncoder } from "../fakes/sentence-encoder.js";
import { codePoints, createFakeTranslator } from "../fakes/translator.js";
import { describeSentenceEncoder } from "./sentence-encoder.js";
import { describeTranslator } from "./translator.js";

describeTranslator("fake", () => Promise.resolve(createFakeTranslator()));
describeTranslator("fake, remembered", () =>
  Promise.resolve(rememberTranslations(createFakeTranslator(), codePoints, createMemoryTranslations())),
);
describeSentenceEncoder("fake", () => Promise.resolve(createFakeEncoder()));

const embedded = modelOptions.parse({});
describeTranslator("embedded model", async () => (await openModel(embedded)).translator);
describeTranslator("embedded model, remembered", async () => {
  const { translator, reading } = await openModel(embedded);
  if (!reading) throw new Error("The embedded model's English rests on more than the segment.");
  return rememberTranslations(translator, reading, createMemoryTranslations());
});
describeSentenceEncoder("embedded model", async () => (await openModel(embedded)).encoder);
