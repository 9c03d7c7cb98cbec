import { describe, expect, it } from 'vitest';
import { checkTree } from '../../../src/check/check.ts';
import { NOTHING_RELEASED_FILE } from '../../../src/check/examples.ts';
import { treeOf } from '../../../src/check/read/tree.ts';
import { exampleSite } from './example-site.ts';

const later = {
  ...NOTHING_RELEASED_FILE,
  'content/organization.yaml': 'name: Kestrel\nsite: { origin: https://trust.kestrel.eu }\nlanguage: en\n',
  'content/certifications/soc-2.yaml':
    'standard: SOC 2 Type II\nkind: attestation\nstatus: achieved\nvalidFrom: 2026-09-01\n',
  'content/acknowledgments/rivera.yaml': 'researcher: M. Rivera\ndate: 2026-09-15\n',
};

const found = (asOf: string, now: string, files: Record<string, string> = later) =>
  checkTree(treeOf(exampleSite(files)), { asOf, now: new Date(`${now}T12:00:00Z`) }).diagnostics;

const codes = (asOf: string, now: string): string[] => found(asOf, now).map(({ code }) => code);

it('does not undo in a look back what has been done since', () => {
  expect(codes('2026-08-01', '2026-10-01')).toEqual([]);
});

describe('what came later', () => {
  const policy = (name: string, fields: string, text: string) => ({
    [`content/policies/${name}.md`]: `---\nid: EX-${name.slice(0, 1)}\ntitle: A policy\n${fields}---\n\n${text}\n`,
  });
  const leading = (text: string) => ({
    ...later,
    ...policy('a/1.0', '', text),
    ...policy('b/1.0', 'effective: 2026-01-01\n', '## Scope\n\nText.'),
    ...policy('b/2.0', 'effective: 2026-09-15\nchanges: [More.]\n', '## Scope\n\n## Backups\n\nText.'),
    'content/subprocessors/mail.yaml': 'name: Mail\nannounced: 2026-06-01\neffective: 2026-09-15\n',
  });
  const wrong = (asOf: string, now: string, files: Record<string, string>) =>
    found(asOf, now, { ...NOTHING_RELEASED_FILE, ...files }).filter(
      ({ severity, code }) => severity === 'error' && !code.startsWith('T'),
    );

  it.each([
    ['a day of the register', leading('[The register](/subprocessors/as-of/2026-09-15/).'), 'R004'],
    ['a heading', leading('[Backups](/policies/b/#backups).'), 'R005'],
    ['a section', { 'content/organization.yaml': 'name: Kestrel\nsite: { origin: https://trust.kestrel.eu }\nlanguage: en\nnavigation: [updates]\n', 'content/updates/2026-09-15-news.md': '---\ntitle: News\nkind: news\n---\n\nNews.\n' }, 'R008'],
    ['a page redirected to', { ...leading(''), 'content/organization.yaml': 'name: Kestrel\nsite: { origin: https://trust.kestrel.eu }\nlanguage: en\nredirects: [{ from: /old, to: /subprocessors/as-of/2026-09-15/ }]\n' }, 'R007'],
  ])('is no mistake in a look back: %s', (_, files, code) => {
    expect(wrong('2026-08-01', '2026-10-01', files)).toEqual([]);
    // On the day itself it was one.
    expect(wrong('2026-08-01', '2026-08-01', files).map((finding) => finding.code)).toEqual([code]);
  }); // prettier-ignore

  it('is still looked for where it never came', () => {
    const files = leading('[The register](/subprocessors/as-of/2026-09-16/).');
    expect(wrong('2026-08-01', '2026-10-01', files).map(({ code }) => code)).toEqual(['R004']);
  });
});

it('refuses what nobody can have done yet', () => {
  expect(codes('2026-08-01', '2026-08-01')).toEqual(['T021', 'T019']);
});

it.each([
  [
    'a person to thank',
    'acknowledgments/rivera.yaml',
    later['content/acknowledgments/rivera.yaml'],
    /take the file out/,
  ],
  [
    'an advisory',
    'advisories/ex-2026-01.mdx',
    '---\ntitle: A\nseverity: high\naffected: [B before 1]\npublished: 2026-05-01\nupdated: [{ on: 2026-09-15, summary: More. }]\n---\n\nText.\n',
    /leave `updated` out until then/,
  ],
])('says what to do until then with %s', (_, path, text, hint) => {
  const diagnostics = found('2026-08-01', '2026-08-01', { ...later, [`content/${path}`]: text });
  expect(diagnostics.find(({ code, file }) => code === 'T021' && file.endsWith(path))?.hint).toMatch(hint);
});
