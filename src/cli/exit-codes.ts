/** Exit codes of every command. */
export const exitCodes = {
  /** All published. */
  done: 0,
  /** Some inputs were set aside or withheld. */
  someSetAside: 1,
  /** A measure of `eval` is below its floor. */
  belowFloors: 1,
  /** Wrong usage or configuration. */
  usage: 2,
  /** The run was stopped by an error. */
  stopped: 3,
  /** Ended by Ctrl-C or SIGTERM (128 + 2, as shells do). */
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
