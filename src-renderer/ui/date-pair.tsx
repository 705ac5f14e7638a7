import type { ReactNode } from 'react';

/** The safe day large, the latest day smaller and with its reason: the later date is never as large (look.md 12). */
export function DatePair(props: {
  readonly safe: { readonly caption: string; readonly day: string; readonly sentence: string };
  readonly latest?: { readonly caption: string; readonly day: string; readonly reason: string };
}): ReactNode {
  const { safe, latest } = props;
  return (
    <div className="date-pair">
      <section className="date-safe">
        <p>{safe.caption}</p>
        <strong>{safe.day}</strong>
        <p>{safe.sentence}</p>
      </section>
      {latest === undefined ? null : (
        <section className="card date-latest">
          <p className="quiet">{latest.caption}</p>
          <strong>{latest.day}</strong>
          <p className="small">{latest.reason}</p>
        </section>
      )}
    </div>
  );
}
