import type { ReactNode } from 'react';
import { err, type Result } from '#shared/basics';
import { useTerminal } from '../app/terminal.ts';
import { emailFrom } from './email-address.ts';
import { LinePage } from './line-page.tsx';
import { type PostalField, postalLineFrom } from './postal-line.ts';
import type { ReminderDraft } from './reminder-draft.ts';

type Page = {
  readonly draft: ReminderDraft;
  readonly onChange: (part: Partial<ReminderDraft>) => void;
  /** On to the next page, with the line as it is taken. */
  readonly onNext: (part: Partial<ReminderDraft>) => void;
  readonly onBack: () => void;
};

export function EmailPage({ draft, onChange, onNext, onBack }: Page): ReactNode {
  const { words } = useTerminal();
  const read = (text: string): Result<string, string> => {
    const address = emailFrom(text);
    return address.ok ? address : err(words(`reminder.emailProblem.${address.error}`));
  };
  return (
    <LinePage
      page="reminder-email"
      title={words('reminder.emailTitle')}
      lead={words('reminder.emailLead')}
      label={words('reminder.email')}
      script="email"
      value={draft.email}
      mayBeEmpty={false}
      onValue={(email) => onChange({ email })}
      read={read}
      onNext={(email) => onNext({ email })}
      onBack={onBack}
    />
  );
}

/** A line of the postal address. Latin letters whatever the language: a German letterbox and its postman read them. */
export function PostalPage(props: Page & { readonly field: PostalField }): ReactNode {
  const { words } = useTerminal();
  const { field, draft, onChange, onNext } = props;
  const read = (text: string): Result<string, string> => {
    const line = postalLineFrom(field, text);
    return line.ok ? line : err(words(`reminder.postProblem.${line.error}`));
  };
  return (
    <LinePage
      page={`reminder-address-${field}`}
      title={words(`reminder.${field}Title`)}
      lead={words(`reminder.${field}Lead`)}
      label={words(`reminder.${field}`)}
      script="de"
      value={draft[field]}
      mayBeEmpty={field === 'care'}
      onValue={(value) => onChange({ [field]: value })}
      read={read}
      onNext={(value) => onNext({ [field]: value })}
      onBack={props.onBack}
    />
  );
}
