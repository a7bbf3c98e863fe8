import { PerekazError, SetAside, type LayerName, type Layers, type StageContext } from "../core/index.js";
import { checkGraph } from "./graph.js";

/** A stage ready to run: its options and ports are bound. */
export interface BoundStage {
  readonly name: string;
  readonly requires: readonly LayerName[];
  readonly assigns: readonly LayerName[];
  run(layers: Partial<Layers>, context: StageContext): Promise<Partial<Layers>>;
}

/** Told what an article's run is about to do. */
export interface ArticleProgress {
  readonly location: string;
  readonly stage: string;
  /** Work done in the stage, and all of its work, in the stage's own units; 0 of 0 at its start. */
  readonly done: number;
  readonly total: number;
}

/** What is known of an article before the stages run: its input, and layers of an earlier run. */
export type GivenLayers = Pick<Layers, "input"> & Partial<Layers>;

/**
 * Runs the stages on one input, in order; each adds its layers.
 *
 * @throws SetAside or Stop of a stage, with the stage's name; anything else that a stage throws comes as SetAside `stage-failed`
 */
export async function runArticle(
  stages: readonly BoundStage[],
  given: GivenLayers,
  context: Omit<StageContext, "onProgress">,
  onProgress?: (progress: ArticleProgress) => void,
): Promise<Partial<Layers>> {
  checkGraph(stages, Object.keys(given) as LayerName[]);
  const { location } = given.input;
  let layers: Partial<Layers> = given;
  for (const stage of stages) {
    context.signal?.throwIfAborted();
    const tell = (done: number, total: number): void => onProgress?.({ location, stage: stage.name, done, total });
    tell(0, 0);
    try {
      layers = { ...layers, ...(await stage.run(layers, { ...context, onProgress: tell })) };
    } catch (cause) {
      context.signal?.throwIfAborted();
      if (cause instanceof PerekazError) throw cause;
      throw new SetAside({
        code: "stage-failed",
        stage: stage.name,
        message: `${location}: the stage ${stage.name} failed: ${cause instanceof Error ? cause.message : String(cause)}`,
        cause,
      });
    }
  }
  return layers;
}
