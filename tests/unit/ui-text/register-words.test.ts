import { describe, expect, test } from 'vitest';
import { organization } from '../../../src/schemas/organization.ts';
import { entriesLine, registerLede, registerTitle } from '../../../src/ui-text/register-words.ts';
import { sectionText } from '../../../src/ui-text/sections.ts';

const withRegister = (subprocessorRegister: object | undefined) =>
  organization.parse({
    name: 'Example',
    site: { origin: 'https://trust.example.com' },
    language: 'en',
    subprocessorRegister,
  });

const access = 'published';

describe('what a register calls itself', () => {
  test.each([
    ['of subprocessors, where nothing is said', undefined, '2 subprocessors', 'Subprocessors'],
    ['of vendors', { access, holds: 'vendors' }, '2 vendors', 'Vendors'],
    ['of some', { access, extent: 'notable' }, '2 notable subprocessors', 'Subprocessors'],
    ['of all', { access, extent: 'all' }, '2 subprocessors', 'Subprocessors'],
  ])('one %s', (_, register, entries, title) => {
    const company = withRegister(register);
    expect(entriesLine(company, 2)).toBe(entries);
    expect(sectionText(company, 'subprocessors').label).toBe(title);
  });

  test('a vendor is not said to process personal data', () => {
    const company = withRegister({ access, holds: 'vendors' });
    expect(registerLede(company, true)).not.toMatch(/personal data|on behalf/);
    expect(sectionText(company, 'subprocessors').summary).not.toContain('personal data');
    expect(registerTitle(company)).toBe('Vendor register of Example');
  });

  test('a register of some says so, and does not promise to tell everything of them', () => {
    expect(registerLede(withRegister({ access, extent: 'notable' }), true)).toBe(
      'Notable ones among the companies that process personal data on behalf of Example.',
    );
  });

  test('one that is not published says who would be in it only', () => {
    expect(registerLede(withRegister({ access: 'on-request' }), false)).toBe(
      'The companies that process personal data on behalf of Example.',
    );
  });

  test('one entry', () => {
    expect(entriesLine(withRegister(undefined), 1)).toBe('1 subprocessor');
  });
});
