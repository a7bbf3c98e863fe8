import { english } from "./languages.js";
import type { LoadedModel } from "./loaded-model.js";
import { taggedTask } from "./tagged-task.js";
import { plainTask, refuse, type Claim, type Task } from "./task.js";
import { translating } from "./translation-task.js";

const another = "Set `models.summariser` to a model that summarises English, or to null.";

/**
 * How the model is asked to summarise an English text.
 * @throws {Stop} `model-unsupported` where the manifest lists it as a translator, or its tags have no English.
 */
export function summaryTask(model: LoadedModel, claim: Claim): Task {
  const why = (because: string): Error => refuse(claim, "summarise English", because, another);
  if (claim.direction === translating) throw why(`manifest.yaml gives its direction as ${translating}`);
  const tagged = taggedTask(model, english);
  if (tagged && "tags" in tagged) throw why(`${tagged.name} is not among the languages that it has tags for`);
  const parameters = { ...model.config.generation, ...model.config.tasks.summarization };
  return { ...(tagged ?? plainTask(model)), prefix: claim.prefix ?? parameters.prefix ?? "", parameters };
}
