import { expect, test } from '@playwright/test';
import { cpSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { importFixture } from '../unit/import/author.ts';
import { candor, scratch } from './command.ts';

const KOSUGI = join('node_modules', '@expo-google-fonts', 'kosugi', 'Kosugi_400Regular.ttf');

test('a folder of policies becomes a site, with links that lead from one to the other', async () => {
  const folder = scratch('import');
  await importFixture('', folder, (...args) => {
    const { status, text } = candor(args, { INIT_CWD: folder });
    return Promise.resolve({ code: status ?? 1, out: text, err: '' });
  });
  // Candor brings no Japanese font: who writes Japanese puts one here.
  cpSync(KOSUGI, join(folder, 'site', 'fonts', 'Kosugi.ttf'));
  const { status, text } = candor(['build', '--site', 'site', '--out', 'built'], { INIT_CWD: folder });
  expect(text).toContain('0 errors');
  expect(status).toBe(0);
  const page = (path: string) => readFileSync(join(folder, 'built', path, 'index.html'), 'utf8');
  const policy = page('policies/information-security');
  expect(policy).toContain('href="/policies/access-management/#exceptions-1"');
  expect(policy).toContain('href="/policies/incident-response-plan/#step-1"');
  expect(page('policies/access-management')).toContain('id="exceptions-1"');
  expect(page('policies/data-retention')).toMatch(
    /<p>[^<]*<br>\s*\(a\) no longer[^<]*<br>\s*\(b\) in as few places as possible:<\/p>\s*<ul>\s*<li>\(i\) once in the database, and<\/li>\s*<li>\(ii\) once in its backup, which is\s+encrypted;<\/li>\s*<\/ul>\s*<p>\(c\) with/,
  );
  const changes = page('policies/change-management');
  expect(changes).toMatch(/<h2[^>]*>Who decides/);
  expect(changes).toContain('<strong>approved by somebody else</strong>');
  expect(changes).toMatch(/<th[^>]*>Kind<\/th>/);
  expect(changes).toMatch(/<p>Next review: April 2026<\/p>/);
  const plan = page('policies/incident-response-plan');
  expect(plan).toContain('id="step-1"');
  expect(plan).toContain('src="/images/incident-response-plan/escalation.svg"');
  expect(plan).toContain('Call +49 30 1234567');
  expect(statSync(join(folder, 'built', 'policies', 'incident-response-plan', '1.1.pdf')).size).toBeGreaterThan(5000);
});
