import type { ReactNode } from 'react';
import { CameraStep } from './camera-step.tsx';
import { CheckStep } from './check-step.tsx';
import { PrinterStep, ScannerStep, SoundStep } from './device-steps.tsx';
import { GatewayStep } from './gateway-step.tsx';
import { HelperStep } from './helper-step.tsx';
import { SiteStep } from './site-step.tsx';
import type { Devices, StepProps } from './step-props.ts';
import type { Step } from './steps.ts';
import { TimesStep } from './times-step.tsx';

const titles: Readonly<Record<Exclude<Step, 'helper'>, string>> = {
  site: 'Wo steht das Terminal?',
  gateway: 'Gateway der Stadt',
  printer: 'Drucker einrichten',
  scanner: 'Scanner einrichten',
  camera: 'Kamera ausprobieren',
  sound: 'Ton ausprobieren',
  times: 'Zeiten und Bildschirm',
  check: 'Prüfen und unterschreiben',
};

/** The content of one step below its title. */
export function StepBody(
  props: StepProps & {
    readonly step: Step;
    readonly devices: Devices | null;
    readonly now: string;
    readonly onStep: (step: Step) => void;
  },
): ReactNode {
  const { step } = props;
  if (step === 'helper') return <HelperStep {...props} />;
  return (
    <>
      <h1>{titles[step]}</h1>
      <Body {...props} step={step} />
    </>
  );
}

function Body(props: Parameters<typeof StepBody>[0] & { readonly step: Exclude<Step, 'helper'> }): ReactNode {
  switch (props.step) {
    case 'site':
      return <SiteStep {...props} />;
    case 'gateway':
      return <GatewayStep {...props} />;
    case 'printer':
      return <PrinterStep {...props} />;
    case 'scanner':
      return <ScannerStep {...props} />;
    case 'camera':
      return <CameraStep {...props} />;
    case 'sound':
      return <SoundStep {...props} />;
    case 'times':
      return <TimesStep {...props} />;
    case 'check':
      return <CheckStep {...props} />;
  }
}
