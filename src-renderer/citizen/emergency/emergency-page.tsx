import type { ReactNode } from 'react';
import { Kiosk, Tag } from '#renderer/ui';
import { isChecked, isValidOn, localize } from '#shared/content';
import { FactLine } from '../app/fact-line.tsx';
import { useTerminal } from '../app/terminal.ts';
import { builtInWords } from './built-in.ts';
import { BuiltInNumbers, NumberCard } from './numbers.tsx';

/** One tap from every screen, works with everything else broken, leaves no trace. What the pack adds may be missing. */
export function EmergencyPage(props: { readonly onBack: () => void; readonly onEndNow: () => void }): ReactNode {
  const { constants, words, pack, language, clock, say } = useTerminal();
  const own = builtInWords(language);
  const today = clock.today();
  const contacts = pack.emergency.filter((entry) => isValidOn(entry, today)).toSorted((a, b) => a.order - b.order);
  return (
    <Kiosk
      constants={constants}
      page="emergency"
      title={own.title}
      lead={own.lead}
      sayIt={{ label: words('tool.readAloud'), onPress: () => say(`${own.title} ${own.lead}`) }}
      back={{ label: words('act.back'), onPress: props.onBack }}
      second={{ label: own.endNow, icon: 'x', onPress: props.onEndNow }}
      main={{ label: own.human, icon: 'phone', onPress: constants.human.onPress }}
    >
      <BuiltInNumbers words={own} />
      {contacts.length === 0 ? null : (
        <div className="number-list">
          {contacts.map((entry) => (
            <NumberCard
              key={entry.key}
              numbers={entry.numbers}
              label={localize(entry.label, language).text}
              forWhom={localize(entry.forWhom, language).text}
              {...(isChecked(entry) ? {} : { tag: <Tag tone="velvet" label={words('app.unchecked')} /> })}
            />
          ))}
          <FactLine facts={contacts} tagged />
        </div>
      )}
    </Kiosk>
  );
}
