import type { Judge, StageContext, TranslatedSegment, Translator } from "../core/index.js";
import { isUkrainian } from "./flags.js";
import { ladder } from "./repair/ladder.js";
import { keyOf, type ModelInput, type Wanted } from "./repair/model-input.js";
import { chooseBetter, isSound, renderingOf, type Rendering } from "./repair/rendering.js";

type Context = Pick<StageContext, "signal" | "onProgress">;

interface Tools {
  readonly translator: Translator;
  readonly judge: Judge;
}

/** English of every different text by its key, each translated once, and mended where it is not sound. */
export async function renderAll(
  texts: readonly Wanted[],
  tools: Tools,
  repair: boolean,
  context: Context,
): Promise<ReadonlyMap<string, Rendering>> {
  const different = new Map(texts.map((wanted) => [keyOf(wanted), wanted]));
  const results = await translateInputs(
    [...different.values()].map(({ first }) => first),
    tools.translator,
    context,
  );
  const renderings = new Map<string, Rendering>();
  [...different].forEach(([key, wanted], at) => {
    renderings.set(key, renderingOf(wanted, results[at] ?? failed, wanted.first.standIns, tools.judge));
  });
  if (repair) await repairAll(different, renderings, tools, context);
  return renderings;
}

/** Climbs the ladder with every text that is not sound; each step is one call of the model for all of them. */
async function repairAll(
  texts: ReadonlyMap<string, Wanted>,
  renderings: Map<string, Rendering>,
  { translator, judge }: Tools,
  { signal }: Context,
): Promise<void> {
  for (const step of ladder) {
    const tried = [...texts].flatMap(([key, wanted]) => {
      const before = renderings.get(key);
      if (!before || isSound(before) || (step.forLost && before.lost.length === 0)) return [];
      const attempt = step.plan(wanted);
      return attempt ? [{ key, wanted, before, attempt }] : [];
    });
    const inputs = tried.flatMap(({ attempt }) => attempt.inputs);
    const results = await translateInputs(inputs, translator, signal ? { signal } : {});
    let at = 0;
    for (const { key, wanted, before, attempt } of tried) {
      const joined = attempt.join(results.slice(at, at + attempt.inputs.length)) ?? failed;
      at += attempt.inputs.length;
      const again = renderingOf(wanted, joined, attempt.standIns, judge);
      const better = chooseBetter(wanted.first.text, before, again);
      const repairs = [...before.repairs, { step: step.name, kept: better !== before }];
      renderings.set(key, { ...better, repairs });
    }
  }
}

/** One result an input, in order; what holds no Ukrainian stays as it is. */
async function translateInputs(
  inputs: readonly ModelInput[],
  translator: Translator,
  { signal, onProgress }: Context,
): Promise<readonly TranslatedSegment[]> {
  const asked = inputs.filter(({ text }) => isUkrainian(text));
  if (asked.length === 0) return inputs.map(unchanged);
  const results = await translator.translate(
    asked.map(({ text }) => text),
    {
      required: asked.map(({ standIns }) => standIns.map(({ en }) => en)),
      ...(signal && { signal }),
      ...(onProgress && { onProgress }),
    },
  );
  const byInput = new Map(asked.map((input, at) => [input, results[at] ?? failed]));
  return inputs.map((input) => byInput.get(input) ?? unchanged(input));
}

const failed: TranslatedSegment = {
  text: "",
  tokens: 0,
  meanLogProbability: null,
  stop: "end",
  sourceTruncated: false,
};

/** «Google», 2:1: nothing to translate, so the words that must come are there already, as the English has them. */
function unchanged({ text, standIns }: ModelInput): TranslatedSegment {
  return { ...failed, text: standIns.reduce((english, { uk, en }) => english.replace(uk, () => en), text) };
}
