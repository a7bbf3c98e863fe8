import { Presets, SingleBar } from "cli-progress";
import type { ArticleProgress } from "../../index.js";
import type { Streams } from "../streams.js";

export interface Progress {
  readonly update: (progress: ArticleProgress) => void;
  /** Shows why it takes longer, until the next update. */
  readonly note: (message: string) => void;
  readonly end: () => void;
}

/** Stages of an article and their usual share of its time. */
const shares: readonly (readonly [stage: string, share: number])[] = [
  ["ingest", 0.03],
  ["text", 0.02],
  ["quotes", 0.05],
  ["translate", 0.8],
  ["summarise", 0.07],
  ["verify", 0.02],
  ["publish", 0.01],
];

/** A bar with the stage, the article and the time left, on a terminal; nothing elsewhere. */
export function showProgress(articles: number, { err }: Streams): Progress {
  if (err.isTTY !== true || articles === 0)
    return { update: () => undefined, note: () => undefined, end: () => undefined };
  const format = "{bar} {percentage}% | {stage} {location} | {eta_formatted} left";
  const bar = new SingleBar({ format, stream: err, hideCursor: true, clearOnComplete: true }, Presets.shades_classic);
  const parts = new Map<string, number>();
  bar.start(articles, 0, { stage: "load", location: "" });
  return {
    update({ location, stage, done, total }) {
      parts.set(location, partDone(stage, total === 0 ? 0 : done / total));
      const sum = [...parts.values()].reduce((all, part) => all + part, 0);
      bar.update(sum, { stage, location });
    },
    note: (message) => bar.update({ stage: "waiting", location: message }),
    end: () => bar.stop(),
  };
}

function partDone(stage: string, within: number): number {
  if (stage === "ended") return 1;
  const at = shares.findIndex(([name]) => name === stage);
  const before = shares.slice(0, Math.max(at, 0)).reduce((sum, [, share]) => sum + share, 0);
  return before + (shares[at]?.[1] ?? 0) * within;
}
