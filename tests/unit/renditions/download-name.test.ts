import { expect, it } from 'vitest';
import { downloadName } from '../../../src/renditions/download-name.ts';
import type { Organization } from '../../../src/schemas/organization.ts';

const nameOf = (path: string, organization: Partial<Organization> = {}): string | undefined =>
  downloadName({ organization: { name: 'Ærø & Sons', ...organization }, asOf: '2026-11-20' }, path);

it.each([
  ['/policies/access-control/1.1.pdf', 'ærø-sons-access-control-1.1.pdf'],
  ['/whitepaper/3.0.pdf', 'ærø-sons-whitepaper-3.0.pdf'],
  ['/disclosure/1.0.pdf', 'ærø-sons-disclosure-1.0.pdf'],
  ['/advisories/nl-2026-01.pdf', 'ærø-sons-advisory-nl-2026-01.pdf'],
  ['/subprocessors/register.pdf', 'ærø-sons-subprocessor-register-2026-11-20.pdf'],
  ['/subprocessors/register.csv', 'ærø-sons-subprocessor-register-2026-11-20.csv'],
  ['/questions/questions.xlsx', 'ærø-sons-questions-2026-11-20.xlsx'],
  ['/controls/soc2.csv', 'ærø-sons-crosswalk-soc2-2026-11-20.csv'],
  ['/documents/trust-pack.zip', 'ærø-sons-trust-pack-2026-11-20.zip'],
  ['/documents/iso27001-2022-pack.zip', 'ærø-sons-iso27001-2022-pack-2026-11-20.zip'],
])('%s is saved as %s', (path, name) => {
  expect(nameOf(path)).toBe(name.replace('--', '-'));
});

it('a register of vendors is saved as one', () => {
  expect(
    nameOf('/subprocessors/register.pdf', {
      name: 'Northlight',
      subprocessorRegister: { access: 'published', holds: 'vendors' },
    }),
  ).toBe('northlight-vendor-register-2026-11-20.pdf');
});

it('a company whose name has no letters is left out', () => {
  expect(nameOf('/whitepaper/3.0.pdf', { name: '!' })).toBe('whitepaper-3.0.pdf');
});

it.each(['/', '/policies/', '/whitepaper/3.0.md', '/data/policies.json', '/report.pdf', '/files/2.pdf'])(
  '%s keeps its own name',
  (path) => {
    expect(nameOf(path)).toBeUndefined();
  },
);
