import { InferenceSession, type Tensor } from "onnxruntime-node";
import { compose } from "./compose.js";
import type { MarianWeights } from "./marian.js";
import { writeOnnx } from "./onnx-format.js";
import type { VocabularyFacts } from "./target-tokens.js";

/**
 * The largest number of each place of a network, as seen where it translates sentences one by one. Rounding by what was
 * seen is static quantisation (Jacob et al., 2018, section 3): a batch needs no scale of its own.
 */
export async function observe(
  weights: MarianWeights,
  facts: VocabularyFacts,
  sentences: readonly InferenceSession.FeedsType[],
): Promise<ReadonlyMap<string, number>> {
  const seen = new Map<string, string>();
  const graph = writeOnnx(compose(weights, { kind: "rows", seen }, facts));
  const session = await InferenceSession.create(graph, { intraOpNumThreads: 1, interOpNumThreads: 1 });
  const largest = new Map([...seen.keys()].map((place) => [place, 0]));
  try {
    for (const feeds of sentences) {
      const outputs = await session.run(feeds);
      for (const [place, before] of largest)
        largest.set(
          place,
          floatsOf(outputs[place]).reduce((most, each) => Math.max(most, each), before),
        );
    }
  } finally {
    await session.release();
  }
  return largest;
}

function floatsOf(tensor: Tensor | undefined): Float32Array {
  if (!(tensor?.data instanceof Float32Array)) throw new Error("The runtime gave no numbers.");
  return tensor.data;
}
