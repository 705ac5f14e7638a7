import { useCallback, useEffect, useRef, useState } from 'react';
import { ok, type Result } from '#shared/basics';
import { useTerminal } from '../app/terminal.ts';
import { type CaseStatusError, caseStatus, type VerifiedCase } from './verified-status.ts';

/** Long enough not to burden the gateway, short enough that a receipt appears while the person still stands here. */
const ASK_AGAIN = 5000;

/** The last answer. `askedAt`: ms since 1970 by the machine's clock. */
type AnsweredCase = { readonly result: Result<VerifiedCase, CaseStatusError>; readonly askedAt: number };

/**
 * The verified state of a case while a screen shows it: asked at once, every 5 s and when delivery moved on. Null until the
 * first answer. A wrong number or a lock ends the asking: each further question would count as a wrong try.
 */
export function useCaseState(code: string, pin: string): AnsweredCase | null {
  const { client, cityKey, clock } = useTerminal();
  const [answer, setAnswer] = useState<AnsweredCase | null>(null);
  const last = useRef<AnsweredCase | null>(null);

  const ask = useCallback(async () => {
    const result = await caseStatus(client, cityKey, { code, pin });
    return { result, askedAt: clock.instant() };
  }, [client, cityKey, clock, code, pin]);

  useEffect(() => {
    let over = false;
    let busy = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    last.current = null;
    setAnswer(null);
    const round = async () => {
      if (busy || over) return;
      busy = true;
      clearTimeout(timer);
      const next = await ask();
      busy = false;
      if (over) return;
      last.current = merged(last.current, next);
      setAnswer(last.current);
      if (mayAskAgain(last.current.result)) timer = setTimeout(round, ASK_AGAIN);
      else over = true;
    };
    const stop = client.on('caseChanged', () => void round());
    void round();
    return () => {
      over = true;
      clearTimeout(timer);
      stop();
    };
  }, [ask, client]);

  return answer;
}

/** What was proven once stays on the screen when the line breaks; only the time of the question stays old. */
function merged(before: AnsweredCase | null, next: AnsweredCase): AnsweredCase {
  if (before === null || !before.result.ok || next.result.ok) return next;
  const { error } = next.result;
  const lineBroke = error.kind === 'no-answer' || (error.kind === 'unknown' && !error.officeAsked);
  return lineBroke ? { ...before, result: ok({ ...before.result.value, officeAsked: false }) } : next;
}

function mayAskAgain(result: AnsweredCase['result']): boolean {
  return result.ok || result.error.kind === 'no-answer';
}
