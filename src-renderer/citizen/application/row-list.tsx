import type { ReactNode } from 'react';
import { Button } from '#renderer/ui';
import { randomId } from '#shared/basics';
import { addRow, removeRow } from '#shared/interview';
import { useTerminal } from '../app/terminal.ts';
import { nameOf } from './application-texts.ts';
import type { PageProps } from './question-page.tsx';

/** The list of people or entries: who is there, add one, remove one. */
export function Rows({ visit, answers, onAnswers, onRow }: PageProps): ReactNode {
  const { words } = useTerminal();
  const list = visit.list;
  if (list === null) return null;
  const people = list.group === 'person';
  const rows = list.rows.filter((id) => id !== answers.applicant);
  return (
    <div className="stack">
      <div className="rows">
        {rows.length === 0 ? <p className="quiet">{words('interview.rowEmpty')}</p> : null}
        {rows.map((id, index) => (
          <div className="pair" key={id}>
            <div>{people ? nameOf(answers, id) || `${index + 1}` : `${index + 1}`}</div>
            <Button
              look="plain"
              act={{
                label: words('interview.removeRow'),
                icon: 'x',
                onPress: () => onAnswers(removeRow(answers, list.group, id)),
              }}
            />
          </div>
        ))}
      </div>
      {list.max !== null && rows.length >= list.max ? null : (
        <Button
          look="second"
          act={{
            label: words(people ? 'interview.addRow' : 'interview.addEntry'),
            icon: 'plus',
            onPress: () => onRow(addRow(answers, list.group, randomId())),
          }}
        />
      )}
    </div>
  );
}
