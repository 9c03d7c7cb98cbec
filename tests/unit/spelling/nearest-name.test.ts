import { expect, it } from 'vitest';
import { nearestName } from '../../../src/spelling/nearest-name.ts';

it.each([
  ['a field', 'ovner', ['owner', 'title'], 'owner'],
  ['a field with two letters in the wrong order', 'onwer', ['title', 'owner'], 'owner'],
  ['a field with hyphens', 'approved-by', ['approvedOn', 'approvedBy'], 'approvedBy'],
  ['a folder', 'subprocesors', ['questions', 'subprocessors'], 'subprocessors'],
  ['an id', 'breach-notise', ['breach-notice', 'backups'], 'breach-notice'],
  ['a document', 'policies/acess-control', ['policies/access-control', 'policies/backups'], 'policies/access-control'],
  [
    'a document without its version',
    'policies/acces-control',
    ['policies/access-control/1.0'],
    'policies/access-control/1.0',
  ],
  ['an option', '--fromat', ['--format', '--force'], '--format'],
  ['a component', 'Facts', ['Fact', 'Note'], 'Fact'],
  ['an allowed value', 'hihg', ['critical', 'high', 'standard'], 'high'],
  ['a page', '/policies/acces-control/', ['/policies/', '/policies/access-control/'], '/policies/access-control/'],
  ['a beginning', 'iso27001', ['soc2', 'iso27001-2022'], 'iso27001-2022'],
])('%s: %s', (_, given, known, meant) => {
  expect(nearestName(given, known)).toBe(meant);
});

it.each([
  ['a field', 'colour-scheme', ['owner', 'title']],
  ['a field of four letters', 'date', ['name', 'role', 'note']],
  ['a field of five letters', 'layer', ['owner', 'later-on', 'paper']],
  ['a folder', 'drafts', ['reports', 'updates']],
  ['an id', 'uptime', ['backups', 'up-to-date']],
  ['a document', 'policies/vpn', ['policies/hr', 'policies/vat', 'whitepaper']],
  ['an option', '--quiet', ['--site', '--out', '--within']],
  ['a component', 'Tabs', ['Fact', 'Note', 'Subprocessors']],
  ['an allowed value', 'none', ['nda', 'plans', 'customers', 'on-request']],
  ['a page below the same folder', '/policies/vpn/1.0.pdf', ['/policies/hr/1.0.pdf', '/policies/dpa/1.0.pdf']],
  ['a name that is too short to tell', 'ab', ['ac', 'abc']],
])('%s: nothing is proposed for %s', (_, given, known) => {
  expect(nearestName(given, known)).toBeUndefined();
});
