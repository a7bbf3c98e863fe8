import { Presets, SingleBar } from "cli-progress";
import type { PullEvent } from "../../index.js";
import type { Face } from "../streams.js";
import { formatBytes, formatSeconds } from "./sizes.js";

export interface PullProgress {
  readonly update: (event: PullEvent) => void;
  readonly end: () => void;
}

/** Milliseconds that the rate is measured over: long enough to be steady, short enough to follow a change. */
const window = 5_000;
/** Milliseconds between two points that the rate is measured from. */
const step = 100;
/** Milliseconds between two lines of progress in a pipe. */
const quiet = 1_000;

/** A bar with bytes, rate and time left, with a line for each retry; on a terminal. */
export function showPull({ streams, errorColours }: Face, now: () => number = Date.now): PullProgress {
  const format = "{bar} {percentage}% | {bytes} | {rate}/s | {left} left | {path}";
  const stream = streams.err;
  const bar = new SingleBar({ format, stream, hideCursor: true, clearOnComplete: true }, Presets.shades_classic);
  const payload = { bytes: "", rate: "-", left: "-", path: "" };
  let marks: { readonly at: number; readonly done: number }[] = [];
  return {
    update(event) {
      if (event.event === "resolved") {
        stream.write(
          `${event.repository} at ${event.commit.slice(0, 12)}, ${event.dtype}: ${formatBytes(event.bytes)}\n`,
        );
        bar.start(event.bytes, 0, payload);
      } else if (event.event === "progress") {
        const { done, total, path } = event;
        const time = now();
        if (time - (marks.at(-1)?.at ?? 0) >= step)
          marks = [...marks.filter(({ at }) => at > time - window), { at: time, done }];
        const [first] = marks;
        const seconds = (time - (first?.at ?? time)) / 1000;
        const rate = seconds > 0 ? Math.max(0, done - (first?.done ?? 0)) / seconds : 0;
        bar.update(done, {
          bytes: `${formatBytes(done)} of ${formatBytes(total)}`,
          rate: rate > 0 ? formatBytes(rate) : "-",
          left: rate > 0 ? formatSeconds((total - done) / rate) : "-",
          path,
        });
      } else if (event.event === "retry") {
        bar.stop();
        stream.write(`${errorColours.yellow("retry")} in ${formatSeconds(event.wait_ms / 1000)}: ${event.reason}\n`);
        bar.start(bar.getTotal(), 0, payload);
      }
    },
    end: () => bar.stop(),
  };
}

/** One line of JSON for each event, progress at most once a second; in a pipe. */
export function streamPull({ streams }: Pick<Face, "streams">, now: () => number = Date.now): PullProgress {
  let last = Number.NEGATIVE_INFINITY;
  return {
    update(event) {
      if (event.event === "progress") {
        if (now() - last < quiet) return;
        last = now();
      }
      streams.out.write(`${JSON.stringify(event)}\n`);
    },
    end: () => undefined,
  };
}
