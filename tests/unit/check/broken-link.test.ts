import { expect, it } from 'vitest';
import { policy } from '../../../src/check/examples.ts';
import { diagnose } from './example-site.ts';

const update = (day: string, text: string) => ({
  [`content/updates/${day}-notice.mdx`]: `---\ntitle: A notice\nkind: news\n---\n\n${text}\n`,
});
const mail = (effective: string) => ({
  'content/subprocessors/mail.yaml': `name: Mail\nannounced: 2026-06-01\neffective: ${effective}\n`,
});
const codes = (files: Record<string, string>) => diagnose(files).map(({ code }) => code);

it('lets a notice of a later day lead to what is there on that day', () => {
  const later = '[The register](/subprocessors/as-of/2026-07-15/), [all news](/updates/#2026-07-20-notice).';
  expect(codes({ ...update('2026-07-20', later), ...mail('2026-07-15') })).toEqual([]);
});

it('does not let a notice that is read today lead there', () => {
  const text = '[The register](/subprocessors/as-of/2026-07-15/).';
  expect(codes({ ...update('2026-06-20', text), ...mail('2026-07-15') })).toEqual(['R004']);
});

it('lets a draft lead to itself, and nothing else to a draft', () => {
  const own = '[This version](/policies/information-security/1.0/).';
  expect(codes(policy(own, 'draft: true\n'))).toEqual([]);
  expect(codes({ ...policy('We protect data.', 'draft: true\n'), ...update('2026-06-20', own) })).toEqual(['R004']);
});
