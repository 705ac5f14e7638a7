import type { ReactNode } from 'react';
import type { TestedDevice } from '#shared/bridge';
import { orNull } from '../staff-client.ts';
import { whenOf } from '../times.ts';
import { DeviceRow } from './device-row.tsx';
import type { StepProps } from './step-props.ts';

/** A person says what they saw or heard. The machine never calls a device good by itself. */
export function JudgeRow(
  props: Pick<StepProps, 'client' | 'setup' | 'onKept'> & {
    readonly device: TestedDevice;
    readonly question: string;
    readonly now: string;
  },
): ReactNode {
  const { client, setup, device, onKept } = props;
  const judged = setup.judged[device];
  const say = (good: boolean) => () => void orNull(client.call.judgeDevice({ device, good })).then(onKept);
  return (
    <DeviceRow
      sign={judged === undefined ? 'q' : judged.good ? 'check' : 'x'}
      state={judged === undefined ? 'open' : judged.good ? 'good' : 'bad'}
      title={props.question}
      sentence={
        judged === undefined
          ? 'Sie entscheiden, nicht das Gerät.'
          : `${judged.good ? 'Ja' : 'Nein'}, gesagt ${whenOf(judged.at, props.now)}`
      }
      buttons={[
        { label: 'Ja', onPress: say(true) },
        { label: 'Nein', onPress: say(false) },
      ]}
    />
  );
}
