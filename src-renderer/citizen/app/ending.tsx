import type { ReactNode } from 'react';
import { latestReason } from '../deadlines/index.ts';
import { EndQuestion } from '../farewell/index.ts';
import { entriesOf, openDays, printDays } from '../visit-deadlines/index.ts';
import { useClockDoubt } from './clock-doubt.tsx';
import type { VisitParts } from './parts.ts';
import { useTerminal } from './terminal.ts';
import type { VisitData } from './visit-data.ts';
import { WithTold } from './with-told.tsx';

/** "Beenden" with the days of the visit: nobody should go home without them. */
export function Ending(props: {
  readonly data: VisitData<VisitParts>;
  readonly onEnd: () => void;
  readonly onStay: () => void;
}): ReactNode {
  const terminal = useTerminal();
  const doubt = useClockDoubt();
  return (
    <WithTold data={props.data}>
      {(told) => {
        const entries = entriesOf(told, terminal.clock.today());
        return (
          <EndQuestion
            days={{
              count: openDays(entries),
              onPrint: () => printDays(terminal, entries, latestReason, doubt),
            }}
            onEnd={props.onEnd}
            onStay={props.onStay}
          />
        );
      }}
    </WithTold>
  );
}
