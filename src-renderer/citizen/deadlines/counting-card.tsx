import type { ReactNode } from 'react';
import { Card, MonthPicture } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import type { DeadlineView } from './deadline-view.ts';
import { MonthLegend } from './month-legend.tsx';

/** How it is counted: the days as a picture, and each step in one sentence. */
export function CountingCard({ view }: { readonly view: DeadlineView }): ReactNode {
  const { words, language } = useTerminal();
  const { picture, steps } = view;
  return (
    <>
      <section className="card">
        <MonthPicture months={picture.months} marks={picture.marks} locale={language} />
        <MonthLegend legend={picture.legend} isCut={picture.isCut} />
      </section>
      <Card title={words('result.steps')}>
        <ul className="deadline-steps">
          {steps.map((said) => {
            const text = said(words, language);
            return <li key={text}>{text}</li>;
          })}
        </ul>
      </Card>
    </>
  );
}
