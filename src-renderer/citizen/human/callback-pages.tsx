import { type ReactNode, useState } from 'react';
import { ChoiceList, Keyboard, Kiosk, LineField, NumberPad, typed } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import { languages } from '../app/words.ts';
import { type CallbackDraft, TIMES, TOPICS } from './callback.ts';
import { type TelephoneProblem, telephoneFrom } from './telephone.ts';

export type CallbackPageProps = {
  readonly draft: CallbackDraft;
  readonly onChange: (part: Partial<CallbackDraft>) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
};

/** A stuck key or a paste must not fill the line for ever. */
const LONGEST_PHONE = 30;
const LONGEST_NAME = 80;
const PHONE_ERRORS = { letters: 'human.phoneLetters', short: 'human.phoneShort', long: 'human.phoneLong' } as const;

export function PhonePage({ draft, onChange, onNext, onBack }: CallbackPageProps): ReactNode {
  const { constants, words, say } = useTerminal();
  const [problem, setProblem] = useState<TelephoneProblem | null>(null);
  const change = (phone: string) => {
    setProblem(null);
    onChange({ phone: phone.slice(0, LONGEST_PHONE) });
  };
  const goOn = () => {
    const read = telephoneFrom(draft.phone);
    if (!read.ok) {
      setProblem(read.error);
      return;
    }
    onChange({ phone: read.value });
    onNext();
  };
  const title = words('human.phoneTitle');
  return (
    <Kiosk
      constants={constants}
      page="callback-phone"
      title={title}
      lead={words('human.phoneLead')}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(`${title} ${words('human.phoneLead')}`) }}
      back={{ label: words('act.back'), onPress: onBack }}
      main={{
        label: words('act.next'),
        onPress: goOn,
        ...(draft.phone.trim() === '' ? { openReason: words('human.phoneOpen') } : {}),
      }}
    >
      <div className="split">
        <div />
        <div className="stack">
          <LineField
            label={words('human.phoneLabel')}
            value={draft.phone}
            hint={words('human.phoneHint')}
            error={problem === null ? undefined : words(PHONE_ERRORS[problem])}
            onChange={change}
          />
          <NumberPad
            comma="+"
            deleteLabel={words('keyboard.delete')}
            onKey={(key) => change(typed(draft.phone, key))}
          />
        </div>
      </div>
    </Kiosk>
  );
}

export function NamePage({ draft, onChange, onNext, onBack }: CallbackPageProps): ReactNode {
  const { constants, words, language } = useTerminal();
  const change = (name: string) => onChange({ name: name.slice(0, LONGEST_NAME) });
  return (
    <Kiosk
      constants={constants}
      page="callback-name"
      title={words('human.nameTitle')}
      lead={words('human.nameLead')}
      back={{ label: words('act.back'), onPress: onBack }}
      main={{ label: words('act.next'), onPress: onNext }}
    >
      <LineField label={words('human.nameLabel')} value={draft.name} onChange={change} />
      <Keyboard
        script={language === 'ar' ? 'ar' : language === 'en' ? 'en' : 'de'}
        words={{ shift: words('keyboard.shift'), space: words('keyboard.space'), remove: words('keyboard.delete') }}
        onKey={(key) => change(typed(draft.name, key))}
      />
    </Kiosk>
  );
}

export function TimePage({ draft, onChange, ...acts }: CallbackPageProps): ReactNode {
  const { words } = useTerminal();
  return (
    <ChoicePage
      page="callback-time"
      title={words('human.timeTitle')}
      options={TIMES.map((key) => ({ key, label: words(`human.time.${key}`) }))}
      chosen={draft.time}
      onChoose={(key) => onChange({ time: TIMES.find((time) => time === key) ?? 'any' })}
      {...acts}
    />
  );
}

export function TopicPage({ draft, onChange, ...acts }: CallbackPageProps): ReactNode {
  const { words } = useTerminal();
  return (
    <ChoicePage
      page="callback-topic"
      title={words('human.topicTitle')}
      lead={words('human.topicLead')}
      options={TOPICS.map((key) => ({ key, label: words(`human.topic.${key}`) }))}
      chosen={draft.topic}
      onChoose={(key) => onChange({ topic: TOPICS.find((topic) => topic === key) ?? 'none' })}
      {...acts}
    />
  );
}

export function LanguagePage({ draft, onChange, ...acts }: CallbackPageProps): ReactNode {
  const { words } = useTerminal();
  return (
    <ChoicePage
      page="callback-language"
      title={words('human.languageTitle')}
      lead={words('human.languageLead')}
      options={[
        ...languages.map(({ code, name }) => ({ key: code, label: name })),
        { key: 'other', label: words('human.language.other') },
      ]}
      chosen={draft.language}
      onChoose={(language) => onChange({ language })}
      {...acts}
    />
  );
}

function ChoicePage(props: {
  readonly page: string;
  readonly title: string;
  readonly lead?: string;
  readonly options: readonly { readonly key: string; readonly label: string }[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
  readonly onNext: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words, say } = useTerminal();
  const { lead } = props;
  return (
    <Kiosk
      constants={constants}
      page={props.page}
      title={props.title}
      {...(lead === undefined ? {} : { lead })}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(`${props.title} ${lead ?? ''}`) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      main={{ label: words('act.next'), onPress: props.onNext }}
    >
      <ChoiceList label={props.title} options={props.options} chosen={props.chosen} onChoose={props.onChoose} />
    </Kiosk>
  );
}
