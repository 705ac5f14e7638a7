/**
 * "Mensch holen": a signal in the staff window. It answers `nobody` when no staff window listens, so that the screen can
 * be honest and name the next place instead of letting somebody wait.
 */
export type HelpCall = {
  readonly call: () => 'called' | 'nobody';
  readonly answer: () => void;
  readonly open: () => number;
};

export function staffWindowCall(options: { readonly listeners: () => number; readonly ring: () => void }): HelpCall {
  let open = 0;
  return {
    call: () => {
      if (options.listeners() === 0) return 'nobody';
      open += 1;
      options.ring();
      return 'called';
    },
    answer: () => {
      open = 0;
    },
    open: () => open,
  };
}
