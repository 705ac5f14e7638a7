import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  type Answers,
  type AnswerValue,
  acceptHint,
  addRow,
  antragsstreckeSchema,
  coveringPaths,
  emptyAnswers,
  evidenceOf,
  isReachable,
  lintFlow,
  nextPage,
  payloadOf,
  plausibility,
  previousPage,
  type ReadDocument,
  readTextFile,
  removeRow,
  samplesOf,
  setAnswer,
  summaryOf,
  takeRead,
  type Walk,
  walk,
} from './index.ts';

const TODAY = '2026-11-19';
const file = (name: string): unknown =>
  parse(readFileSync(new URL(`../../assets/content/krefeld/applications/wohngeld/${name}`, import.meta.url), 'utf8'));
const flow = antragsstreckeSchema.parse(file('flow.yaml'));
const texts = Object.fromEntries(
  ['de', 'en', 'ar'].map((locale) => {
    const read = readTextFile(file(`${locale}.yaml`));
    if (!read.ok) throw new Error(read.error);
    return [locale, read.value.entries];
  }),
);
const amount = (key: string) => (key === 'rb.rbs1' ? 56300 : null);
const paths = coveringPaths(flow, TODAY);
const walked = (answers: Answers): Walk => walk(flow, answers, TODAY);
const put = (answers: Answers, address: string, value: AnswerValue): Answers =>
  setAnswer(answers, address, { value, origin: { kind: 'typed' } });

describe('the flow', () => {
  test('the linter finds nothing, in German, English and Arabic', () =>
    expect(lintFlow(flow, texts, TODAY)).toEqual([]));
  test('each paper a question may be read from is one of the list of Nachweise', () => {
    const known = (file('../../evidence.yaml') as { key: string }[]).map(({ key }) => key);
    const named = [...JSON.stringify(flow).matchAll(/"readFrom":\{"evidence":(\[[^\]]+\])/g)].flatMap(
      ([, keys]) => JSON.parse(keys ?? '[]') as string[],
    );
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((key) => !known.includes(key))).toEqual([]);
  });
  test('nor in 400 days: no page hangs on the calendar', () => expect(lintFlow(flow, texts, '2027-12-24')).toEqual([]));
  test.each(paths.map((answers, at) => [at, answers] as const))('covering path %i walks to the end', (_at, answers) => {
    const { pending, visible } = walked(answers);
    expect(pending).toBeNull();
    expect(visible.at(-1)?.kind).toBe('send');
    expect(new Set(visible.map((visit) => visit.address)).size).toBe(visible.length);
  });
  test('the longest path walks in less than two milliseconds', () => {
    const longest =
      paths.toSorted((a, b) => walked(b).visible.length - walked(a).visible.length)[0] ?? emptyAnswers('x');
    for (let run = 0; run < 200; run += 1) walked(longest);
    const begin = performance.now();
    for (let run = 0; run < 100; run += 1) walked(longest);
    // Measured 0.1 ms for 83 pages; the limit leaves room for a loaded machine.
    expect((performance.now() - begin) / 100).toBeLessThan(2);
  });
});

describe('the algebra of answers', () => {
  /** Any edit on any path: another answer on a visible page, a row more, a row less. */
  const edited = fc
    .record({ path: fc.constantFrom(...paths), page: fc.nat(200), value: fc.nat(50), row: fc.nat(2) })
    .map(({ path, page, value, row }) => {
      const { visible } = walked(path);
      const at = page % visible.length;
      const visit = visible[at];
      if (visit === undefined) throw new Error('a path has pages');
      if (visit.list !== null) {
        const [gone] = visit.list.rows;
        return {
          path,
          at,
          after:
            row === 0 && gone !== undefined
              ? removeRow(path, visit.list.group, gone)
              : addRow(path, visit.list.group, 'neu'),
        };
      }
      const entry = visit.fields[value % Math.max(1, visit.fields.length)];
      if (entry === undefined) return { path, at, after: path };
      const samples = samplesOf(entry.field, { today: TODAY, persons: path.rows.person ?? [] });
      const picked = samples[value % samples.length];
      return { path, at, after: picked === undefined ? path : put(path, entry.address, picked) };
    });

  test('pruning twice is pruning once', () =>
    fc.assert(
      fc.property(edited, ({ after }) => {
        const { kept, visible } = walked(after);
        const again = walked(kept);
        expect(again.kept).toEqual(kept);
        expect(again.visible.map((visit) => visit.address)).toEqual(visible.map((visit) => visit.address));
      }),
    ));

  test('previous is the inverse of next on every page', () =>
    fc.assert(
      fc.property(edited, ({ after }) => {
        const now = walked(after);
        for (const visit of now.visible) {
          const next = nextPage(now, visit.address);
          if (next !== null) expect(previousPage(now, next.address)?.address).toBe(visit.address);
        }
      }),
    ));

  test('an edit never changes an earlier page', () =>
    fc.assert(
      fc.property(edited, ({ path, at, after }) => {
        const visit = walked(path).visible[at];
        // A list stands after its rows: adding or removing one changes the pages of that row, which come before it.
        if (visit === undefined || visit.list !== null) return;
        expect(walked(after).visible.slice(0, at)).toEqual(walked(path).visible.slice(0, at));
      }),
    ));

  test('resume always ends: answering what is open leads to the last page', () =>
    fc.assert(
      fc.property(edited, ({ after }) => {
        let answers = after;
        for (let step = 0; step < 300; step += 1) {
          const open = walked(answers).pending;
          if (open === null) return;
          expect(isReachable(walked(answers), open.address)).toBe(true);
          if (open.list !== null && open.list.rows.length < open.list.min)
            answers = addRow(answers, open.list.group, `neu${step}`);
          for (const { field, address, answer } of open.fields) {
            const [sample] = samplesOf(field, { today: TODAY, persons: answers.rows.person ?? [] });
            if (answer === undefined && sample !== undefined) answers = put(answers, address, sample);
          }
          if (open.confirm !== null) answers = put(answers, open.confirm, true);
        }
        expect.unreachable('still open after 300 pages');
      }),
      { numRuns: 40 },
    ));

  test('a changed mind and back again gives exactly the answers of before', () =>
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.nat(200), fc.nat(20), (path, page, value) => {
        const { visible, kept } = walked(path);
        const entry = visible[page % visible.length]?.fields[0];
        if (entry?.answer === undefined) return;
        const samples = samplesOf(entry.field, { today: TODAY, persons: path.rows.person ?? [] });
        const other = samples[value % samples.length];
        if (other === undefined) return;
        expect(walked(put(put(path, entry.address, other), entry.address, entry.answer.value)).kept).toEqual(kept);
      }),
    ));
});

type Persona = {
  /** How many others live there, and how many Einnahmen each person has (in the order of the list). */
  readonly others: number;
  readonly incomes: readonly number[];
  /** Field -> value, or a list: one value for each time the field is asked. Not named: "Nein", else the first sample. */
  readonly says: Readonly<Record<string, AnswerValue | readonly { readonly v: AnswerValue }[]>>;
};

/** Answers page by page like a person at the terminal. */
function play({ others, incomes, says }: Persona): Answers {
  let answers = emptyAnswers('ich');
  const asked = new Map<string, number>();
  const persons = () => answers.rows.person ?? [];
  for (let step = 0; step < 300; step += 1) {
    const open = walked(answers).pending;
    if (open === null) return answers;
    if (open.list !== null) {
      const wanted =
        open.pageId === 'mitglieder'
          ? others
          : open.pageId === 'einnahmen'
            ? (incomes[persons().indexOf(open.person ?? '')] ?? 0)
            : 1;
      if (open.list.rows.length < wanted) {
        answers = addRow(answers, open.list.group, `r${step}`);
        continue;
      }
    }
    for (const { field, address } of open.fields) {
      const said = says[field.id];
      const turn = asked.get(field.id) ?? 0;
      asked.set(field.id, turn + 1);
      const listed =
        Array.isArray(said) && typeof said[0] === 'object'
          ? (said[turn] as { v: AnswerValue } | undefined)?.v
          : (said as AnswerValue | undefined);
      const perPerson =
        field.id === 'hatEinnahmen' ? (incomes[persons().indexOf(open.person ?? '')] ?? 0) > 0 : undefined;
      const sample = field.kind === 'yes-no' ? false : samplesOf(field, { today: TODAY, persons: persons() })[0];
      const value = listed ?? perPerson ?? sample;
      if (value !== undefined) answers = put(answers, address, value);
    }
    if (open.confirm !== null) answers = put(answers, open.confirm, true);
  }
  throw new Error('the journey does not end');
}

const listed = (...values: AnswerValue[]) => values.map((v) => ({ v }));

const samira: Persona = {
  others: 1,
  incomes: [1, 0],
  says: {
    familienname: 'Haddad',
    vornamen: listed('Samira', 'Lina'),
    geburtsdatum: listed('1987-05-14', '2019-03-02'),
    staatsangehoerigkeit: 'deutsch',
    familienstand: 'getrennt',
    erwerbsstatus: 'arbeitnehmer',
    verhaeltnis: 'kind',
    schonEingezogen: true,
    gesamtmiete: 64000,
    mietbestandteile: ['heizung'],
    teilHeizung: 8000,
    mieteAendertSich: 'nein',
    einnahmeArt: 'lohn',
    einnahmeBrutto: 62000,
    einnahmeTurnus: 'monatlich',
    zahltKrankenversicherung: true,
    einnahmenAendernSich: 'nein',
    unterhaltNichtDurchsetzbar: true,
    kontoinhaber: 'HADDAD, SAMIRA',
  },
};

const karl: Persona = {
  others: 0,
  incomes: [1],
  says: {
    antragstyp: 'weiterleistung',
    familienname: 'Größmann',
    vornamen: 'Karl Otto',
    geburtsdatum: '1955-02-01',
    staatsangehoerigkeit: 'deutsch',
    erwerbsstatus: 'rente',
    schonEingezogen: true,
    gesamtmiete: 51000,
    mietbestandteile: ['nichts'],
    mieteAendertSich: 'erhoeht',
    einnahmeArt: 'rente',
    einnahmeBrutto: 1320000,
    einnahmeTurnus: 'monatlich',
    einnahmenAendernSich: 'nein',
    hatBehinderung: true,
    gradDerBehinderung: 60,
    pflegegrad: 'keiner',
    kontoinhaber: 'Karl Groessmann',
  },
};

const jonas: Persona = {
  others: 0,
  incomes: [0],
  says: {
    familienname: 'Beispiel',
    vornamen: 'Jonas',
    geburtsdatum: '2002-07-09',
    staatsangehoerigkeit: 'andere',
    erwerbsstatus: 'nichterwerbsperson',
    wohnenAndere: true,
    schonEingezogen: false,
    wohnungAnschrift: { street: 'Allee', houseNumber: '1', addition: '', postcode: '40210', city: 'Düsseldorf' },
    wohntAls: 'untermieter',
    gesamtmiete: 38000,
    mietbestandteile: ['heizung', 'haushaltsenergie'],
    teilHeizung: 30000,
    teilEnergie: 9000,
    mieteAendertSich: 'nein',
    einnahmenAendernSich: 'nein',
    kontoinhaber: 'Erika Muster',
  },
};

describe('golden journeys', () => {
  test.each([
    {
      name: 'Samira with her daughter: low wage, no maintenance',
      persona: samira,
      asked: ['mitgliedVerhaeltnis', 'mieteTeile', 'einnahmeHoehe', 'kinderbetreuung'],
      notAsked: [
        'bisher',
        'ihrStaat',
        'mitgliedErwerbsstatus',
        'verpflichtung',
        'einzugSpaeter',
        'werbungskostenWer',
        'vermoegenArten',
      ],
      count: 56,
      evidence: [
        'ausweis',
        'meldebescheinigung',
        'mietvertrag',
        'vermieterbescheinigung',
        'mietzahlung3m',
        'lohn12m',
        'verdienstbescheinigung',
        'bescheidUv',
      ],
      hints: ['mieteUeberEinkommen', 'nachweisFehlt'],
    },
    {
      name: 'Karl, pensioner with GdB 60, types his yearly pension as a monthly one',
      persona: karl,
      asked: ['bisher', 'mietaenderungAngaben', 'gesundheitAngaben'],
      notAsked: ['gesundheitWer', 'kinderbetreuung', 'werbungskosten', 'mieteTeile', 'mitgliedName'],
      count: 51,
      evidence: [
        'bescheidWohngeld',
        'ausweis',
        'meldebescheinigung',
        'mietvertrag',
        'vermieterbescheinigung',
        'mietzahlung3m',
        'mieterhoehung',
        'rentenbescheid',
        'sbAusweis',
      ],
      hints: ['einnahmeWieJahr', 'nachweisFehlt'],
    },
    {
      name: 'Jonas, student in a shared flat, no income, an account of his mother',
      persona: jonas,
      asked: ['ihrStaat', 'verpflichtung', 'bewohnerName', 'einzugSpaeter', 'mieteTeile'],
      notAsked: ['abzuege', 'einnahmeWas', 'kinderbetreuung'],
      count: 50,
      evidence: ['aufenthaltstitel', 'mietvertrag', 'vermieterbescheinigung', 'mietzahlung3m'],
      hints: [
        'mieteUeberEinkommen',
        'teileUeberMiete',
        'einkommenSehrNiedrig',
        'kontoinhaberAnders',
        'nichtKrefeld',
        'nachweisFehlt',
      ],
    },
  ])('$name', ({ persona, asked, notAsked, count, evidence, hints }) => {
    const now = walked(play(persona));
    const pages = now.visible.map((visit) => visit.pageId);
    expect(pages).toEqual(expect.arrayContaining(asked));
    expect(pages.filter((page) => notAsked.includes(page))).toEqual([]);
    expect(pages).toHaveLength(count);
    expect(evidenceOf(now).map((item) => item.key)).toEqual(evidence);
    expect(plausibility(flow, now, [], amount).map((hint) => hint.rule)).toEqual(hints);
  });
});

describe('hints', () => {
  const answers = play(samira);
  const contract: ReadDocument = {
    id: 'd1',
    kind: 'mietvertrag',
    evidence: 'mietvertrag',
    person: null,
    values: [48500, 12500, 70000].map((value) => ({ kind: 'amount', value })),
  };
  const rulesOf = (given: Answers, documents: readonly ReadDocument[] = []) =>
    plausibility(flow, walked(given), documents, amount).map((hint) => hint.rule);
  const hintOf = (given: Answers, rule: string, documents: readonly ReadDocument[] = []) =>
    plausibility(flow, walked(given), documents, amount).find((hint) => hint.rule === rule);

  test('say what they compared', () => {
    const hint = hintOf(answers, 'mieteUeberEinkommen');
    expect(hint?.compared.map(({ labelKey, value }) => [labelKey, value])).toEqual([
      ['wohngeld.miete.gesamtmiete.label', 64000],
      ['wohngeld.einnahmeHoehe.einnahmeBrutto.label', 62000],
    ]);
    expect(hint?.pageAddress).toBe('wohnung/miete');
  });

  test('"Ja, stimmt so" is remembered for these values and asked again after a change', () => {
    const hint = hintOf(answers, 'mieteUeberEinkommen');
    if (hint === undefined) throw new Error('no hint');
    const accepted = acceptHint(answers, hint);
    expect(hintOf(accepted, 'mieteUeberEinkommen')?.accepted).toBe(true);
    expect(hintOf(put(accepted, 'gesamtmiete', 65000), 'mieteUeberEinkommen')?.accepted).toBe(false);
  });

  test('the rent is not in the contract that was shown; with the right one nothing is said', () => {
    const hint = hintOf(answers, 'mieteAndersAlsVertrag', [contract]);
    expect(hint?.compared.map((entry) => [entry.source, entry.value])).toEqual([
      ['answer', 64000],
      ['document', 48500],
      ['document', 12500],
      ['document', 70000],
    ]);
    expect(rulesOf(put(answers, 'gesamtmiete', 70000), [contract])).not.toContain('mieteAndersAlsVertrag');
  });

  test('a paper that says something else than what was typed: a hint with both values, until it is accepted or taken', () => {
    const offering: ReadDocument = {
      ...contract,
      kind: 'unknown',
      offered: [{ address: 'gesamtmiete', value: 70000 }],
    };
    const hint = hintOf(answers, 'offerDiffers', [offering]);
    expect(hint?.compared.map((entry) => [entry.source, entry.value])).toEqual([
      ['answer', 64000],
      ['document', 70000],
    ]);
    expect(hint?.pageAddress).toBe('wohnung/miete');
    if (hint === undefined) throw new Error('no hint');
    expect(hintOf(acceptHint(answers, hint), 'offerDiffers', [offering])?.accepted).toBe(true);
    expect(rulesOf(put(answers, 'gesamtmiete', 70000), [offering])).not.toContain('offerDiffers');
    const read = takeRead(emptyAnswers('ich'), 'gesamtmiete', {
      value: 64000,
      documentId: 'd1',
      page: 0,
      box: { x: 0, y: 0, width: 1, height: 1 },
    }).values.gesamtmiete;
    if (read === undefined) throw new Error('not read');
    const taken = { ...answers, values: { ...answers.values, gesamtmiete: read } };
    expect(rulesOf(taken, [offering])).not.toContain('offerDiffers');
    // The rule of the flow has said it already: nothing is said twice.
    const both: ReadDocument = { ...offering, kind: 'mietvertrag' };
    expect(rulesOf(answers, [both])).toContain('mieteAndersAlsVertrag');
    expect(rulesOf(answers, [both])).not.toContain('offerDiffers');
  });

  test('"kommt später" is no missing paper', () => {
    const later = evidenceOf(walked(answers)).reduce((before, item) => put(before, item.address, 'later'), answers);
    expect(rulesOf(later)).not.toContain('nachweisFehlt');
    expect(hintOf(answers, 'nachweisFehlt', [contract])?.compared.map((entry) => entry.value)).not.toContain(
      'mietvertrag',
    );
  });

  test.each<[string, string, AnswerValue, string]>([
    ['a pension at 39', 'person/ich/erwerbsstatus', 'rente', 'renteAberJung'],
    ['training at 80', 'person/ich/geburtsdatum', '1946-01-01', 'arbeitAberAlt'],
    ['a rent like for a year', 'gesamtmiete', 768000, 'mieteWieJahr'],
    ['work but no income', 'person/ich/hatEinnahmen', false, 'arbeitOhneEinnahmen'],
    ['another account holder', 'kontoinhaber', 'Karim Haddad', 'kontoinhaberAnders'],
  ])('%s', (_name, address, value, rule) => {
    expect(rulesOf(answers)).not.toContain(rule);
    expect(rulesOf(put(answers, address, value))).toContain(rule);
  });

  test('the same person twice', () => {
    const lina = answers.rows.person?.[1];
    const twin = put(put(answers, `person/${lina}/vornamen`, 'Samira'), `person/${lina}/geburtsdatum`, '1987-05-14');
    expect(rulesOf(twin)).toContain('personDoppelt');
  });

  test('a part that is "weiß ich nicht" is not compared; an expired amount neither', () => {
    expect(rulesOf(put(answers, 'gesamtmiete', { unknown: true }))).not.toContain('mieteUeberEinkommen');
    expect(plausibility(flow, walked(play(jonas)), []).map((hint) => hint.rule)).not.toContain('einkommenSehrNiedrig');
  });
});

describe('what goes out', () => {
  const meta = {
    caseCode: 'ABCD',
    createdOn: TODAY,
    locale: 'ar',
    contentVersion: '1',
    documents: [{ id: 'd1', evidence: 'mietvertrag', person: null, pages: 4 }],
  };

  test('the payload is the same whatever the order of typing, and holds only kept answers', () => {
    const answers = play(samira);
    const shuffled: Answers = { ...answers, values: Object.fromEntries(Object.entries(answers.values).toReversed()) };
    const json = (given: Answers) => JSON.stringify(payloadOf(flow, walked(given), meta));
    expect(json(shuffled)).toBe(json(answers));
    const stale = put(answers, 'staat', 'Nirgendwo');
    expect(json(stale)).not.toContain('Nirgendwo');
    expect(JSON.parse(json(answers))).toEqual(payloadOf(flow, walked(answers), meta));
  });

  test('unknown and withheld are handed over as such, papers with their state', () => {
    const answers = put(put(play(samira), 'gesamtmiete', { unknown: true }), 'person/ich/telefon', { withheld: true });
    const payload = payloadOf(flow, walked(put(answers, 'evidence/lohn12m/ich', 'later')), meta);
    const stateOf = (field: string) => payload.answers.find((answer) => answer.field === field)?.state;
    expect([stateOf('gesamtmiete'), stateOf('telefon'), stateOf('iban')]).toEqual(['unknown', 'withheld', 'given']);
    expect(
      payload.evidence
        .filter(({ key }) => ['mietvertrag', 'lohn12m', 'ausweis'].includes(key))
        .map(({ key, state }) => [key, state]),
    ).toEqual([
      ['ausweis', 'open'],
      ['mietvertrag', 'attached'],
      ['lohn12m', 'later'],
    ]);
    expect(payload.complete).toBe(true);
  });

  test('a read answer says from which of the papers that go along; without that paper it says "typed"', () => {
    const box = { x: 1180, y: 1240, width: 170, height: 36 };
    const persona = play(samira);
    const { gesamtmiete: _, ...values } = persona.values;
    const answers = takeRead({ ...persona, values }, 'gesamtmiete', { value: 64000, documentId: 'd1', page: 1, box });
    const originOf = (documents: typeof meta.documents) =>
      payloadOf(flow, walked(answers), { ...meta, documents }).answers.find(({ field }) => field === 'gesamtmiete')
        ?.origin;
    expect(originOf(meta.documents)).toEqual({ kind: 'read', documentId: 'd1', confirmed: true, page: 1, box });
    expect(originOf([])).toEqual({ kind: 'typed' });
  });

  test('each line of the summary leads to a page that exists', () => {
    const now = walked(play(samira));
    const sections = summaryOf(flow, now);
    expect(sections.map((section) => section.id)).toEqual(['sie', 'haushalt', 'wohnung', 'einkommen']);
    for (const row of sections.flatMap((section) => section.rows)) {
      expect(isReachable(now, row.pageAddress)).toBe(true);
      expect(texts.de?.[row.labelKey]).toBeTruthy();
    }
  });
});
