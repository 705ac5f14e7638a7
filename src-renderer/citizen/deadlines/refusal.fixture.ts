import type { Letter } from './letter.ts';

/** Samira Haddad's refusal (invented): letter and post 9 November 2026, at her door on the 17th. */
export const refusal: Letter = {
  kind: 'jobcenterBescheid',
  letterDate: '2026-11-09',
  postedOn: '2026-11-09',
  receivedOn: '2026-11-17',
  way: 'post_inland',
  legalInstruction: 'ok',
  remedy: 'widerspruch',
  printedDate: null,
  noRollNotice: false,
  appointment: null,
  period: { n: 1, unit: 'month', from: 'bekanntgabe' },
  sender: 'Jobcenter Krefeld',
  reference: null,
  documentId: 'd01',
};
