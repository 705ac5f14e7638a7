import { type ComponentProps, type ReactNode, useCallback, useEffect, useState } from 'react';
import { Button, ErrorNote, SectionThread } from '#renderer/ui';
import type { StaffRole } from '#shared/bridge';
import { orNull, type StaffClient } from '../staff-client.ts';
import { StaffFrame } from '../staff-frame.tsx';
import { type Form, type FormProblems, formFrom, settingsFrom } from './form.ts';
import { LoadFile } from './load-file.tsx';
import { StepBody } from './step-body.tsx';
import type { Devices, Setup } from './step-props.ts';
import { firstOpenStep, STEPS, type Step, stepNames } from './steps.ts';

const SILENT = 'Das Gerät antwortet nicht. Ihre Eingaben stehen noch hier. Bitte noch einmal.';

/** The set-up, step by step: back, later and on. The machine keeps each step, this page what is half typed. */
export function SetupPage(props: {
  readonly client: StaffClient;
  readonly role: StaffRole;
  readonly frame: Omit<ComponentProps<typeof StaffFrame>, 'children' | 'acts'>;
  readonly onDone: () => void;
}): ReactNode {
  const { client, role, frame } = props;
  const [setup, setSetup] = useState<Setup | null>(null);
  const [devices, setDevices] = useState<Devices | null>(null);
  const [form, setForm] = useState<Form | null>(null);
  const [step, setStep] = useState<Step | null>(null);
  const [problems, setProblems] = useState<FormProblems>({});
  const [trouble, setTrouble] = useState<string | null>(null);
  const [loading, setLoading] = useState(false);

  const read = useCallback(
    async (anew = false) => {
      const next = await orNull(client.call.setup(null));
      if (next === null) return setTrouble(SILENT);
      setSetup(next);
      // Once: a step that was just done must not take the page away under its own answer.
      setStep((before) => before ?? firstOpenStep(next.steps));
      setForm((before) => (anew ? null : before) ?? formFrom(next.settings));
    },
    [client],
  );
  useEffect(() => {
    void read();
    void orNull(client.call.devices(null)).then(setDevices);
  }, [client, read]);

  if (setup === null || form === null || step === null)
    return (
      <StaffFrame {...frame}>
        <h1>{trouble ?? 'Wird gelesen …'}</h1>
      </StaffFrame>
    );
  const place = STEPS.indexOf(step);
  const goTo = (next: Step) => {
    setProblems({});
    setTrouble(null);
    setStep(next);
  };
  const keep = async (state: 'done' | 'later') => {
    if (step === 'check') return finish();
    const made = settingsFrom(form, setup.settings, step === 'site' ? 'place' : 'rest');
    if (state === 'done' && 'problems' in made) return setProblems(made.problems);
    const settings = state === 'done' && 'settings' in made ? made.settings : null;
    const kept = await orNull(client.call.saveStep({ step, state, settings }).then(() => true));
    if (kept === null) return setTrouble(SILENT);
    await read();
    goTo(STEPS[place + 1] ?? 'check');
  };
  const finish = async () => {
    const answer = await orNull(client.call.finishSetup(null));
    if (answer === null) return setTrouble(SILENT);
    if (answer.outcome === 'signed') return read();
    setTrouble(
      answer.outcome === 'site-missing'
        ? 'Der Ort fehlt noch. Bitte füllen Sie den ersten Schritt aus.'
        : 'Die Datei ließ sich nicht schreiben. Ist der Speicher voll?',
    );
  };
  const shared = { client, role, setup, form, problems, onKept: read };
  const { now } = setup;

  if (loading)
    return (
      <StaffFrame {...frame}>
        <LoadFile
          client={client}
          now={now}
          onCancel={() => setLoading(false)}
          onTaken={async () => {
            await read(true);
            setLoading(false);
            goTo('site');
          }}
        />
      </StaffFrame>
    );
  return (
    <StaffFrame
      {...frame}
      acts={
        <>
          {place === 0 ? (
            role === 'stadt-it' ? (
              <Button look="back" act={{ label: 'Datei laden', icon: 'usb', onPress: () => setLoading(true) }} />
            ) : (
              <span />
            )
          ) : (
            <Button
              look="back"
              act={{ label: 'Zurück', icon: 'back', onPress: () => goTo(STEPS[place - 1] ?? 'site') }}
            />
          )}
          <span className="staff-buttons">
            {step === 'check' ? (
              <Button look="second" act={{ label: 'Zur Bereitschaft', onPress: props.onDone }} />
            ) : (
              <Button look="second" act={{ label: 'Später', onPress: () => void keep('later') }} />
            )}
            <Button
              look="main"
              iconAtEnd
              act={
                step === 'check'
                  ? { label: 'Unterschreiben', icon: 'pen', onPress: () => void keep('done') }
                  : { label: 'Weiter', icon: 'next', onPress: () => void keep('done') }
              }
            />
          </span>
        </>
      }
    >
      <SectionThread
        label="Schritte der Einrichtung"
        line={`Schritt ${place + 1} von ${STEPS.length}: ${stepNames[step]}`}
        sections={STEPS.map((id) => ({
          id,
          label: stepNames[id],
          state: id === step ? 'now' : id !== 'check' && setup.steps[id] === 'done' ? 'done' : 'open',
        }))}
      />
      {trouble === null ? null : <ErrorNote id="setup-trouble" text={trouble} />}
      <StepBody
        {...shared}
        step={step}
        devices={devices}
        now={now}
        onForm={(part) => setForm({ ...form, ...part })}
        onStep={goTo}
      />
    </StaffFrame>
  );
}
