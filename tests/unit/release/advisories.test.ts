import { describe, expect, it } from 'vitest';
import { checkTree } from '../../../src/check/check.ts';
import { treeOf } from '../../../src/check/read/tree.ts';
import { releasableOf, releasedOf, RELEASED_PATH } from '../../../src/check/rules/releases/released.ts';
import { readSite } from '../../../src/check/site.ts';
import { recordRelease } from '../../../src/release/record.ts';
import { writeReleased } from '../../../src/schemas/released.ts';
import { exampleSite } from '../check/example-site.ts';
import { asReleased } from './as-released.ts';

const FLAW = 'content/advisories/ex-2026-01.mdx';
const FIELDS =
  'title: Files of others could be read\nseverity: high\naffected: [Example before 4.2]\npublished: 2026-05-01\n';
const text = (fields: string, body = 'A link was enough.'): string => `---\n${FIELDS}${fields}---\n\n${body}\n`;
const update = (on: string): string => `updated: [{ on: ${on}, summary: The fix is out. }]\n`;
const now = new Date('2020-01-01T00:00:00Z');

const released = asReleased(exampleSite({ [FLAW]: text('') }));

function findings(contents: string, before = released, asOf = '2026-07-15'): string[] {
  const files = Object.fromEntries(Object.entries({ ...before, [FLAW]: contents }).filter(([, one]) => one !== ''));
  return checkTree(treeOf(files), { asOf, now }).diagnostics.map(({ code, message }) => `${code} ${message}`);
}

const NOT_RELEASED = expect.stringMatching(/^L005 /) as string;
const isChanged = (what: string): string => `L004 ${what} was published by 2026-06-30 and has changed since.`;
const added = (what: string): string => `L004 ${what} was added to what was published by 2026-06-30.`;

describe('a released advisory', () => {
  it('may not change silently, in its text or its fields', () => {
    expect(findings(text('', 'A guess was enough.'))).toEqual([isChanged('`text`')]);
    expect(findings(text('').replace('high', 'low'))).toEqual([isChanged('`severity`')]);
    expect(findings(text('cve: [CVE-2026-12345]\n'))).toEqual([added('`cve`')]);
  });

  it('changes with an update that says so, from the last release on', () => {
    const changed = text(`${update('2026-07-10')}cve: [CVE-2026-12345]\n`, 'A guess was enough.');
    expect(findings(changed)).toEqual([NOT_RELEASED]);
    expect(findings(text(update('2026-06-20')))).toEqual([added('The update of 2026-06-20')]);
  });

  it('is locked again by the next release, with the words of the update', () => {
    const changed = text(update('2026-07-10'), 'A guess was enough.');
    const site = readSite(treeOf({ ...released, [FLAW]: changed }), '2026-07-15', now);
    const after = writeReleased(recordRelease(releasedOf(site).released, releasableOf(site), site.asOf));
    const again = { ...released, [RELEASED_PATH]: after };
    expect(findings(changed, again)).toEqual([]);
    expect(findings(changed.replace('guess', 'look'), again)).toHaveLength(1);
    expect(findings(changed.replace('The fix is out.', 'Nothing.'), again)).toHaveLength(1);
  });

  it('is withdrawn with a day and a reason, and nothing else changes with it', () => {
    const withdrawn = 'withdrawn: { on: 2026-07-10, reason: It was no flaw. }\n';
    expect(findings(text(withdrawn))).toEqual([NOT_RELEASED]);
    expect(findings(text(withdrawn, 'Nothing.'))).toContain(isChanged('`text`'));
    expect(findings(text('withdrawn: { on: 2026-07-10 }\n'))[0]).toContain('`reason` is missing');
  });

  it('may not vanish', () => {
    expect(findings('')).toEqual(['L003 The file content/advisories/ex-2026-01.mdx is missing, and it was released.']);
  });

  it('is not locked by the ends of its lines', () => {
    expect(findings(text('').replaceAll('\n', '\r\n'))).toEqual([]);
  });
});

it('an advisory that readers have and that was never released is told of', () => {
  const before = asReleased(exampleSite());
  expect(findings(text(''), before)).toEqual([NOT_RELEASED]);
});
