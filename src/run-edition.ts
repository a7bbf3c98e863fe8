import type { Article, Input, StageContext, StoryVersion } from "./core/index.js";
import type { Story } from "./stories/index.js";
import { endedStage, runBatch, type ArticleProgress, type ArticleResult, type BoundStage } from "./pipeline/index.js";

/** What an edition is made with. */
export interface EditionWork {
  /** From the input to the article. */
  readonly reading: readonly BoundStage[];
  /** From the article to the entry. */
  readonly writing: readonly BoundStage[];
  group(articles: readonly Article[]): Promise<readonly Story[]>;
  /** Which of the articles are to be left out, since an earlier edition had them. */
  known(articles: readonly Article[]): Promise<ReadonlySet<Article>>;
  /** Inputs that are read at the same time. */
  readonly readers: number;
  /** Articles that are written at the same time. */
  readonly writers: number;
}

export type EditionResult = ArticleResult & { readonly versions?: readonly StoryVersion[] };

/** Reads all inputs, joins those that are one story, and writes each story once; results come in the order of the inputs. */
export async function runEdition(
  work: EditionWork,
  inputs: readonly Input[],
  context: Omit<StageContext, "onProgress">,
  onProgress?: (progress: ArticleProgress) => void,
): Promise<readonly EditionResult[]> {
  const batch = inputs.map((input) => ({ input }));
  const read = await runBatch(work.reading, batch, work.readers, context, onProgress);
  const all = read.flatMap((result, at) =>
    "layers" in result && result.layers.article ? [{ at, input: result.input, article: result.layers.article }] : [],
  );
  const known = await work.known(all.map(({ article }) => article));
  const articles = all.filter(({ article }) => !known.has(article));
  const stories = await work.group(articles.map(({ article }) => article));
  const leads = stories.flatMap(({ lead, versions }) => {
    const found = articles[lead];
    return found ? [{ ...found, versions }] : [];
  });
  const printed = new Set(leads.map(({ at }) => at));
  for (const { at, input } of all) {
    if (!printed.has(at)) onProgress?.({ location: input.location, stage: endedStage, done: 1, total: 1 });
  }
  const given = leads.map(({ input, article }) => ({ input, article }));
  const written = await runBatch(work.writing, given, work.writers, context, onProgress);
  const results = new Map<number, EditionResult>(
    read.flatMap((result, at) => ("error" in result ? [[at, result]] : [])),
  );
  written.forEach((result, index) => {
    const lead = leads[index];
    if (lead) results.set(lead.at, lead.versions.length === 0 ? result : { ...result, versions: lead.versions });
  });
  return [...results].toSorted(([a], [b]) => a - b).map(([, result]) => result);
}
