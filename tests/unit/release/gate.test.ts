import { describe, expect, it } from 'vitest';
import { checkTree } from '../../../src/check/check.ts';
import { treeOf, type FileContents } from '../../../src/check/read/tree.ts';
import { releasableOf, releasedOf } from '../../../src/check/rules/releases/released.ts';
import { recordErratum } from '../../../src/release/record.ts';
import { writeReleased } from '../../../src/schemas/released.ts';
import { exampleSite } from '../check/example-site.ts';
import { asReleased } from './as-released.ts';

const POLICY = 'content/policies/access/1.0.mdx';
const NEXT = 'content/policies/access/1.1.mdx';
const RTO = 'content/commitments/rto.yaml';
const MAIL = 'content/subprocessors/mail.yaml';
const RELEASED = 'content/released.json';

const files: Record<string, string> = {
  [POLICY]: `---
id: EX-ACP-001
title: Access Control Policy
effective: 2026-01-01
---

## Passwords

Passwords have at least 14 characters.

They are kept in a manager.

## Leavers

Access ends within a day.
`,
  [RTO]: `title: Recovery time
kind: within
towards: customers
values:
  - value: 8 hours
  - from: 2026-01-01
    value: 4 hours
  - from: 2027-01-01
    value: 2 hours
`,
  [MAIL]: `name: Example Mail
purpose: Delivers e-mail.
effective: 2025-01-01
changes:
  - announced: 2026-01-01
    effective: 2026-02-01
    summary: Sends newsletters too.
    set: { service: Mail and newsletters }
  - announced: 2026-09-01
    effective: 2026-10-01
    summary: Moves to Ireland.
    set: { locations: [{ country: IE }] }
`,
};

const released = asReleased(exampleSite(files));
const RELEASED_TEXT = textIn(released, RELEASED);

function textIn(all: Record<string, FileContents>, path: string): string {
  const text = all[path];
  return typeof text === 'string' ? text : '';
}

function diagnose(changed: Record<string, FileContents>, asOf?: string, isStrict = false) {
  const all = Object.fromEntries(Object.entries({ ...released, ...changed }).filter(([, text]) => text !== ''));
  return checkTree(treeOf(all), { asOf, now: new Date('2020-01-01T00:00:00Z'), strict: isStrict });
}

const found = (changed: Record<string, FileContents>, asOf?: string): string[] =>
  diagnose(changed, asOf).diagnostics.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`);

const edit = (path: string, from: string, to: string): Record<string, string> => {
  const text = files[path] ?? '';
  expect(text).toContain(from);
  return { [path]: text.replace(from, to) };
};

describe('a version that was released', () => {
  it('passes as it is', () => {
    expect(found({})).toEqual([]);
  });

  it.each([
    ['one word', edit(POLICY, '14 characters', '8 characters'), 9, 'line 9'],
    ['two places', edit(POLICY, '14 characters.\n\nThey', '8 characters.\n\nThese'), 9, 'line 9 and line 11'],
    ['a field', edit(POLICY, 'title: Access', 'title: The Access'), 3, 'line 3'],
    ['a line more', edit(POLICY, '## Leavers\n', '## Leavers\n\nOr on request.\n'), 15, 'line 15'],
    ['lines gone', edit(POLICY, 'They are kept in a manager.\n\n', ''), 10, '2 lines gone below line 10'],
  ])('is refused with %s changed, and the line named', (_, changed, line, words) => {
    const [diagnostic, ...others] = diagnose(changed).diagnostics;
    expect(others).toEqual([]);
    expect(diagnostic).toMatchObject({ code: 'L002', severity: 'error', file: POLICY, line });
    expect(diagnostic?.message).toBe(`Version 1.0 was released on 2026-06-30 and has been changed since: ${words}.`);
    expect(diagnostic?.hint).toContain('npm run new -- version policies/access.');
    expect(diagnostic?.hint).toContain('npm run release -- --erratum policies/access/1.0 "what was wrong".');
  });

  it.each([
    ['line endings', { [POLICY]: (files[POLICY] ?? '').replaceAll('\n', '\r\n') }],
    ['trailing space', { [POLICY]: (files[POLICY] ?? '').replaceAll('.\n', '.  \n') }],
    ['blank lines at the end', { [POLICY]: `${files[POLICY] ?? ''}\n\n` }],
    ['a review that changed nothing', edit(POLICY, 'effective:', 'reviewedOn: 2026-06-01\neffective:')],
    ['its end', edit(POLICY, '---\n\n', 'withdrawn: 2026-06-30\n---\n\n')],
    ['its file as .md', { [POLICY]: '', [POLICY.replace('.mdx', '.md')]: files[POLICY] ?? '' }],
  ])('passes with other %s', (_, changed) => {
    expect(found(changed)).toEqual([]);
  });

  it('stays withdrawn', () => {
    const withdrawn = edit(POLICY, '---\n\n', 'withdrawn: 2026-06-01\n---\n\n');
    const told = asReleased(exampleSite({ ...files, ...withdrawn }))[RELEASED] ?? '';
    expect(found({ ...withdrawn, [RELEASED]: told })).toEqual([]);
    expect(found({ [RELEASED]: told })).toEqual([`L002 ${POLICY}:2:1`]);
  });

  it('may not vanish', () => {
    expect(found({ [POLICY]: '' })).toEqual([`L003 ${RELEASED}:5:1`]);
  });

  it('may be followed by a new version', () => {
    const next = (files[POLICY] ?? '').replace('effective: 2026-01-01', 'effective: 2026-08-01\nchanges: [Shorter.]');
    expect(found({ [NEXT]: next.replace('14', '12') })).toEqual([]);
  });

  it('may be preceded by an earlier version, told late: it takes over from none that readers had', () => {
    const first = (files[POLICY] ?? '').replace('effective: 2026-01-01', 'effective: 2024-01-01');
    const found = diagnose({ [POLICY.replace('1.0', '0.9')]: first }).diagnostics.map(({ code }) => code);
    expect(found).not.toContain('L006');
  });

  it('may be followed by a draft of any date', () => {
    const next = (files[POLICY] ?? '').replace('effective: 2026-01-01', 'effective: 2026-05-01\ndraft: true');
    expect(found({ [NEXT]: next })).toEqual([]);
  });

  it('was not released while it was still to come: it may be edited', () => {
    const coming = (text: string) => ({
      [NEXT]: (files[POLICY] ?? '').replace('effective: 2026-01-01', `effective: 2026-08-01\nchanges: [${text}]`),
    });
    const before = asReleased(exampleSite({ ...files, ...coming('Shorter.') }))[RELEASED] ?? '';
    expect(found({ ...coming('Longer.'), [RELEASED]: before })).toEqual([]);
    expect(found({ ...coming('Longer.'), [RELEASED]: before }, '2026-08-01')).toEqual([`L005 ${NEXT}:1:1`]);
  });
});

describe('the past of a commitment', () => {
  it.each([
    ['an old value', edit(RTO, '8 hours', '12 hours'), 5],
    ['the date of one', edit(RTO, 'from: 2026-01-01', 'from: 2026-03-01'), 6],
    ['what it is', edit(RTO, 'kind: within', 'kind: target'), 2],
    ['a condition that was not there', edit(RTO, 'values:', 'scope: Paying customers only.\nvalues:'), 4],
  ])('is refused with %s changed', (_, changed, line) => {
    const { diagnostics } = diagnose(changed);
    expect(diagnostics.map(({ code, line: at }) => [code, at])).toEqual([['L004', line]]);
    expect(diagnostics[0]?.hint).toContain('"values:"');
  });

  it.each([
    ['another title', edit(RTO, 'Recovery time', 'Time to recover')],
    ['a value still to come', edit(RTO, '2 hours', '1 hour')],
    ['a new value', { [RTO]: `${files[RTO] ?? ''}  - { from: 2028-01-01, value: 1 hour }\n` }],
    ['its keys in another order', edit(RTO, 'kind: within\ntowards: customers', 'towards: customers\nkind: within')],
  ])('passes with %s', (_, changed) => {
    expect(found(changed)).toEqual([]);
  });

  it('may not get a value for a day that has been', () => {
    const added = edit(RTO, '  - from: 2026-01-01', '  - from: 2025-06-01\n    value: 6 hours\n  - from: 2026-01-01');
    expect(found(added)).toEqual([`L004 ${RTO}:6:5`]);
  });
});

describe('the past of a subprocessor', () => {
  it.each([
    ['its purpose', edit(MAIL, 'Delivers e-mail.', 'Delivers everything.'), 2],
    ['a field that was not there', edit(MAIL, 'purpose', 'tier: high\npurpose'), 2],
    ['a change that took effect', edit(MAIL, 'newsletters too', 'nothing else'), 5],
  ])('is refused with %s changed', (_, changed, line) => {
    const { diagnostics } = diagnose(changed);
    expect(diagnostics.map(({ code, line: at }) => [code, at])).toEqual([['L004', line]]);
  });

  it.each([
    ['a change not announced yet', edit(MAIL, 'Moves to Ireland', 'Moves to Cork')],
    ['its end', { [MAIL]: `${files[MAIL] ?? ''}ended: 2026-12-01\nendAnnounced: 2026-07-01\n` }],
    ['its successor', { [MAIL]: `# The entry of 2025.\n${files[MAIL] ?? ''}` }],
  ])('passes with %s changed', (_, changed) => {
    expect(found(changed)).toEqual([]);
  });

  it('is told of an end without its day, and not that readers know of it', () => {
    expect(found({ [MAIL]: `${files[MAIL] ?? ''}endAnnounced: 2026-06-30\n` })).toEqual([`T020 ${MAIL}:13:1`]);
  });

  it('may not vanish', () => {
    expect(found({ [MAIL]: '' })).toEqual([`L003 ${RELEASED}:14:1`]);
  });
});

describe('what was not released', () => {
  it('is a warning, and an error with --strict', () => {
    const fresh = { 'content/commitments/rpo.yaml': (files[RTO] ?? '').replace('Recovery time', 'Data lost') };
    expect(diagnose(fresh).diagnostics).toMatchObject([{ code: 'L005', severity: 'warning' }]);
    expect(diagnose(fresh, undefined, true).diagnostics).toMatchObject([{ code: 'L005', severity: 'error' }]);
  });

  it('is told once before the first release', () => {
    const { diagnostics } = diagnose({ [RELEASED]: '' });
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.message).toBe(
      'Nothing has been released yet: once readers have this and 2 others, nothing keeps them from changing silently.',
    );
  });

  it('is no matter of a look back in time', () => {
    expect(found({}, '2025-06-01')).toEqual([]);
  });
});

describe('an erratum', () => {
  it.each([
    ['policies/access/1.0', 'documents', 'policies/access/1.0', edit(POLICY, '14', '12')],
    ['commitments/rto', 'commitments', 'rto', edit(RTO, '8 hours', '12 hours')],
    ['subprocessors/mail', 'subprocessors', 'mail', edit(MAIL, 'Delivers', 'Sends')],
  ] as const)('of %s lets the corrected text pass and is recorded', (id, kind, key, changed) => {
    const { site } = diagnose(changed);
    const after = recordErratum(releasedOf(site).released, releasableOf(site), {
      id,
      reason: 'A misprint.',
      date: '2026-06-30',
    });
    const entry = after?.[kind][key];
    expect(entry?.errata).toMatchObject([{ date: '2026-06-30', reason: 'A misprint.' }]);
    expect(entry?.errata?.[0]?.from).not.toBe(entry?.errata?.[0]?.to);
    if (!after) return;
    expect(found({ ...changed, [RELEASED]: writeReleased(after) })).toEqual([]);
    expect(found({ [RELEASED]: writeReleased(after) })).toHaveLength(1);
  });

  it('of what was not changed is none', () => {
    const { site } = diagnose({});
    const correction = { id: 'policies/access/1.0', reason: 'None.', date: '2026-06-30' };
    expect(recordErratum(releasedOf(site).released, releasableOf(site), correction)).toBeUndefined();
  });
});

describe('released.json', () => {
  const SECURITY_TXT_ONLY = `{\n  "format": 1,\n  "securityTxt": {\n    "sha256": "${'0'.repeat(64)}"\n  }\n}\n`;

  it('may hold only the record of security.txt: nothing was released then, and one warning says so', () => {
    expect(diagnose({ [RELEASED]: SECURITY_TXT_ONLY }).diagnostics).toMatchObject([
      { code: 'L005', message: expect.stringContaining('Nothing has been released yet') as string },
    ]);
    const { site } = diagnose({ [RELEASED]: SECURITY_TXT_ONLY });
    expect(writeReleased(releasedOf(site).released)).toBe(SECURITY_TXT_ONLY);
  });

  it.each([
    ['a broken record of security.txt', SECURITY_TXT_ONLY.replace('00', 'xx'), 1],
    ['marks of a merge', '{\n  "format": 1,\n<<<<<<< ours\n', 3],
    ['a key of its own', RELEASED_TEXT.replace('"sha256"', '"sha"'), 5],
    ['another format', RELEASED_TEXT.replace('"format": 1', '"format": 2'), 2],
  ])('is refused with %s, at its line', (_, text, line) => {
    expect(found({ [RELEASED]: text })).toEqual([`L001 ${RELEASED}:${line}:1`]);
  });
});
