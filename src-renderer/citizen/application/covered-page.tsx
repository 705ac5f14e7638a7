import type { ReactNode } from 'react';
import { Covered, Kiosk } from '#renderer/ui';
import type { PageVisit } from '#shared/interview';
import { useTerminal, type Words } from '../app/terminal.ts';

/** What is covered before a helper on this page (Art. 9 DSGVO, § 67 SGB X); null where nothing is. */
export function coveredOn(visit: PageVisit): 'health' | 'other' | null {
  const kinds = visit.fields.map(({ field }) => field.sensitive);
  if (kinds.includes('health')) return 'health';
  return kinds.includes('other') ? 'other' : null;
}

export function coveredSentence(kind: 'health' | 'other', words: Words): string {
  return words(kind === 'health' ? 'helper.coveredHealth' : 'helper.coveredOther');
}

/** The page before the person has opened it: neither question nor answer is in it. */
export function CoveredPage(props: {
  readonly visit: PageVisit;
  readonly kind: 'health' | 'other';
  readonly thread: ReactNode;
  readonly onOpen: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words } = useTerminal();
  return (
    <Kiosk
      constants={constants}
      page={props.visit.address}
      title={words('helper.coveredPage')}
      aboveTitle={props.thread}
      back={{ label: words('act.back'), onPress: props.onBack }}
      main={{ label: words('act.next'), onPress: props.onOpen, openReason: words('helper.coveredDetail') }}
    >
      <Covered
        sentence={coveredSentence(props.kind, words)}
        detail={words('helper.coveredDetail')}
        open={{ label: words('helper.coveredOpen'), onPress: props.onOpen }}
      />
    </Kiosk>
  );
}
