import { english, ukrainian } from "./languages.js";
import type { LoadedModel } from "./loaded-model.js";
import { taggedTask } from "./tagged-task.js";
import { plainTask, refuse, type Claim, type Task } from "./task.js";

/** What the manifest calls a model that translates Ukrainian into English. */
export const translating = "uk-en";

/** What task_specific_params of a config.json may call it. */
const taskNames = ["translation_uk_to_en", "translation_ukr_to_eng"];

/** Types whose models all translate, into what they were trained on or a tag says. */
const translators: ReadonlySet<string> = new Set(["marian", "m2m_100", "mbart"]);

/** Share of the alphabet that a vocabulary may lack: rare letters, such as ґ, are cut from small ones. Set by hand. */
const lettersLacking = 0.25;

const another = "Choose a model that translates Ukrainian into English.";
const asserting =
  'Choose a model that translates Ukrainian into English; where you know that this one does, set `models.prefix` to the words that it wants before a text ("" for none).';

/**
 * How the model is asked to translate Ukrainian into English.
 * @throws {Stop} `model-unsupported` where its files say that it cannot, or nothing says that it can.
 */
export function translationTask(model: LoadedModel, claim: Claim): Task {
  const { config } = model;
  const why = (because: string, remedy = another): Error =>
    refuse(claim, "translate Ukrainian into English", because, remedy);
  if (claim.direction !== undefined && claim.direction !== translating)
    throw why(`manifest.yaml gives its direction as ${claim.direction}`);
  if (!knowsLetters(model)) throw why("its vocabulary has no Ukrainian letters");
  const tagged = taggedTask(model, ukrainian);
  if (tagged && "tags" in tagged) throw why(`${tagged.name} is not among the languages that it has tags for`);
  const named = taskNames.map((name) => config.tasks[name]).find((each) => each !== undefined);
  const prefix = claim.prefix ?? named?.prefix ?? "";
  if (tagged) return { ...tagged, prefix };

  const isKnown = claim.direction === translating || claim.prefix !== null || named !== undefined;
  if (!isKnown && !translators.has(config.model_type))
    throw why(
      `one of the type ${config.model_type} does what its config.json names under task_specific_params, and ${taskNames[0]} is not there`,
      asserting,
    );
  const { source, target } = config.languages;
  if (source !== null && !ukrainian.names.has(source.toLowerCase()))
    throw why(`its tokenizer_config.json says that it reads "${source}"`);
  const marker = markerOf(model);
  if (target !== null && marker === undefined && !english.names.has(target.toLowerCase()))
    throw why(`its tokenizer_config.json says that it writes "${target}"`);
  const task = plainTask(model);
  const before = marker === undefined ? task.frame.before : [marker, ...task.frame.before];
  return { ...task, frame: { ...task.frame, before }, prefix };
}

/** `>>eng<<`, which a Marian model with several targets wants first. */
function markerOf({ tokenizer }: LoadedModel): number | undefined {
  const ids = tokenizer.get_vocab();
  return english.markers.map((marker) => ids.get(marker)).find((id) => id !== undefined);
}

function knowsLetters({ tokenizer }: LoadedModel): boolean {
  const unknown = tokenizer.unk_token_id;
  const lacking = ukrainian.letters.filter((letter) =>
    tokenizer.encode(letter, { add_special_tokens: false }).includes(unknown),
  );
  return lacking.length <= lettersLacking * ukrainian.letters.length;
}
