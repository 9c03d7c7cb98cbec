import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commandLine } from '../cli/command-line.ts';
import { FIXTURES, importFixture } from './author.ts';

const { folder, run } = commandLine();
const policy = (path: string): string => readFileSync(join(folder(), 'site', 'content', 'policies', path), 'utf8');
const linksIn = (text: string): (string | undefined)[] =>
  [...text.matchAll(/\[([^\]]+)\]\(([^)\s]+)\)/g)].map(([, words, to]) => `${words ?? ''} -> ${to ?? ''}`);

it('passes the gate, once the questions about it are answered', async () => {
  const { report, last } = await importFixture('handbook', folder(), run);
  expect(last).toMatchObject({ code: 0, err: '' });
  expect(report).toMatch(/, 0 questions to answer\./);
  expect(report).toContain('Passed over, for they are no Markdown: `_config.yml`.');
  const { out, code } = await run('check', '--site', 'site');
  expect(out).toMatch(/^Trust center: site\n(?:\S+ +warning +L005 [\s\S]*)?0 errors, /);
  expect(code).toBe(0);
});

it('makes links between files links between policies, to the same headings', async () => {
  await importFixture('handbook', folder(), run);
  expect(linksIn(policy('information-security/3.2.md'))).toEqual([
    'Access Management -> /policies/access-management/',
    'Incident Response Plan -> /policies/incident-response-plan/',
    'Vendors -> /policies/vendor-security/#choosing-a-vendor',
    'process for exceptions -> /policies/access-management/#exceptions-1',
    'step 1 -> /policies/incident-response-plan/#step-1',
  ]);
  expect(policy('access-management/2.0.md')).toContain('### Exceptions { #exceptions-1 }');
  expect(policy('incident-response-plan/1.1.md')).toContain('## Step 1: Report { #step-1 }');
});

it('copies the pictures that a text shows', async () => {
  const { report } = await importFixture('handbook', folder(), run);
  const to = 'images/incident-response-plan/escalation.svg';
  expect(policy('incident-response-plan/1.1.md')).toContain(
    `![Three circles in a row: security lead, director, authority](/${to})`,
  );
  expect(report).toContain(`- \`images/escalation.svg\` is copied to \`public/${to}\`.`);
  const copied = readFileSync(join(folder(), 'site', 'public', to));
  expect(copied).toEqual(readFileSync(join(FIXTURES, 'handbook', 'images', 'escalation.svg')));
});

it('asks for each link that leads out of the folder, with its line', async () => {
  await importFixture('handbook', folder(), run);
  const { code, out } = await run('import', 'document', join('import', 'handbook'), '--site', 'site', '--dry-run');
  expect(code).toBe(0);
  expect(out).toContain(
    'Line 13, `files/questions.xlsx`: The link "xlsx" leads to files/questions.xlsx, which is neither imported nor a page of ' +
      'the trust center. Where should it lead?\n   No proposal.',
  );
});
