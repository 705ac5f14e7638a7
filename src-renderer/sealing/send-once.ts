import { ok, type Result } from '#shared/basics';

/**
 * Keeps what was sealed until the machine's answer is there. A second try hands over the same envelope: where only the
 * answer got lost, the journal knows it already, and the office gets one application and not two. `of`: what it was sealed
 * from; something else is sealed anew.
 */
export function sendOnce<Sealed, Sent, Problem>() {
  let before: { readonly of: readonly unknown[]; readonly sealed: Sealed } | null = null;
  return {
    async send(
      of: readonly unknown[],
      steps: {
        readonly seal: () => Promise<Result<Sealed, Problem>>;
        readonly save: (sealed: Sealed) => Promise<Result<Sent, Problem>>;
      },
    ): Promise<Result<Sent, Problem>> {
      const same = before?.of.every((part, index) => part === of[index]) === true ? before : null;
      const sealed = same === null ? await steps.seal() : ok(same.sealed);
      if (!sealed.ok) return sealed;
      before = { of, sealed: sealed.value };
      return steps.save(sealed.value);
    },
  };
}
