import type { ReactNode } from 'react';
import { Card, MonthPicture } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import type { DeadlineView } from './deadline-view.ts';
import { MonthLegend } from './month-legend.tsx';

/** The days that are counted, as months with marks and what they mean. */
export function PictureCard({ view }: { readonly view: DeadlineView }): ReactNode {
  const { language } = useTerminal();
  const { months, marks, legend, isCut } = view.picture;
  return (
    <section className="card">
      <MonthPicture months={months} marks={marks} locale={language} />
      <MonthLegend legend={legend} isCut={isCut} />
    </section>
  );
}

/** Each step of the counting in one sentence, in the order of the law, and what this calculation is. */
export function StepsCard({ view }: { readonly view: DeadlineView }): ReactNode {
  const { words, language } = useTerminal();
  return (
    <>
      <Card title={words('result.steps')}>
        <ul className="deadline-steps">
          {view.steps.map((said) => {
            const text = said(words, language);
            return <li key={text}>{text}</li>;
          })}
        </ul>
      </Card>
      <div className="stack-tight" data-keep="together">
        {view.closing.map((said) => {
          const text = said(words, language);
          return (
            <p className="small quiet" key={text}>
              {text}
            </p>
          );
        })}
      </div>
    </>
  );
}
