import { describe, expect, test } from 'vitest';
import { siteDatasets } from '../../../src/renditions/data/datasets.ts';
import { registerPaper } from '../../../src/renditions/pdf/register-paper.ts';
import { siteFeeds } from '../../../src/catalog/site-feeds.ts';
import { registerFiles } from '../../../src/catalog/site-files.ts';
import { organization } from '../../../src/schemas/organization.ts';
import type { Subprocessor } from '../../../src/schemas/subprocessor.ts';
import { eventLabel } from '#words/events';
import { entriesLine, entryLede, registerLede, registerTitle, registerWords } from '#words/register-words';
import { sectionText } from '#words/sections';
import { trustCenter } from '../model/register-sample.ts';

const withRegister = (subprocessorRegister: object | undefined) =>
  organization.parse({
    name: 'Example',
    site: { origin: 'https://trust.example.com' },
    language: 'en',
    subprocessorRegister,
  });

const access = 'published';
const tags = [{ id: 'tags', data: { name: 'Tags', dataAccess: 'None.', effective: '2026-01-01' } }];

describe('what a register calls itself', () => {
  test.each([
    ['of subprocessors, where nothing is said', undefined, '2 subprocessors', 'Subprocessors'],
    ['of vendors', { access, holds: 'vendors' }, '2 vendors', 'Vendors'],
    ['of some', { access, extent: 'notable' }, '2 notable subprocessors', 'Subprocessors'],
    ['of all', { access, extent: 'all' }, '2 subprocessors', 'Subprocessors'],
  ])('one %s', (_, register, entries, title) => {
    const company = withRegister(register);
    expect(entriesLine(company, 2)).toBe(entries);
    expect(sectionText(trustCenter({ organization: company }, '2026-11-20'), 'subprocessors').label).toBe(title);
  });

  test('a vendor is not said to process personal data', () => {
    const company = withRegister({ access, holds: 'vendors' });
    const register = trustCenter({ organization: company, subprocessors: tags }, '2026-11-20');
    expect(registerLede(register)).toBe('The vendors of Example: which data each can reach.');
    expect(sectionText(trustCenter({ organization: company }, '2026-11-20'), 'subprocessors').summary).not.toContain(
      'personal data',
    );
    expect(registerTitle(company)).toBe('Vendor register of Example');
  });

  const lede = (subprocessorRegister: object | undefined, ...entries: Subprocessor[]): string => {
    const subprocessors = entries.map((data, index) => ({ id: `v${String(index)}`, data }));
    return registerLede(trustCenter({ organization: withRegister(subprocessorRegister), subprocessors }, '2026-11-20'));
  };
  const who = 'subprocessors of Example';

  test('a register of some says so', () => {
    expect(lede({ access, extent: 'notable' }, { name: 'Mail' })).toBe(`Notable ones among the ${who}.`);
  });

  test('one that is not published says who would be in it only', () => {
    expect(lede({ access: 'on-request', extent: 'notable' })).toBe(`The ${who}.`);
  });

  test.each([
    ['nothing', [{ name: 'Mail' }], '.'],
    ['the purpose of one', [{ name: 'Mail', purpose: 'Sends mail.' }, { name: 'Host' }], '.'],
    [
      'purposes and places',
      [
        { name: 'Mail', purpose: 'Sends mail.', locations: [{ country: 'FR' }] },
        { name: 'Host', purpose: 'Hosts.', locations: [{ country: 'DE' }] },
      ],
      ': what each does and where.',
    ],
    [
      'a change to come',
      [{ name: 'Mail', announced: '2026-11-01', effective: '2026-12-01' }],
      ': what is about to change.',
    ],
  ] satisfies [string, Subprocessor[], string][])('entries that state %s promise no more', (_, entries, rest) => {
    expect(lede(undefined, ...entries)).toBe(`The ${who}${rest}`);
  });

  test('of vendors has no subprocessor in its files, its feeds and its events', () => {
    const organization = withRegister({ access, holds: 'vendors' });
    const center = trustCenter({ organization, subprocessors: tags }, '2026-11-20');
    const said = [
      eventLabel({ kind: 'subprocessor-added' }, false, registerWords(organization).one),
      ...siteFeeds(center, '/subprocessors/').flatMap(({ title, holds }) => [title, holds]),
      ...registerFiles(center).flatMap(({ title, description }) => [title, description]),
      ...siteDatasets(center).flatMap(({ title, description }) => [title, description]),
      JSON.stringify(registerPaper(center, { absolute: () => 'https://trust.example.com/' })),
    ].join('\n');
    expect(said).toContain('Vendor added');
    expect(said.replace('"source":"subprocessors/register"', '')).not.toMatch(/subprocessor|personal data/i);
  });

  test.each([
    ['on request', { access: 'on-request' }, 'How the register is given out.'],
    ['in a contract', { access: 'in-contract' }, 'Where the register is.'],
    ['empty', undefined, 'The register has no entries.'],
  ])('that is %s is not said to be there', (_, register, summary) => {
    const center = trustCenter({ organization: withRegister(register) }, '2026-11-20');
    expect(sectionText(center, 'subprocessors').summary).toBe(summary);
  });

  test('of some is one of some wherever it is told of', () => {
    const organization = withRegister({ access, extent: 'notable' });
    const center = trustCenter({ organization, subprocessors: [{ id: 'mail', data: { name: 'Mail' } }] }, '2026-11-20');
    expect(sectionText(center, 'subprocessors').summary).toBe('Notable ones among the subprocessors of Example.');
    expect(siteDatasets(center).find(({ name }) => name === 'subprocessors')?.description).toBe(
      'Notable subprocessors of Example.',
    );
    expect(entryLede(organization)).toBe('A notable subprocessor of Example.');
    expect(entryLede(withRegister({ access, holds: 'vendors' }))).toBe('A vendor of Example.');
  });

  test('one entry', () => {
    expect(entriesLine(withRegister(undefined), 1)).toBe('1 subprocessor');
  });
});
