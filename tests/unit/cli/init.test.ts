import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { commandLine } from './command-line.ts';

const { folder, run } = commandLine();
const read = (path: string): string => readFileSync(join(folder(), path), 'utf8');

const ACME = ['--name', 'Acme & Sons', '--url', 'https://trust.acme.eu', '--email', 'security@acme.eu'];

it('makes a trust center that passes the gate at once, strictly and without a warning', async () => {
  const { code, out } = await run('init', 'acme', ...ACME, '--as-of', '2026-06-30');
  expect(code).toBe(0);
  expect(out).toContain('0 errors, 0 warnings');
  expect(
    await run('check', '--site', 'acme', '--as-of', '2026-06-30', '--strict', '--max-warnings', '0'),
  ).toMatchObject({
    code: 0,
    out: 'Trust center: acme\n0 errors, 0 warnings\n',
  });
  expect(parse(read('acme/content/organization.yaml'))).toMatchObject({
    name: 'Acme & Sons',
    site: { origin: 'https://trust.acme.eu' },
    contacts: { security: { email: 'security@acme.eu' } },
  });
  expect(read('acme/public/security.txt')).toBe(read('acme/public/.well-known/security.txt'));
  expect(read('acme/public/security.txt')).toContain(
    'Contact: mailto:security@acme.eu\nExpires: 2027-05-30T00:00:00Z\n',
  );
});

it('makes one for a site that lives under a path', async () => {
  await run('init', 'acme', ...ACME, '--url', 'https://acme.eu/trust/');
  expect(await run('check', '--site', 'acme', '--strict')).toMatchObject({ code: 0 });
  expect(parse(read('acme/content/organization.yaml'))).toMatchObject({
    site: { origin: 'https://acme.eu', base: '/trust' },
  });
});

it('with --yes makes up what is not given, and says that it is a trial', async () => {
  const { out } = await run('init', 'acme-vaults', '--yes', '--as-of', '2026-06-30');
  expect(out).toContain('The addresses are placeholders, so its pages say that the company is fictional.');
  expect(parse(read('acme-vaults/content/organization.yaml'))).toMatchObject({
    name: 'Acme Vaults',
    site: { origin: 'https://trust.acme-vaults.example' },
    sample: { asOf: '2026-06-30' },
  });
  expect(await run('check', '--site', 'acme-vaults', '--strict')).toMatchObject({ code: 0 });
});

it('writes a workflow that checks at a tag, on each push and every day, and publishes', async () => {
  await run('init', 'acme', ...ACME);
  const workflow = parse(read('acme/.github/workflows/trust-center.yml')) as {
    on: Record<string, unknown>;
    env: { CANDOR_TAG: string };
    jobs: Record<
      string,
      {
        'timeout-minutes'?: number;
        steps: { uses?: string; run?: string; with?: Record<string, unknown> }[];
        needs?: string;
      }
    >;
  };
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  for (const job of Object.values(workflow.jobs)) expect(job['timeout-minutes']).toBeGreaterThan(0);
  expect(parse(read('acme/.github/dependabot.yml'))).toMatchObject({
    updates: [{ 'package-ecosystem': 'github-actions' }],
  });
  expect(Object.keys(workflow.on)).toEqual(['push', 'pull_request', 'schedule', 'workflow_dispatch']);
  expect(workflow.on['schedule']).toEqual([{ cron: expect.stringMatching(/^\d+ \d+ \* \* \*$/) as string }]);
  expect(workflow.env.CANDOR_TAG).toBe(`v${version}`);
  const commands = workflow.jobs['check']?.steps.map((step) => step.run);
  expect(commands).toContain('npm run --silent check -- --site ../trust-center --strict --within 30d --format github');
  expect(workflow.jobs['publish']).toMatchObject({ needs: 'check' });
  // Without it the artifact has no .well-known/security.txt.
  const upload = workflow.jobs['check']?.steps.find((step) => step.uses?.startsWith('actions/upload-pages-artifact@'));
  expect(upload?.with).toEqual({ path: 'site', 'include-hidden-files': true });
  const [, flags = ''] =
    /-- --site \S+ (.*)$/.exec(commands?.find((command) => command?.includes('check')) ?? '') ?? [];
  expect(await run('check', '--site', 'acme', ...flags.split(' '))).toEqual({ code: 0, out: '', err: '' });
  expect(read('acme/README.md')).toContain('docs/fields.md');
  expect(read('acme/README.md')).toContain('npm run check -- --site ../acme ');
});

it('names every action of the workflow by a commit, with the tag that a person reads', async () => {
  await run('init', 'acme', ...ACME);
  const uses = [...read('acme/.github/workflows/trust-center.yml').matchAll(/uses: (.*)/g)].map(([, action]) => action);
  expect(uses).toHaveLength(4);
  expect(uses.filter((action) => !/^actions\/[a-z-]+@[\da-f]{40} # v\d+\.\d+\.\d+$/.test(action ?? ''))).toEqual([]);
});

it.each([
  ['cloudflare', 'wrangler@4.164.0 pages deploy site'],
  ['netlify', 'deploy --prod'],
  ['vercel', 'deploy --prod'],
  ['azure', 'static-web-apps-cli'],
  ['cloudfront', 'aws s3 sync site'],
  ['nginx', 'nginx -s reload'],
  ['caddy', 'caddy reload'],
])('publishes to %s and remembers it', async (host, command) => {
  await run('init', 'acme', ...ACME, '--host', host);
  expect(parse(read('acme/content/organization.yaml'))).toMatchObject({ site: { host } });
  const text = read('acme/.github/workflows/trust-center.yml');
  const { jobs } = parse(text) as {
    jobs: Record<
      string,
      { permissions?: unknown; steps: { name?: string; if?: string; run?: string; env?: object }[] }
    >;
  };
  expect(Object.keys(jobs)).toEqual(['check']);
  const step = jobs['check']?.steps.at(-1);
  expect(step?.run).toContain(command);
  expect(step?.if).toContain("github.event_name != 'pull_request'");
  const before = text.slice(0, text.indexOf('name: Trust center'));
  for (const secret of Object.keys(step?.env ?? {})) expect(before).toContain(secret);
  expect(await run('check', '--site', 'acme', '--strict')).toMatchObject({ code: 0 });
});

it('writes a pipeline for GitLab', async () => {
  await run('init', 'acme', ...ACME, '--host', 'gitlab');
  expect(existsSync(join(folder(), 'acme', '.github'))).toBe(false);
  expect(parse(read('acme/.gitlab-ci.yml'))).toMatchObject({
    pages: { pages: { publish: 'site' }, artifacts: { paths: ['site'] } },
  });
  expect(read('acme/README.md')).toContain('`.gitlab-ci.yml`');
});

it('names every answer that is missing where nobody can be asked', async () => {
  const { code, err } = await run('init', 'acme', '--name', 'Acme');
  expect(code).toBe(2);
  expect(err).toBe(
    'There is no terminal to ask at. Still needed:\n' +
      '  --url TEXT  Where the trust center will be published, such as https://trust.acme.com\n' +
      '  --email TEXT  Where reports of vulnerabilities go\n',
  );
  expect(existsSync(join(folder(), 'acme'))).toBe(false);
});

it.each([
  ['--url', 'http://acme.eu', '--url: "http://acme.eu" is no address such as https://trust.acme.com.'],
  [
    '--host',
    'geocities',
    '--host: "geocities" is no host: github, gitlab, cloudflare, netlify, vercel, azure, cloudfront, nginx, caddy.',
  ],
  ['--email', 'acme', '--email: expected an e-mail address, written like security@example.com.'],
])('refuses a wrong %s', async (option, value, message) => {
  expect(await run('init', 'acme', ...ACME, option, value)).toMatchObject({ code: 2, err: `${message}\n` });
});

it('writes into no folder that holds something', async () => {
  mkdirSync(join(folder(), 'acme'));
  writeFileSync(join(folder(), 'acme', 'notes.md'), '');
  const { code, err } = await run('init', 'acme', ...ACME);
  expect(code).toBe(2);
  expect(err).toContain('is not empty: it holds notes.md.');
});

it('writes into a repository that was just made', async () => {
  mkdirSync(join(folder(), 'acme', '.git'), { recursive: true });
  expect(await run('init', 'acme', ...ACME)).toMatchObject({ code: 0 });
});
