import { describe, expect, it } from 'vitest';
import type { Content } from '../../../src/model/content.ts';
import { resolveCertifications } from '../../../src/model/certifications.ts';
import type { Certification } from '../../../src/schemas/certification.ts';
import type { Commitment } from '../../../src/schemas/commitment.ts';
import { retentionLine } from '#words/ai';
import { certificationDate } from '#words/certifications';
import { promiseWords, valueWords } from '#words/commitments';
import { publicationLine, timesTitle } from '#words/disclosure';
import { eventDate, eventLabel, eventLines, eventTitle } from '#words/events';
import { refLabel, refPath } from '#words/frameworks';
import { registrationLine } from '#words/contacts';
import { disclosureLine, homeFigure, homeLabel, overviewTitle, stockLine } from '#words/overview';
import { questionText } from '#words/questions';
import { trustCenter } from '../model/register-sample.ts';
import { policyEntries } from '../model/version-sample.ts';

const promiseOf = (kind: Commitment['kind']): Commitment => ({
  title: 'A',
  kind,
  towards: 'customers',
  values: [{ value: '1 day' }],
});

describe('a promise in words', () => {
  it.each([
    ['within', '72 hours', 'within 72 hours'],
    ['keep-for', '30 days', 'kept for 30 days'],
    ['every', '1 year', 'every year'],
    ['every', '1 business day', 'every business day'],
    ['every', '3 months', 'every quarter'],
    ['every', '6 months', 'every half-year'],
    ['every', '12 months', 'every year'],
    ['every', '24 months', 'every 2 years'],
    ['every', '18 months', 'every 18 months'],
    ['keep-for', '12 months', 'kept for 12 months'],
    ['every', '11 days', 'every 11 days'],
    ['at-most', '5 attempts', 'at most 5 attempts'],
    ['at-least', '12 characters', 'at least 12 characters'],
    ['target', '99.9%', 'target: 99.9%'],
    ['objective', '8 hours', '8 hours'],
  ] as const)('%s %s is read as %s', (kind, value, words) => {
    expect(promiseWords({ kind }, value)).toBe(words);
  });

  it('keeps how it is kept, beside its figure', () => {
    const manner = 'without undue delay';
    expect(promiseWords({ kind: 'within', manner }, '24 hours')).toBe('without undue delay, within 24 hours');
    expect(promiseWords({ kind: 'objective', manner }, '8 hours')).toBe('without undue delay, 8 hours');
  });

  it.each([
    ['the whole', [{ value: '1 day' }], ['within 1 day']],
    ['the only part', [{ key: 'critical', value: '1 hour' }], ['Critical: within 1 hour']],
    [
      'parts, and what holds beside them',
      [{ value: '1 day' }, { key: 'critical', value: '1 hour' }],
      ['Critical: within 1 hour', 'All others: within 1 day'],
    ],
  ])('names %s', (_, parts, words) => {
    expect(valueWords({ kind: 'within' }, parts)).toEqual(words);
  });
});

describe('the date of a certification', () => {
  it.each([
    [
      'valid until a day',
      { status: 'achieved', expires: '2027-03-01', validFrom: '2024-03' },
      'Valid until 1 March 2027',
    ],
    ['held since', { status: 'achieved', validFrom: '2024-03' }, 'Since March 2024'],
    ['held since nobody says when', { status: 'achieved' }, ''],
    ['expired', { status: 'achieved', expires: '2026-03-01' }, 'Expired on 1 March 2026'],
    ['beginning later', { status: 'achieved', validFrom: '2027-01-01' }, 'Valid from 1 January 2027'],
    ['aimed for', { status: 'planned', target: { date: '2027-Q2' } }, 'Q2 2027'],
    ['worked on', { status: 'in-progress', target: { date: '2027-Q2' } }, 'Target: Q2 2027'],
    ['on a condition', { status: 'in-progress', target: { condition: 'after the audit' } }, 'Target: after the audit'],
    ['on the way without a date', { status: 'in-progress' }, ''],
  ] satisfies [string, Pick<Certification, 'status'> & Partial<Certification>, string][])(
    '%s: %j is read as %s',
    (_, data, words) => {
      const entry = {
        id: 'iso',
        data: { standard: 'ISO', kind: 'certification' as const, ...data },
      };
      const [resolved] = resolveCertifications([entry], '2026-11-20');
      expect(resolved && certificationDate(resolved.data, resolved.state)).toBe(words);
    },
  );
});

describe('a reference to a requirement', () => {
  it.each([
    ['soc2:CC9.2', 'SOC 2 CC9.2', '/controls/soc2/#cc9-2'],
    ['gdpr:Art. 28(3)(a)', 'GDPR Art. 28(3)(a)', '/controls/gdpr/#art-28-3-a'],
    [
      'iso27001-2013:A.15.1',
      'ISO 27001:2013 A.15.1 (A.5.19, A.5.20, A.5.21 in the 2022 edition)',
      '/controls/iso27001-2013/#a-15-1',
    ],
    [
      'iso27001-2013:A.15.1.1',
      'ISO 27001:2013 A.15.1.1 (A.5.19 in the 2022 edition)',
      '/controls/iso27001-2013/#a-15-1-1',
    ],
    ['iso27001-2022:A.5.19', 'ISO 27001 A.5.19', '/controls/iso27001-2022/#a-5-19'],
    ['nothing:known', 'nothing:known', '/controls/'],
  ])('%s is read as %s, and leads to %s', (ref, label, path) => {
    expect([refLabel(ref), refPath(ref)]).toEqual([label, path]);
  });
});

describe('when findings may be published', () => {
  it.each([
    ['nothing stated', {}, undefined],
    ['together', { disclosure: 'coordinated' as const }, 'Disclosure is coordinated.'],
    [
      'together, and after a time',
      { disclosure: 'coordinated' as const, disclosureWindow: { after: '90 days' } },
      'Disclosure is coordinated. You may publish 90 days after your report.',
    ],
    ['on a condition', { disclosureWindow: { condition: 'until it is fixed.' } }, 'Not until it is fixed.'],
    [
      'after a time or on a condition',
      { disclosureWindow: { after: '90 days', condition: 'until it is fixed' } },
      'You may publish 90 days after your report; before that, not until it is fixed.',
    ],
    ['never', { disclosure: 'none' as const }, 'Findings are not published.'],
    ['as undertaken', { disclosureNote: 'We agree on a time.' }, 'We agree on a time.'],
    [
      'together, as undertaken, on a condition',
      {
        disclosure: 'coordinated' as const,
        disclosureNote: 'We agree on a time.',
        disclosureWindow: { condition: 'until it is fixed' },
      },
      'Disclosure is coordinated. We agree on a time. Not until it is fixed.',
    ],
  ])('%s: %j is read as %s', (_, program, line) => {
    expect(publicationLine(program)).toBe(line);
  });
});

it.each([
  [{ resolution: { high: '30 days' } }, 'Response times'],
  [{ rewards: { note: 'A shirt.' } }, 'Rewards'],
  [{ resolution: { high: '30 days' }, rewards: { note: 'A shirt.' } }, 'Response times and rewards'],
])('what is stated of times and rewards is named, and no more: %j', (program, title) => {
  expect(timesTitle(program)).toBe(title);
});

describe('the disclosure programme in a line', () => {
  const euros = (min: number, max?: number) => ({ currency: 'EUR', min, max });
  const all = ['authorized', 'anti-circumvention-exempt', 'terms-exempt', 'good-faith'] as const;

  it.each([
    ['no programme', undefined, ''],
    ['nothing stated', {}, ''],
    ['a time of response', { firstResponse: '1 business day' }, 'Response within 1 business day.'],
    ['a coordinated disclosure', { disclosure: 'coordinated' as const }, 'Coordinated disclosure.'],
    ['another disclosure', { disclosure: 'discretionary' as const }, ''],
    ['all promises', { safeHarbor: [...all] }, 'Full safe harbor.'],
    ['some promises', { safeHarbor: [all[0]] }, 'Safe harbor.'],
    [
      'the highest reward of all',
      { rewards: { bySeverity: { low: euros(50, 100), critical: euros(2000, 5000), high: euros(800, 2000) } } },
      'Rewards up to €5,000.',
    ],
    ['one range', { rewards: { range: euros(50, 5000) } }, 'Rewards up to €5,000.'],
    ['an open end', { rewards: { range: euros(50) } }, 'Rewards from €50.'],
    [
      'an open end among others',
      { rewards: { bySeverity: { critical: euros(1000), low: euros(50, 100) } } },
      'Rewards from €50.',
    ],
    [
      'a limit of that time',
      { firstResponse: '24 hours', firstResponseNote: 'on business days' },
      'Response within 24 hours, on business days.',
    ],
    ['no money', { rewards: { note: 'A shirt.' } }, ''],
    [
      'everything',
      {
        firstResponse: '72 hours',
        disclosure: 'coordinated' as const,
        safeHarbor: [...all],
        rewards: { range: euros(50, 500) },
      },
      'Response within 72 hours. Coordinated disclosure. Full safe harbor. Rewards up to €500.',
    ],
  ])('with %s', (_, program, line) => {
    expect(disclosureLine(program)).toBe(line);
  });
});

describe('where data is at home', () => {
  it.each([
    ['one country', [{ country: 'IE', city: 'Dublin' }], 'Ireland', 'Dublin'],
    [
      'one country, two towns',
      [
        { country: 'DE', city: 'Kassel' },
        { country: 'DE', city: 'Bonn' },
      ],
      'Germany',
      'Kassel, Bonn',
    ],
    ['the Union', [{ country: 'IE', city: 'Dublin' }, { country: 'DE' }], 'EU', 'Dublin'],
    [
      'the Union, twice in one town',
      [
        { country: 'IE', city: 'X' },
        { country: 'DE', city: 'X' },
      ],
      'EU',
      'X',
    ],
    ['the Union and its neighbors', [{ country: 'IE' }, { country: 'NO' }], 'EEA', ''],
    ['one neighbor', [{ country: 'NO', city: 'Oslo' }], 'Norway', 'Oslo'],
    ['nowhere', [], '', ''],
  ])('in %s', (_, homes, value, towns) => {
    expect(homeFigure(homes)).toEqual({ value, qualifier: towns });
  });

  const primary = { role: 'primary' as const };
  it.each([
    ['one place', [primary], 'Primary location'],
    ['two places', [primary, primary], 'Primary locations'],
    ['a place and the one behind it', [primary, { role: 'standby' as const }], 'Primary and standby locations'],
    ['the one behind alone', [{ role: 'standby' as const }], 'Standby location'],
    ['a place with words of its own', [{ ...primary, figure: 'Where the database is' }], 'Where the database is'],
    [
      'places of which not all have words',
      [{ ...primary, figure: 'Where the database is' }, primary],
      'Primary locations',
    ],
  ])('%s: no more is said than what is there', (_, homes, label) => {
    expect(homeLabel(homes)).toBe(label);
  });

  it('and elsewhere is told country by country', () => {
    expect(homeFigure([{ country: 'GB' }, { country: 'BD' }, { country: 'GB' }]).value).toBe('UK, Bangladesh');
  });
});

describe('an event', () => {
  it.each([
    ['document-in-force', true, 'Comes into force'],
    ['document-in-force', false, 'In force'],
    ['certification-expired', true, 'Expires unless renewed'],
    ['certification-expired', false, 'Certification expired'],
    ['maintenance', true, 'Maintenance'],
    ['subprocessor-added', true, 'Subprocessor to be added'],
  ] as const)('%s, still to come: %s, is called %s', (kind, coming, label) => {
    expect(eventLabel({ kind }, coming)).toBe(label);
  });

  it.each([
    ['alignment', 'Aligned, not certified'],
    ['self-assessment', 'Self-assessed'],
    ['partner-programme', 'Partner'],
    ['legal-registration', 'Registered'],
  ] as const)('that begins a %s tells of no certification', (without, label) => {
    const event = { ...announced, kind: 'certification-achieved' as const, without };
    expect([eventLabel(event, false), eventLabel(event, true)]).toEqual([label, label]);
    expect(eventTitle(event)).toBe(`${label}: Mail`);
    expect(eventLabel({ kind: 'certification-expired', without }, false)).toBe('Expired');
    expect(eventLabel({ kind: 'certification-expired', without }, true)).toBe('Expires unless renewed');
  });

  it('is titled with what it is about', () => {
    const event = { id: 'x', date: '2026-03-01', kind: 'document-in-force' as const, href: '/' };
    expect(eventTitle({ ...event, subject: 'Access Policy 2.0' })).toBe('In force: Access Policy 2.0');
  });

  const announced = {
    id: 'x',
    date: '2026-09-01',
    kind: 'subprocessor-announced' as const,
    subject: 'Mail',
    summary: 'Sends mail.',
    href: '/',
    effective: '2026-10-15',
    objectionDeadline: '2026-10-01',
  };

  it.each([
    ['in a feed', undefined, ['Sends mail.', 'Takes effect on 15 October 2026.', 'Objections until 1 October 2026.']],
    [
      'on the last day to object',
      '2026-10-01',
      ['Sends mail.', 'Takes effect on 15 October 2026.', 'Objections until 1 October 2026.'],
    ],
    ['the day after', '2026-10-02', ['Sends mail.', 'Takes effect on 15 October 2026.']],
  ])('says %s what still matters', (_, from, lines) => {
    expect(eventLines(announced, from)).toEqual(lines);
  });

  it('that takes effect before the last day to object leaves nothing to object to', () => {
    const sooner = { ...announced, effective: '2026-09-20' };
    expect(eventLines(sooner, '2026-09-19')).toContain('Objections until 1 October 2026.');
    expect(eventLines(sooner, '2026-09-20')).not.toContain('Objections until 1 October 2026.');
  });

  it('that is to take effect in a month names no day', () => {
    const published = { ...announced, kind: 'document-published' as const, objectionDeadline: undefined };
    expect(eventLines({ ...published, effective: '2026-10' })).toEqual([
      'Sends mail.',
      'Takes effect in October 2026.',
    ]);
    expect(eventLines({ ...published, effective: '2026-09' })).toEqual(['Sends mail.']);
  });

  it.each([
    ['a day', undefined, '1 September 2026', 'In force: A'],
    ['a month', '2026-09', 'September 2026', 'In force: A (September 2026)'],
    ['a quarter', '2026-Q3', 'Q3 2026', 'In force: A (Q3 2026)'],
    ['a year', '2026', '2026', 'In force: A (2026)'],
  ])('known to %s is dated and titled so', (_, stated, date, title) => {
    const event = { ...announced, kind: 'document-in-force' as const, subject: 'A', stated };
    expect([eventDate(event), eventTitle(event)]).toEqual([date, title]);
  });

  it.each([
    ['one value', { value: '48 hours' }, 'Within 48 hours of confirming a breach.'],
    [
      'stages',
      { byPhase: { 'early warning': '24 hours', notification: '72 hours' } },
      'Early warning: within 24 hours; Notification: within 72 hours, of confirming a breach.',
    ],
    [
      'a value for some and one for all others',
      { value: '3 days', byTier: { critical: '1 day' } },
      'Critical: within 1 day; All others: within 3 days, of confirming a breach.',
    ],
  ])('of a promise with %s says what starts the clock', (_, value, words) => {
    const data = { ...promiseOf('within'), trigger: 'confirming a breach' };
    expect(eventLines({ ...announced, effective: undefined, summary: undefined, promise: { data, value } })).toEqual([
      words,
    ]);
  });

  it.each([
    [
      'within a day',
      { starts: '2026-12-06T01:00:00Z', ends: '2026-12-06T03:00:00Z' },
      'When: 6 December 2026, 01:00 to 03:00 UTC.',
    ],
    [
      'over midnight in UTC',
      { starts: '2026-12-06T23:00:00Z', ends: '2026-12-07T02:00:00+01:00' },
      'When: 6 December 2026 at 23:00 to 7 December 2026 at 01:00 UTC.',
    ],
    ['with an open end', { starts: '2026-12-06T01:00:00Z' }, 'When: from 6 December 2026 at 01:00 UTC.'],
    ['with an open beginning', { ends: '2026-12-06T01:00:00Z' }, 'When: until 6 December 2026 at 01:00 UTC.'],
  ])('that takes place %s says when', (_, window, line) => {
    expect(eventLines({ ...announced, effective: undefined, summary: undefined, window })).toEqual([line]);
  });

  it('that has taken effect says no more of that', () => {
    expect(eventLines({ ...announced, date: '2026-10-15', kind: 'subprocessor-added' })).toEqual(['Sends mail.']);
    expect(eventLines({ ...announced, summary: undefined, effective: undefined })).toEqual([]);
  });
});

describe('who a company is', () => {
  const company = { name: 'Example', site: { origin: 'https://trust.example.com' }, language: 'en' };

  it.each([
    ['a name alone', {}, 'Example'],
    [
      'everything',
      {
        legalName: 'Example Ltd',
        registration: { country: 'IE', register: 'Companies Registration Office', number: '000000', vat: 'IE0000000A' },
        address: '1 Main Street, Cork',
      },
      'Example Ltd, registered in Ireland, Companies Registration Office, no. 000000, VAT IE0000000A, 1 Main Street, Cork',
    ],
    ['a number alone', { registration: { number: '12' } }, 'Example, no. 12'],
    [
      'a jurisdiction that is part of a country',
      { registration: { jurisdiction: 'England and Wales', number: '12' } },
      'Example, registered in England and Wales, no. 12',
    ],
  ])('with %s: %s', (_, data, line) => {
    expect(registrationLine({ ...company, ...data })).toBe(line);
  });

  it('heads the overview, unless the author found better words', () => {
    expect(overviewTitle(company)).toBe('Example trust center');
    expect(overviewTitle({ ...company, headline: 'Security at Example' })).toBe('Security at Example');
  });
});

it.each([
  ['nothing', {}, ''],
  ['one policy', { policies: policyEntries('a', { '1.0': {} }) }, '1 policy.'],
  [
    'two policies and a control',
    {
      policies: [...policyEntries('a', { '1.0': {} }), ...policyEntries('b', { '1.0': {} })],
      controls: [{ id: 'a', data: { title: 'A', category: 'privacy', statement: 'B.', status: 'in-place' } }],
    },
    '2 policies, 1 control.',
  ],
  ['an annex, which is no policy', { policies: policyEntries('a', { '1.0': { kind: 'annex' } }) }, '1 document.'],
] satisfies [string, Partial<Content>, string][])('a trust center with %s has in stock: %j', (_, content, line) => {
  expect(stockLine(trustCenter(content, '2026-11-20'))).toBe(line);
});

it.each([
  ['none', undefined, 'None'],
  ['30 days', 'Then it is erased.', '30 days. Then it is erased.'],
])('what a provider keeps, %s, is told with its note %s', (retention, retentionNote, line) => {
  const feature = { feature: 'A', purpose: 'A', dataSent: ['a'], training: 'never' as const, retention, retentionNote };
  expect(retentionLine(feature)).toBe(line);
});

it.each([
  [1, 'One question that security questionnaires ask, answered once for everyone.'],
  [84, '84 questions that security questionnaires ask, answered once for everyone.'],
])('%i questions are introduced', (count, line) => {
  expect(questionText.lede(count)).toBe(line);
});
