import type { SetupStep } from '#shared/bridge';

export type Step = Exclude<SetupStep, 'pins'> | 'check';

export const STEPS: readonly Step[] = [
  'site',
  'gateway',
  'printer',
  'scanner',
  'camera',
  'sound',
  'times',
  'helper',
  'check',
];

export const stepNames: Readonly<Record<Step, string>> = {
  site: 'Ort',
  gateway: 'Gateway',
  printer: 'Drucker',
  scanner: 'Scanner',
  camera: 'Kamera',
  sound: 'Ton',
  times: 'Zeiten',
  helper: 'Helfer',
  check: 'Prüfen',
};

/** Where the set-up goes on: the first step nobody has looked at, also after a restart. */
export function firstOpenStep(steps: Readonly<Partial<Record<SetupStep, unknown>>>): Step {
  return STEPS.find((step) => step === 'check' || steps[step] === undefined) ?? 'check';
}
