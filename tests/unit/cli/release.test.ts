import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { commandLine } from './command-line.ts';

const { folder, run } = commandLine();
const SITE = ['--site', 'acme'] as const;
const POLICY = 'policies/access-control/1.0.mdx';
const path = (file: string): string => join(folder(), 'acme', 'content', file);
const read = (file: string): string => readFileSync(path(file), 'utf8');
const edit = (file: string, from: string, to: string): void => {
  writeFileSync(path(file), read(file).replace(from, to));
};

beforeEach(async () => {
  await run('init', 'acme', '--yes', '--as-of', '2026-06-30');
  await run('new', 'policy', 'Access Control', ...SITE);
  edit(POLICY, 'draft: true', 'effective: 2026-01-01');
  await run('new', 'commitment', 'RTO', '--kind', 'within', '--towards', 'customers', '--value', '8 hours', ...SITE);
});

it('locks what readers have before them, and changes nothing when run again', async () => {
  expect(await run('check', '--strict', ...SITE)).toMatchObject({ code: 1 });
  const { code, out } = await run('release', ...SITE);
  expect(code).toBe(0);
  expect(out).toContain(
    'New in it: 1 document, 0 subprocessors, 1 commitment. Everything up to 2026-06-30 is now locked',
  );
  expect(await run('check', '--strict', '--max-warnings', '0', ...SITE)).toMatchObject({ code: 0 });
  const before = read('released.json');
  await run('release', ...SITE);
  expect(read('released.json')).toBe(before);
});

it('takes no change away that subscribers know by its day, not even by an erratum', async () => {
  const file = 'subprocessors/mail.yaml';
  mkdirSync(path('subprocessors'), { recursive: true });
  writeFileSync(
    path(file),
    'name: Mail\neffective: 2025-01-01\nchanges:\n  - { effective: 2026-03-01, summary: Moves., set: { tier: high } }\n',
  );
  await run('release', ...SITE);
  edit(file, '2026-03-01', '2026-03-02');
  const { code, err } = await run('release', '--erratum', 'subprocessors/mail', 'The day was a misprint.', ...SITE);
  expect(code).toBe(1);
  expect(err).toContain(
    'The change of 2026-03-01 is gone from subprocessors/mail, and subscribers know it by that day.',
  );
  edit(file, '2026-03-02', '2026-03-01');
  edit(file, 'summary: Moves.', 'summary: Moves to Ireland.');
  expect(await run('release', '--erratum', 'subprocessors/mail', 'The place was left out.', ...SITE)).toMatchObject({
    code: 0,
  });
});

it('keeps the name that ids in feeds are made from when the company changes it', async () => {
  await run('release', ...SITE);
  const { identity } = JSON.parse(read('released.json')) as { identity: string };
  expect(read('organization.yaml')).toContain(`name: ${identity}\n`);
  edit('organization.yaml', `name: ${identity}`, 'name: Other');
  expect(await run('release', ...SITE)).toMatchObject({ code: 0 });
  expect(JSON.parse(read('released.json'))).toMatchObject({ identity });
});

it('does not lock over a change: it refuses, and says where', async () => {
  await run('release', ...SITE);
  const before = read('released.json');
  edit(POLICY, 'in writing', 'by telephone');
  const { code, err } = await run('release', ...SITE);
  expect(code).toBe(1);
  expect(err).toContain(`content/${POLICY}:21:1  error  L002 released-text-changed`);
  expect(read('released.json')).toBe(before);
});

it('locks nothing while the gate finds a mistake', async () => {
  edit('commitments/rto.yaml', 'kind:', 'kinds:');
  const before = read('released.json');
  const { code, err } = await run('release', ...SITE);
  expect(code).toBe(1);
  expect(err).toContain('S001 unknown-key');
  expect(read('released.json')).toBe(before);
});

it.each(['policies/access-control/1.0', 'policies/access-control', 'content/policies/access-control/1.0.mdx'])(
  'takes an erratum of %s, after which the gate passes',
  async (given) => {
    await run('release', ...SITE);
    edit(POLICY, 'in writing', 'by letter');
    expect(await run('check', ...SITE)).toMatchObject({ code: 1 });
    const { code, out } = await run('release', '--erratum', given, 'Chapter 4 named the wrong form.', ...SITE);
    expect(code).toBe(0);
    expect(out).toContain(
      'Readers of policies/access-control/1.0 are told, as of 2026-06-30: Chapter 4 named the wrong form.',
    );
    expect(await run('check', '--strict', ...SITE)).toMatchObject({ code: 0 });
    expect(JSON.parse(read('released.json'))).toMatchObject({
      documents: {
        'policies/access-control/1.0': {
          released: '2026-06-30',
          errata: [{ date: '2026-06-30', reason: 'Chapter 4 named the wrong form.' }],
        },
      },
    });
  },
);

it('corrects the sentence of an erratum: in its place on the same day, beside it later', async () => {
  const reasons = (): string[] => {
    const { documents } = JSON.parse(read('released.json')) as {
      documents: Record<string, { errata: { reason: string }[] }>;
    };
    return (documents['policies/access-control/1.0']?.errata ?? []).map(({ reason }) => reason);
  };
  const erratum = (reason: string) => ['release', '--erratum', 'policies/access-control/1.0', reason, ...SITE];
  await run('release', ...SITE);
  edit(POLICY, 'in writing', 'by letter');
  await run(...erratum('Chaptre 4 was wrong.'));
  expect(await run(...erratum('Chapter 4 named the wrong form.'))).toMatchObject({ code: 0 });
  expect(reasons()).toEqual(['Chapter 4 named the wrong form.']);
  expect(await run(...erratum('Chapter 4 named the wrong form.'))).toMatchObject({ code: 1 });
  expect(await run(...erratum('Chapter 5 was right.'), '--as-of', '2026-07-01')).toMatchObject({ code: 0 });
  expect(reasons()).toEqual(['Chapter 4 named the wrong form.', 'Chapter 5 was right.']);
  expect(await run('check', '--strict', ...SITE)).toMatchObject({ code: 0 });
});

it.each([
  ['its release', [], '2026-06-29', 'released', '2026-06-30'],
  ['an earlier correction', ['2026-07-10'], '2026-07-09', 'corrected', '2026-07-10'],
])('takes no erratum dated before %s', async (_, earlier, asOf, event, day) => {
  const erratum = (date: string, reason: string) =>
    run('release', '--erratum', 'policies/access-control', reason, '--as-of', date, ...SITE);
  await run('release', ...SITE);
  edit(POLICY, 'in writing', 'by letter');
  for (const date of earlier) await erratum(date, 'Chapter 4 named the wrong form.');
  const before = read('released.json');
  edit(POLICY, 'by letter', 'by hand');
  const { code, err } = await erratum(asOf, 'Chapter 4 named another wrong form.');
  expect([code, err]).toEqual([
    2,
    `policies/access-control/1.0 was ${event} as of ${day}: a correction cannot be of ${asOf}, an earlier day. Use --as-of ${day} or a later day.\n`,
  ]);
  expect(read('released.json')).toBe(before);
  expect(await erratum(day, 'Chapter 4 named another wrong form.')).toMatchObject({ code: 0 });
});

it('takes no erratum of a promise dated before an earlier one', async () => {
  await run('release', ...SITE);
  edit('commitments/rto.yaml', '8 hours', '9 hours');
  await run('release', '--erratum', 'commitments/rto', 'It was a misprint.', '--as-of', '2026-07-10', ...SITE);
  edit('commitments/rto.yaml', '9 hours', '10 hours');
  const again = ['release', '--erratum', 'commitments/rto', 'It was another misprint.', ...SITE];
  expect(await run(...again, '--as-of', '2026-07-09')).toMatchObject({
    code: 2,
    err: expect.stringContaining('commitments/rto was corrected as of 2026-07-10') as string,
  });
  expect(await run(...again, '--as-of', '2026-07-11')).toMatchObject({ code: 0 });
});

it.each(['x', 'typo', 'a b', '...'])('takes no erratum that says no more than "%s"', async (reason) => {
  await run('release', ...SITE);
  edit(POLICY, 'in writing', 'by letter');
  const { code, err } = await run('release', '--erratum', 'policies/access-control', reason, ...SITE);
  expect(code).toBe(2);
  expect(err).toContain(`"${reason}" tells readers nothing: say in a sentence what was wrong and what is right.`);
});

it('takes an erratum in a script without blanks', async () => {
  await run('release', ...SITE);
  edit(POLICY, 'in writing', 'by letter');
  expect(await run('release', '--erratum', 'policies/access-control', '第四章有误。', ...SITE)).toMatchObject({
    code: 0,
  });
});

it('takes an erratum of a promise', async () => {
  await run('release', ...SITE);
  edit('commitments/rto.yaml', '8 hours', '9 hours');
  expect(await run('check', ...SITE)).toMatchObject({ code: 1 });
  expect(await run('release', '--erratum', 'commitments/rto', 'A misprint.', ...SITE)).toMatchObject({ code: 0 });
  expect(await run('check', ...SITE)).toMatchObject({ code: 0 });
});

it('lets no erratum carry another change along', async () => {
  await run('release', ...SITE);
  edit(POLICY, 'in writing', 'by letter');
  edit('commitments/rto.yaml', '8 hours', '9 hours');
  const erratum = ['release', '--erratum', 'policies/access-control', 'The wrong form.', ...SITE];
  expect(await run(...erratum)).toMatchObject({ code: 0 });
  const { code, out } = await run('check', ...SITE);
  expect(code).toBe(1);
  expect(out).toMatch(
    /^Trust center: acme\ncontent\/commitments\/rto\.yaml:5:5 {2}error {2}L004 [\s\S]*\n1 error, 0 warnings\n$/,
  );
});

it('takes no erratum while the gate finds another mistake', async () => {
  await run('release', ...SITE);
  edit(POLICY, 'in writing', 'TBD');
  const { code, err } = await run('release', '--erratum', 'policies/access-control', 'The wrong form.', ...SITE);
  expect(code).toBe(1);
  expect(err).toContain('X001 placeholder');
});

it.each([
  [['--erratum', 'policies/access-control/1.0'], 2, 'Readers are told why: npm run release -- --site acme --erratum policies/access-control/1.0 "what was wrong".'],
  [['--erratum', 'policies/acces-control', 'The wrong form.'], 2, 'Nothing called "policies/acces-control" was released. Did you mean "policies/access-control/1.0"?'],
  [['--erratum', 'policies/access-control', 'The wrong form.'], 2, 'Say which version is meant: policies/access-control/1.0.'],
  [['--erratum', 'policies/access-control/1.0', 'The wrong form.'], 1, 'policies/access-control/1.0 says what was released: there is nothing to correct. Change the file first.'],
  [['Why.'], 2, '"Why." is not expected here: a reason belongs to --erratum.'],
])('refuses %j', async (args, code, message) => {
  await run('release', ...SITE);
  expect(await run('release', ...args, ...SITE)).toMatchObject({ code, err: `${message}\n` });
}); // prettier-ignore
