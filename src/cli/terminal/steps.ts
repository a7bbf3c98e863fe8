import type { Streams } from "../streams.js";

/** Shows what is being done while nobody knows yet how much there is to do. */
export interface Steps {
  readonly show: (message: string) => void;
  readonly end: () => void;
}

/** A line that each message takes over, on a terminal; nothing elsewhere. */
export function showSteps({ err }: Streams): Steps {
  if (err.isTTY !== true) return { show: () => undefined, end: () => undefined };
  const clear = "\r\u001b[K";
  return {
    show: (message) => void err.write(clear + message.slice(0, (err.columns ?? 80) - 1)),
    end: () => void err.write(clear),
  };
}
