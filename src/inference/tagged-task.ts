import { english, isTag, tagOf, type Language } from "./languages.js";
import type { LoadedModel } from "./loaded-model.js";
import { plainTask, type Task } from "./task.js";

/**
 * A multilingual model's task from a language into English: the tag of the source stands where the tokenizer puts one,
 * and the model is made to begin with the tag of English.
 * @returns null for a model that has no tags; the language that is not among them where one is lacking.
 */
export function taggedTask(model: LoadedModel, from: Language): Task | Language | null {
  const { tokenizer, config, frame } = model;
  const tags = [...tokenizer.get_vocab()].filter(([token]) => isTag(token));
  if (tags.length === 0) return null;
  const [source, target] = [tagOf(tags, from), tagOf(tags, english)];
  if (source === undefined) return from;
  if (target === undefined) return english;
  const ids = new Set(tags.map(([, id]) => id));
  const place = (row: readonly number[]): readonly number[] => row.map((id) => (ids.has(id) ? source : id));
  const isFramed = [...frame.before, ...frame.after].some((id) => ids.has(id));
  // the first mBART's decoder starts at the tag; all others write the tag first
  const startsAtTag = ids.has(config.decoder_start_token_id);
  return {
    ...plainTask(model),
    frame: { before: isFramed ? place(frame.before) : [source, ...frame.before], after: place(frame.after) },
    start: startsAtTag ? target : config.decoder_start_token_id,
    first: startsAtTag ? null : target,
  };
}
