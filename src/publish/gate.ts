/** Holds everybody back until all have come, or turns everybody away. */
export interface Gate {
  /** What those who wait at a shut gate are turned away with. */
  readonly closed: Error;
  /** Waits until all have come. */
  pass(): Promise<void>;
  /** Turns away all who wait and all who come; does nothing once the gate is open. */
  shut(): void;
}

/** A gate that opens when `expected` have come. */
export function makeGate(expected: number): Gate {
  const closed = new Error("The gate was shut.");
  let come = 0;
  let open: () => void = () => undefined;
  let refuse: (reason: Error) => void = () => undefined;
  const opening = new Promise<void>((resolve, reject) => {
    open = resolve;
    refuse = reject;
  });
  // Nobody may be waiting when the gate is shut: that is no unhandled rejection.
  opening.catch(() => undefined);
  return {
    closed,
    pass: () => {
      come += 1;
      if (come === expected) open();
      return opening;
    },
    shut: () => refuse(closed),
  };
}
