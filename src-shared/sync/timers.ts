/** Waiting as a port: tests move time themselves. `after` runs once after so many ms; the answer calls it off. */
export type Timers = { readonly after: (milliseconds: number, run: () => void) => () => void };
