import { describe, expect, test } from 'vitest';
import { type HelperCard, helperCardFor } from './helper-cards.ts';

const card = (page: string): HelperCard => ({
  page,
  title: { de: page },
  purpose: { de: 'Wofür' },
  mistakes: [],
  ready: [],
});
const cards = ['*', 'haushalt', 'haushalt/mitgliedName', 'status', 'status-pin'].map(card);
const found = (page: string) => helperCardFor(cards, page)?.page;

describe('the card for a screen', () => {
  test('a page of an application has its own, else that of its section, whichever row it asks about', () => {
    expect(found('haushalt/mitgliedName/person/0192e6c8-7f00-4a00-8000-000000000001')).toBe('haushalt/mitgliedName');
    expect(found('haushalt/umzug')).toBe('haushalt');
  });

  test('a state of a screen has its own, else that of the screen', () => {
    expect(found('status-pin')).toBe('status-pin');
    expect(found('status-signature-missing')).toBe('status');
  });

  test('an unknown screen has the card for every screen; without one there is none', () => {
    expect(found('something-new')).toBe('*');
    expect(helperCardFor([], 'status')).toBeNull();
  });
});
