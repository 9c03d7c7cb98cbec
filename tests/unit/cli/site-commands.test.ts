import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { withSite } from '../../../src/site/commands.ts';
import { commandLine } from './command-line.ts';

const { folder, run } = commandLine();

describe('a command in a text', () => {
  beforeEach(() => {
    vi.stubEnv('INIT_CWD', '/home/us/candor');
  });

  it.each([
    ['Run npm run release, and commit it.', 'Run npm run release -- --site ../acme, and commit it.'],
    ['then run npm run security-txt.', 'then run npm run security-txt -- --site ../acme.'],
    [
      'publish it: npm run new -- version whitepaper. Or say so: npm run release -- --erratum whitepaper/1.0 "what".',
      'publish it: npm run new -- --site ../acme version whitepaper. Or say so: npm run release -- --site ../acme --erratum whitepaper/1.0 "what".',
    ],
    ['npm run check -- --site x', 'npm run check -- --site x'],
    ['Say where: npm run init -- ../our-trust-center', 'Say where: npm run init -- ../our-trust-center'],
  ])('names the trust center in use: %s', (text, expected) => {
    expect(withSite(text, '/home/us/acme')).toBe(expected);
    expect(withSite(text, undefined)).toBe(text);
  });

  it.each([
    ['our center', '"../our center"'],
    ['trust#2', '"../trust#2"'],
    ["it's", `"../it's"`],
    ['a "$b"', String.raw`"../a \"\$b\""`],
    ['ডকু', '../ডকু'],
  ])('quotes %s as shells read it', (name, quoted) => {
    expect(withSite('npm run check', `/home/us/${name}`)).toBe(`npm run check -- --site ${quoted}`);
  });
});

describe('a command given another trust center', () => {
  const SITE = ['--site', 'acme'] as const;
  beforeEach(async () => {
    await run('init', 'acme', '--yes', '--as-of', '2026-06-30');
  });

  it('says which one it checks and writes', async () => {
    const check = await run('check', ...SITE);
    expect(check.out).toMatch(/^Trust center: acme\n/);
    expect((await run('release', ...SITE)).out).toMatch(/^Trust center: acme\nWrote acme.content.released\.json\n/);
    expect((await run('security-txt', ...SITE)).out).toMatch(/^Trust center: acme\nWrote acme.public/);
    expect((await run('check', ...SITE, '--format', 'json')).out).toMatch(/^\{/);
  });

  it('says nothing of the default one', async () => {
    expect((await run('check')).out).not.toContain('Trust center:');
  });

  it('names it in the ways out of a mistake', async () => {
    rmSync(join(folder(), 'acme', 'public', '.well-known'), { recursive: true });
    expect((await run('check', ...SITE)).out).toContain('Run npm run security-txt -- --site acme, and commit');
    const sarif = await run('check', ...SITE, '--format', 'sarif');
    expect(sarif.out).toContain('Run npm run security-txt -- --site acme, and commit');
  });

  it('names it in what is to be done next', async () => {
    const { out } = await run('new', 'policy', 'Access Control', ...SITE);
    expect(out).toContain('Then run npm run release -- --site acme, which locks');
    const version = join(folder(), 'acme', 'content', 'policies', 'access-control', '1.0.mdx');
    mkdirSync(join(version, '..'), { recursive: true });
    writeFileSync(version, '---\nid: A\ntitle: Access\neffective: 2026-01-01\n---\n\n## Scope\n\nAll.\n');
    expect((await run('new', 'policy', 'Access Control', ...SITE)).err).toContain(
      'npm run new -- --site acme version policies/access-control',
    );
  });
});

describe('Candor in a project, as a package', () => {
  beforeEach(() => {
    vi.stubEnv('CANDOR_PROJECT', '/home/us/acme');
    vi.stubEnv('npm_command', 'exec');
    vi.stubEnv('INIT_CWD', '/home/us/acme');
  });

  it.each([
    ['/home/us/acme', 'Then run npm run release.', 'Then run npx candor release.'],
    ['/home/us/acme', 'npm run new -- policy "Access"', 'npx candor new policy "Access"'],
    ['/home/us/other', 'npm run check', 'npx candor check --site ../other'],
    [undefined, 'npm run <command> -- [options]', 'npx candor <command> [options]'],
  ])('names commands for %s as npx runs them: %s', (dir, text, expected) => {
    expect(withSite(text, dir)).toBe(expected);
  });

  it('keeps the name of a script of npm', () => {
    vi.stubEnv('npm_command', 'run');
    expect(withSite('npm run new -- policy', '/home/us/acme')).toBe('npm run new -- policy');
  });
});
