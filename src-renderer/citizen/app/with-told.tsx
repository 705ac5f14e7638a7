import { type ReactNode, useMemo } from 'react';
import { useCaseState } from '../case-status/index.ts';
import { type Delivery, toldOf } from '../visit-deadlines/index.ts';
import { deliveryOf, type VisitParts } from './parts.ts';
import { useTerminal } from './terminal.ts';
import type { VisitData } from './visit-data.ts';

type Data = VisitData<VisitParts>;
type Told = ReturnType<typeof toldOf>;

/** Everything of the visit that may have a day; of an application sent, what the office's signed word has proved by now. */
export function WithTold(props: { readonly data: Data; readonly children: (told: Told) => ReactNode }): ReactNode {
  const { data } = props;
  if (data.sent !== null) return <AskingForSent {...props} sent={data.sent} />;
  return <Telling {...props} delivery={null} />;
}

function AskingForSent(props: {
  readonly data: Data;
  readonly sent: NonNullable<Data['sent']>;
  readonly children: (told: Told) => ReactNode;
}): ReactNode {
  const state = useCaseState(props.sent.code, props.sent.pin);
  const delivery = useMemo(() => deliveryOf(state).delivery, [state]);
  return <Telling {...props} delivery={delivery} />;
}

function Telling(props: {
  readonly data: Data;
  readonly delivery: Delivery | null;
  readonly children: (told: Told) => ReactNode;
}): ReactNode {
  const { pack, clock } = useTerminal();
  const { data, delivery } = props;
  return props.children(
    toldOf(pack, clock.today(), {
      matters: data.matters,
      application: data.begun,
      delivery,
      precheck: data.precheck.answers,
    }),
  );
}
