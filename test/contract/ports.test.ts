import { modelOptions, openModel } from "../../src/inference/index.js";
import { createFakeEncoder } from "../fakes/sentence-encoder.js";
import { createFakeTranslator } from "../fakes/translator.js";
import { describeSentenceEncoder } from "./sentence-encoder.js";
import { describeTranslator } from "./translator.js";

describeTranslator("fake", () => Promise.resolve(createFakeTranslator()));
describeSentenceEncoder("fake", () => Promise.resolve(createFakeEncoder()));

const embedded = modelOptions.parse({});
describeTranslator("embedded model", async () => (await openModel(embedded)).translator);
describeSentenceEncoder("embedded model", async () => (await openModel(embedded)).encoder);
