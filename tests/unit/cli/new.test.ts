import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { commandLine } from './command-line.ts';

const { folder, run } = commandLine();
const SITE = ['--site', 'acme'] as const;
const path = (file: string): string => join(folder(), 'acme', 'content', file);
const read = (file: string): string => readFileSync(path(file), 'utf8');

beforeEach(async () => {
  await run('init', 'acme', '--yes', '--as-of', '2026-06-30');
});

const check = async () => (await run('check', ...SITE)).out;
/** What nobody released yet is no fault of the file. */
const RELEASE_ONLY = /^Trust center: acme\n(?:\S+ +warning +L005 [\s\S]*)?0 errors, \d+ warnings?\n$/;

describe('every kind', () => {
  it.each([
    ['policy', 'Access Control', [], 'policies/access-control/1.0.mdx'],
    ['whitepaper', 'How we protect data', [], 'whitepaper/1.0.mdx'],
    ['disclosure', undefined, [], 'disclosure/1.0.mdx'],
    ['subprocessor', 'Mail GmbH', ['--purpose', 'Delivers: e-mail', '--announced', '2026-06-30', '--country', 'DE'], 'subprocessors/mail-gmbh.yaml'],
    ['control', 'Locked doors', ['--category', 'physical-security', '--statement', 'Doors are locked.'], 'controls/locked-doors.yaml'],
    ['certification', 'ISO/IEC 27001:2022', ['--kind', 'certification', '--status', 'achieved'], 'certifications/iso-iec-27001-2022.yaml'],
    ['commitment', 'Recovery time', ['--kind', 'within', '--towards', 'customers', '--value', '4 hours'], 'commitments/recovery-time.yaml'],
    ['question', 'Is data encrypted at rest in every place it is kept?', ['--answer', 'yes', '--group', 'Encryption'], 'questions/is-data-encrypted-at-rest-in.yaml'],
    ['report', 'Penetration test', ['--kind', 'penetration-test', '--access', 'nda; customers'], 'reports/penetration-test.yaml'],
    ['ai-feature', 'Summaries', ['--purpose', 'Sums up.', '--data-sent', 'messages', '--retention', '30 days', '--training', 'never'], 'ai-features/summaries.yaml'],
    ['acknowledgment', 'Quiet Otter', [], 'acknowledgments/quiet-otter.yaml'],
    ['advisory', 'A hole', ['--summary', 'It is closed.', '--severity', 'high', '--affected', 'All; Both'], 'advisories/acm-2026-01.mdx'],
    ['update', 'We moved', ['--kind', 'news', '--summary', 'To Ireland.'], 'updates/2026-06-30-we-moved.mdx'],
  ] as const)('%s: writes a file that passes the gate', async (kind, name, options, file) => {
    const given = name === undefined ? [] : [name];
    const { code, out } = await run('new', kind, ...given, ...options, ...SITE);
    expect(code).toBe(0);
    expect(out).toContain(`Wrote ${join('acme', 'content', file)}\n`);
    expect(out).not.toContain('Still to be filled in');
    expect(await check()).toMatch(RELEASE_ONLY);
  });
}); // prettier-ignore

it('writes the answers as the fields they are', async () => {
  await run(
    'new',
    'subprocessor',
    'Mail GmbH',
    '--purpose',
    'E-mail',
    '--announced',
    '2026-06-30',
    '--data-categories',
    'names; addresses',
    ...SITE,
  );
  expect(parse(read('subprocessors/mail-gmbh.yaml'))).toEqual({
    name: 'Mail GmbH',
    purpose: 'E-mail',
    announced: '2026-06-30',
    effective: '2026-06-30',
    dataCategories: ['names', 'addresses'],
  });
});

it('announces nothing of a subprocessor that has been in use for years', async () => {
  const given = ['subprocessor', 'Old Host', '--purpose', 'Hosting', ...SITE];
  expect((await run('new', ...given)).err).toContain('--announced TEXT  The day customers hear of it, or "earlier"');
  expect(await run('new', ...given, '--announced', 'earlier')).toMatchObject({ code: 0 });
  expect(parse(read('subprocessors/old-host.yaml'))).toEqual({ name: 'Old Host', purpose: 'Hosting' });
});

it('names every option that does not fit, and the words that do', async () => {
  const { code, err } = await run('new', 'subprocessor', 'A', '--tier', 'top', '--transfer-mechanism', 'SCC', ...SITE);
  expect(code).toBe(2);
  expect(err).toMatch(/^--tier: "top" is none of critical, high, standard\.\n--transfer-mechanism: "SCC" is none of /);
  const { out } = await run('new', '--help');
  expect(out).toMatch(/--tier TEXT +Of subprocessor: critical, high, standard\n/);
  expect(out).toMatch(/--status TEXT +Of control: in-place, .*; of certification: achieved, in-progress, planned\n/);
});

it('names the id of a promise where it says how to quote it', async () => {
  const promise = ['--kind', 'within', '--towards', 'customers', '--value', '4 hours', ...SITE];
  expect((await run('new', 'commitment', 'Recovery time', ...promise)).out).toContain('<Fact id="recovery-time" />');
});

it('gives the facts of a disclosure programme and its policy headings of their own', async () => {
  await run('new', 'disclosure', ...SITE);
  const { code, out } = await run('new', 'programme', '1 business day', ...SITE);
  expect(code).toBe(0);
  expect(out).toContain(join('acme', 'content', 'disclosure', 'program.yaml'));
  expect(parse(read('disclosure/program.yaml'))).toMatchObject({ firstResponse: '1 business day' });
  expect(read('disclosure/1.0.mdx')).not.toContain('## How to report\n');
  expect(await check()).toMatch(RELEASE_ONLY);
});

it('lets a subprocessor begin no sooner than the notice promised', async () => {
  writeFileSync(path('organization.yaml'), `${read('organization.yaml')}subprocessorNotice: [{ notice: 30 days }]\n`);
  await run('new', 'subprocessor', 'Mail', '--purpose', 'E-mail', '--announced', '2026-06-01', ...SITE);
  expect(parse(read('subprocessors/mail.yaml'))).toMatchObject({ announced: '2026-06-01', effective: '2026-07-01' });
});

it('keeps a new policy back until it is approved, under an id no other has', async () => {
  await run('new', 'policy', 'Access Control', ...SITE);
  await run('new', 'policy', 'Asset Care', ...SITE);
  expect(read('policies/access-control/1.0.mdx')).toMatch(
    /^---\nid: ACM-ACP-001\ntitle: Access Control Policy\ndraft: true\n---\n/,
  );
  expect(read('policies/asset-care/1.0.mdx')).toContain('id: ACM-ACP-002\n');
});

describe('a version', () => {
  const FIRST = `---
id: ACM-ACP-001
title: Access Control Policy
approvedOn: 2026-01-05
effective: 2026-01-06
controls:
  - soc2:CC6.1
changes: [Nothing yet.]
---

Passwords are long.
`;
  beforeEach(async () => {
    await run('new', 'policy', 'Access Control', ...SITE);
    writeFileSync(path('policies/access-control/1.0.mdx'), FIRST);
  });

  it('copies the one in force as a draft with the next number, and says what is left', async () => {
    const { code, out } = await run('new', 'version', 'policies/access-control', ...SITE);
    expect(code).toBe(0);
    expect(out).not.toContain('Still to be filled in');
    expect(out).toContain('say under "changes:"');
    expect(read('policies/access-control/1.1.mdx')).toBe(`---
id: ACM-ACP-001
title: Access Control Policy
controls:
  - soc2:CC6.1
draft: true
---

Passwords are long.
`);
    expect(await check()).toMatch(RELEASE_ONLY);
  });

  it('passes the gate with what it changes', async () => {
    const given = ['--changes', 'Longer: 16; "Managers" are named', '--effective', '2026-09-01', '--major'];
    const { out } = await run('new', 'version', 'access-control', ...given, ...SITE);
    expect(out).not.toContain('Still');
    expect(out).not.toContain('changes:');
    expect(out).not.toContain('effective:');
    expect(read('policies/access-control/2.0.mdx')).toContain('effective: 2026-09-01\nchanges:\n');
    expect(await check()).toMatch(RELEASE_ONLY);
  });

  it.each([
    ['semicolons between them', ['--changes', 'Longer: 16; "Managers" are named']],
    ['the option given for each', ['--changes', 'Longer: 16', '--changes', '"Managers" are named']],
  ])('takes several changes with %s', async (_, given) => {
    await run('new', 'version', 'access-control', ...given, ...SITE);
    expect(read('policies/access-control/1.1.mdx')).toContain(
      'changes:\n  - "Longer: 16"\n  - "\\"Managers\\" are named"\ndraft: true\n',
    );
  });

  it('keeps a change whole in which a semicolon stands', async () => {
    const given = ['--changes', 'Passwords are longer\\; keys are too', '--changes', 'Managers are named'];
    await run('new', 'version', 'access-control', ...given, ...SITE);
    expect(read('policies/access-control/1.1.mdx')).toContain(
      'changes:\n  - "Passwords are longer; keys are too"\n  - "Managers are named"\ndraft: true\n',
    );
    expect((await run('new', '--help')).out).toMatch(/--changes TEXT; … .*several, with semicolons/s);
  });

  it.each([
    [['version', 'policies/acces-control'], 'There is no document "policies/acces-control". Did you mean "policies/access-control"?'],
    [['version'], 'Say of which document: policies/access-control.'],
    [['version', 'policies/access-control', '--number', '1.0'], 'There is version 1.0 already: --number wants a higher one.'],
    [['version', 'policies/access-control', '--number', 'two'], '"two" is no version: --number wants one such as 2.1.'],
    [['policy', 'Access Control'], 'There is policies/access-control already. Its next version: npm run new -- --site acme version policies/access-control'],
  ])('of %j is refused', async (args, message) => {
    expect(await run('new', ...args, ...SITE)).toMatchObject({ code: 2, err: `${message}\n` });
  }); // prettier-ignore
});

it('never overwrites a file', async () => {
  const args = ['new', 'acknowledgment', 'Otter', ...SITE];
  await run(...args);
  writeFileSync(path('acknowledgments/otter.yaml'), 'researcher: Otter\ndate: 2026\n');
  const { code, err } = await run(...args);
  expect([code, err]).toEqual([
    2,
    `There is ${join('acme', 'content', 'acknowledgments', 'otter.yaml')} already; nothing was written.\n`,
  ]);
  expect(read('acknowledgments/otter.yaml')).toBe('researcher: Otter\ndate: 2026\n');
});

it('names every answer that is missing where nobody can be asked', async () => {
  const { code, err } = await run('new', 'question', 'Is it?', ...SITE);
  expect(code).toBe(2);
  expect(err).toBe(
    'There is no terminal to ask at. Still needed:\n' +
      '  --answer yes|no|partial|not-applicable  The short answer\n' +
      '  --group TEXT  The group it is listed in\n',
  );
  expect(existsSync(path('questions'))).toBe(false);
});

it.each([
  [[], /^Say what is new: version, policy, /],
  [['polisy'], /^"polisy" cannot be made\. Did you mean "policy"\?/],
  [['acknowledgment', 'Otter', '--value', '3 days'], /^There is no --value for an acknowledgment: /],
  [['acknowledgment', 'Otter', '--severity', 'bad'], /^--severity: "bad" is none of critical, high, medium, low\.$/m],
  [['acknowledgment', 'Otter', '--date', '2026-02-30'], /^--date: expected a date that exists/],
  [['acknowledgment', '???'], /^"acknowledgments\/\.yaml" is no name for a file: give one with --id/],
  [['acknowledgment', 'Otter', '--id', '../../otter'], /is no name for a file/],
  [['acknowledgment', 'Otter', 'Quiet'], /^"Quiet" is not expected here: expected KIND NAME; several words go in quotation marks\.$/m],
])('refuses %j', async (args, message) => {
  const { code, err } = await run('new', ...args, ...SITE);
  expect(err).toMatch(message);
  expect(code).toBe(2);
}); // prettier-ignore
