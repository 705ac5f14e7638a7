import { describe, expect, test } from 'vitest';
import { emailFrom } from './email-address.ts';

describe('an e-mail address as people type it', () => {
  test.each([
    ['samira@example.org', 'samira@example.org'],
    ['  samira@example.org ', 'samira@example.org'],
    ['s.haddad+amt@post.example-mail.de', 's.haddad+amt@post.example-mail.de'],
    ['Samira_1987@Example.ORG', 'Samira_1987@Example.ORG'],
    ['samira٤٢@example.org', 'samira42@example.org'],
    // Signs for the direction of writing come along when something is pasted.
    ['\u202Asamira@example.org\u202C', 'samira@example.org'],
  ])('%j is taken', (typed, address) => {
    expect(emailFrom(typed)).toEqual({ ok: true, value: address });
  });

  test.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['samira', 'at'],
    ['samira@@example.org', 'at'],
    ['a@b@example.org', 'at'],
    ['@example.org', 'at'],
    ['samira@', 'at'],
    ['samira@example', 'end'],
    ['samira@example.', 'end'],
    ['samira@example.1', 'end'],
    ['samira @example.org', 'sign'],
    ['samira@example,org', 'sign'],
    ['müller@example.org', 'sign'],
    ['samira😀@example.org', 'sign'],
    ['سميرة@example.org', 'sign'],
    ['samira@example.org\r\nBcc: x@example.org', 'sign'],
    ['<samira@example.org>', 'sign'],
    ['.samira@example.org', 'other'],
    ['sa..mira@example.org', 'other'],
    [`${'a'.repeat(250)}@example.org`, 'long'],
  ])('%j is not: %s', (typed, problem) => {
    expect(emailFrom(typed)).toEqual({ ok: false, error: problem });
  });
});
