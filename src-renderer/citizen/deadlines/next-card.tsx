import type { ReactNode } from 'react';
import { Button, Card, Steps } from '#renderer/ui';
import type { ContentPack } from '#shared/content';
import type { Matter } from '#shared/matters';
import { useTerminal } from '../app/terminal.ts';
import type { DeadlineView } from './deadline-view.ts';

/** What to do now, in order, and the papers to bring; an application that can be made here begins here. */
export function NextCard(props: {
  readonly matter: Matter;
  readonly view: DeadlineView;
  readonly onApply: (application: string) => void;
}): ReactNode {
  const { words, language, pack } = useTerminal();
  const { todo, subject } = props.view;
  const canApply = subject === 'start' || subject === 'renewal' || subject === 'claim';
  const application = canApply ? applicationOf(props.matter, pack) : null;
  return (
    <Card title={words('result.todo.title')}>
      <Steps steps={todo.steps.map((said) => said(words, language))} />
      {application === null ? null : (
        <Button
          look="small"
          act={{ label: words('result.apply'), icon: 'pen', onPress: () => props.onApply(application) }}
        />
      )}
      {todo.papers.length === 0 ? null : (
        <div className="stack-tight" data-keep="together">
          <h3>{words('result.bring')}</h3>
          <ul className="deadline-bring">
            {todo.papers.map((said) => {
              const text = said(words, language);
              return <li key={text}>{text}</li>;
            })}
          </ul>
        </div>
      )}
    </Card>
  );
}

function applicationOf({ input }: Matter, pack: Pick<ContentPack, 'leistungen'>): string | null {
  const benefit = 'benefit' in input ? input.benefit : null;
  return pack.leistungen.find(({ key }) => key === benefit)?.applicationId ?? null;
}
