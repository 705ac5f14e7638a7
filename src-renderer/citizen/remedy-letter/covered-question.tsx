import type { ReactNode } from 'react';
import { Covered, Kiosk } from '#renderer/ui';
import { useTerminal } from '../app/terminal.ts';
import type { LetterPage } from './letter-pages.ts';

/** A question about reasons before a helper: neither question nor answer is in the page until the person opens it. */
export function CoveredQuestion(props: {
  readonly page: LetterPage;
  readonly kind: 'health' | 'other';
  readonly onOpen: () => void;
  readonly onBack: () => void;
}): ReactNode {
  const { constants, words } = useTerminal();
  return (
    <Kiosk
      constants={constants}
      page={`letter-${props.page}`}
      title={words('helper.coveredPage')}
      back={{ label: words('act.back'), onPress: props.onBack }}
      main={{ label: words('act.next'), onPress: props.onOpen, openReason: words('helper.coveredDetail') }}
    >
      <Covered
        sentence={words(props.kind === 'health' ? 'helper.coveredHealth' : 'helper.coveredOther')}
        detail={words('helper.coveredDetail')}
        open={{ label: words('helper.coveredOpen'), onPress: props.onOpen }}
      />
    </Kiosk>
  );
}
