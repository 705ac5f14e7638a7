import { z } from 'zod';
import { err, ok, type Result } from '#shared/basics';
import { tidied } from './tidied.ts';

/** Why an address cannot be right, as the person can mend it. */
export type EmailProblem = 'missing' | 'at' | 'end' | 'sign' | 'long' | 'other';

const LONGEST = 254;
const WRITTEN = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~@-]+$/;

/** An address as it was typed: small slips (spaces at the ends, Arabic digits) are taken, the rest is named. */
export function emailFrom(text: string): Result<string, EmailProblem> {
  const address = tidied(text);
  if (address === '') return err('missing');
  if (address.length > LONGEST) return err('long');
  if (!WRITTEN.test(address)) return err('sign');
  const [name, host, more] = address.split('@');
  if (host === undefined || more !== undefined || name === '' || host === '') return err('at');
  if (!/^[A-Za-z0-9.-]+\.[A-Za-z]{2,}$/.test(host)) return err('end');
  return z.email().safeParse(address).success ? ok(address) : err('other');
}
