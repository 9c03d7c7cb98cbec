import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Diagnostic } from '../../../src/check/check.ts';
import { put } from '../integrity/sealed-site.ts';
import { makeTestKey, type TestKey } from '../integrity/test-key.ts';
import { commandLine } from './command-line.ts';

const { folder, run } = commandLine();
const SITE = ['--site', 'acme'] as const;
const COPIES = ['public/.well-known/security.txt', 'public/security.txt'] as const;

let key: TestKey;
let other: TestKey;

beforeAll(async () => {
  [key, other] = await Promise.all([makeTestKey('Key of a test', 'open sesame'), makeTestKey('Another key')]);
});

const file = (path: string): string => join(folder(), 'acme', path);
const read = (path: string): string => readFileSync(file(path), 'utf8');
const otherLetter = (letter: string): string => (letter === 'A' ? 'B' : 'A');
const change = (path: string, from: string | RegExp, to: string): void => {
  writeFileSync(file(path), read(path).replace(from, to));
};
const sign = (...more: string[]) => run('security-txt', ...SITE, '--signing-key', 'key.asc', ...more);
const check = async (): Promise<string> => (await run('check', ...SITE)).out;

beforeEach(async () => {
  vi.stubEnv('CANDOR_SIGNING_KEY', '');
  vi.stubEnv('CANDOR_SIGNING_PASSPHRASE', 'open sesame');
  await run('init', 'acme', '--yes', '--as-of', '2026-06-30');
  put(folder(), 'key.asc', key.privateKey);
});

describe('given a key', () => {
  it('signs both copies, and the gate finds nothing wrong with them', async () => {
    put(folder(), 'acme/public/pgp-key.asc', key.publicKey);
    const unsigned = read(COPIES[0]);
    const { code, out, err } = await sign();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^Trust center: acme\nSigned with the key (?:[\dA-F]{4} ?){10}\.\nWrote .*security\.txt\nWrote .*security\.txt\nWrote .*released\.json\n$/,
    );
    const signed = read(COPIES[0]);
    expect(signed).toContain(`-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n${unsigned}-----BEGIN PGP SIGNATURE`);
    expect(read(COPIES[1])).toBe(signed);
    expect(signed).not.toContain('\r');
    expect(await check()).not.toMatch(/ D\d\d\d /);
  });

  it('takes it from the environment too, and leaves no trace of it', async () => {
    vi.stubEnv('CANDOR_SIGNING_KEY', key.privateKey);
    put(folder(), 'acme/public/pgp-key.asc', key.publicKey);
    expect((await run('security-txt', ...SITE)).code).toBe(0);
    expect(read(COPIES[0])).toContain('BEGIN PGP SIGNED');
    rmSync(join(folder(), 'key.asc'));
    const { code, out } = await run('check', ...SITE);
    expect({ code, out }).toEqual({ code: 0, out: expect.not.stringContaining('private key') as string });
  });

  it('that the site does not publish says so, and the gate warns', async () => {
    const { code, out } = await sign();
    expect(code).toBe(0);
    expect(out).toContain('and it does not lie under public/');
    expect(await check()).toContain('and it does not lie under public/');
  });

  it.each([
    ['public/pgp-key.asc', () => other.publicKey],
    ['public/.well-known/openpgpkey/hu/iy9q119eutrkn8s1mk4r39qejnbu3n5q', () => other.publicKey],
  ])('writes nothing where %s is another', async (path, published) => {
    put(folder(), `acme/${path}`, published());
    const before = read(COPIES[0]);
    const { code, err } = await sign();
    expect(code).toBe(2);
    expect(err).toMatch(/^The signature is by the key [\dA-F ]+, and the site publishes [\dA-F ]+\.\nSign it with/);
    expect(read(COPIES[0])).toBe(before);
  });

  it('writes nothing where the passphrase is wrong, or the file is no key', async () => {
    const before = read(COPIES[0]);
    vi.stubEnv('CANDOR_SIGNING_PASSPHRASE', 'close');
    expect(await sign()).toMatchObject({
      code: 2,
      err: expect.stringContaining('CANDOR_SIGNING_PASSPHRASE does not unlock') as string,
    });
    expect(await run('security-txt', ...SITE, '--signing-key', 'none.asc')).toMatchObject({ code: 2 });
    expect(read(COPIES[0])).toBe(before);
  });
});

describe('a file that is signed', () => {
  beforeEach(async () => {
    put(folder(), 'acme/public/pgp-key.asc', key.publicKey);
    await sign();
    vi.stubEnv('CANDOR_SIGNING_KEY', '');
  });

  it('keeps its signature where nothing has changed, and has its copy written again', async () => {
    const signed = read(COPIES[0]);
    rmSync(file(COPIES[1]));
    const { code, out } = await run('security-txt', ...SITE);
    expect(code).toBe(0);
    expect(out).toContain('its signature is kept');
    expect(COPIES.map(read)).toEqual([signed, signed]);
  });

  it('is not overwritten with an unsigned one', async () => {
    const signed = read(COPIES[0]);
    change('content/security-txt.yaml', /expires: \S+/, 'expires: 2027-02-01T00:00:00Z');
    const { code, err } = await run('security-txt', ...SITE);
    expect(code).toBe(2);
    expect(err).toBe(
      'public/.well-known/security.txt is signed, and does not say what content/security-txt.yaml says now.\nSign it anew: npm run security-txt -- --site acme --signing-key FILE. To publish it unsigned, delete it first.\n',
    );
    expect(read(COPIES[0])).toBe(signed);
    for (const path of COPIES) rmSync(file(path));
    expect((await run('security-txt', ...SITE)).code).toBe(0);
    expect(read(COPIES[0])).not.toContain('BEGIN PGP');
  });

  it('whose YAML was changed is told of at the line of the file', async () => {
    change('content/security-txt.yaml', /expires: \S+/, 'expires: 2027-02-01T00:00:00Z');
    const json = await run('check', ...SITE, '--format', 'json');
    expect(json.out).toContain('"code": "D005"');
    expect(json.out).not.toContain('D008');
    expect(await check()).toContain('public/.well-known/security.txt:5:1');
  });

  it('that has expired stops the build, at the line of the YAML', async () => {
    const { code, out } = await run('check', ...SITE, '--as-of', '2027-06-30');
    expect(code).toBe(1);
    expect(out).toMatch(/content\/security-txt\.yaml:\d+:10/);
    expect(out).toContain('The security.txt expired on');
  });

  it.each([
    [
      'one letter of the signature is another',
      (text: string) => text.replace(/.(?=\n=)/, otherLetter),
      /D008/,
      'changed',
    ],
    ['text stands below it', (text: string) => `${text}Hiring: https://example.com/\n`, /D008/, 'below the signature'],
    ['its last line is missing', (text: string) => text.replace(/-----END.*\n/, ''), /D008/, 'breaks off'],
    ['a field was changed by hand', (text: string) => text.replace('Contact: ', 'Contact: x'), /D005/, 'should say'],
  ])('is refused where %s', async (_, alter, code, words) => {
    for (const path of COPIES) writeFileSync(file(path), alter(read(path)));
    const json = await run('check', ...SITE, '--format', 'json');
    expect(json.code).toBe(1);
    const found = (JSON.parse(json.out) as { diagnostics: Diagnostic[] }).diagnostics.filter(
      ({ severity }) => severity === 'error',
    );
    expect(found).toMatchObject([
      { code: expect.stringMatching(code) as string, message: expect.stringContaining(words) as string },
    ]);
  });

  it('has to be the same bytes in both places', async () => {
    writeFileSync(file(COPIES[1]), read(COPIES[1]).replaceAll('\n', '\r\n'));
    const { code, out } = await run('check', ...SITE);
    expect(code).toBe(1);
    expect(out).toContain('The file is not, to the byte, public/.well-known/security.txt');
  });
});

describe('a file that Candor wrote', () => {
  const renew = (month: string): void => {
    change('content/security-txt.yaml', /expires: \S+/, `expires: 2027-${month}-01T00:00:00Z`);
  };
  const renewed = async (month: string): Promise<void> => {
    renew(month);
    const { code, err } = await run('security-txt', ...SITE);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(read(COPIES[0])).toContain(`\nExpires: 2027-${month}-01T00:00:00Z\n`);
    expect(read(COPIES[1])).toBe(read(COPIES[0]));
  };

  it('is renewed without a question: as init wrote it, and as it was renewed', async () => {
    await renewed('02');
    await renewed('03');
    expect(await check()).not.toMatch(/ [DL]\d\d\d /);
  });

  it('is renewed where no record said so, once it was written', async () => {
    rmSync(file('content/released.json'));
    expect((await run('security-txt', ...SITE)).out).toMatch(/Wrote .*released\.json/);
    await renewed('02');
  });

  it('is renewed after a release and an erratum, which keep the record', async () => {
    await run('new', 'policy', 'Access Control', ...SITE);
    const policy = 'content/policies/access-control/1.0.mdx';
    change(policy, 'draft: true', 'effective: 2026-01-01');
    expect(await run('release', ...SITE)).toMatchObject({ code: 0 });
    change(policy, 'in writing', 'by telephone');
    const correction = ['--erratum', 'policies/access-control/1.0', 'It named the wrong way.'];
    expect(await run('release', ...SITE, ...correction)).toMatchObject({ code: 0 });
    const before = JSON.parse(read('content/released.json')) as Record<string, unknown>;
    await renewed('02');
    const after = JSON.parse(read('content/released.json')) as Record<string, unknown>;
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect({ ...after, securityTxt: before['securityTxt'] }).toEqual(before);
    expect(await run('release', ...SITE)).toMatchObject({ code: 0 });
    await renewed('03');
  });

  it('is signed again without a question', async () => {
    put(folder(), 'acme/public/pgp-key.asc', key.publicKey);
    await sign();
    renew('02');
    expect(await sign()).toMatchObject({ code: 0, err: '' });
    expect(read(COPIES[0])).toContain('\nExpires: 2027-02-01T00:00:00Z\n');
    expect(await check()).not.toMatch(/ D\d\d\d /);
  });

  it('is left as it is once it was edited, and the difference is shown', async () => {
    for (const path of COPIES) writeFileSync(file(path), `${read(path)}# Hello\n`);
    const edited = read(COPIES[0]);
    renew('02');
    const { code, err } = await run('security-txt', ...SITE);
    expect(code).toBe(2);
    expect(err).toMatch(/^public\/\.well-known\/security\.txt is not as Candor wrote it, and was left as it is:\n/);
    expect(err).toContain('\n- # Hello\n');
    expect(err).toContain(
      '\nLines with - are in the file only, lines with + are from content/security-txt.yaml. Write what is to stay into content/security-txt.yaml (contact, expires, …), then overwrite the file: npm run security-txt -- --site acme --replace.\n',
    );
    expect(COPIES.map(read)).toEqual([edited, edited]);
  });

  it('leaves released.json as it is where that cannot be read, and writes nothing', async () => {
    writeFileSync(file('content/released.json'), '{ "format": 1 }\n');
    const before = read(COPIES[0]);
    renew('02');
    const { code, err } = await run('security-txt', ...SITE);
    expect(code).toBe(2);
    expect(err).toMatch(/^content\/released\.json cannot be read: .*\nTake the file as it was from version control\./);
    expect([read('content/released.json'), read(COPIES[0])]).toEqual(['{ "format": 1 }\n', before]);
  });
});

describe('a file that somebody else wrote', () => {
  const OTHER = 'Contact: mailto:soc@acme.example\nExpires: 2027-01-01T00:00:00Z\n# Hello\n';

  it('is left as it is, and the difference is shown', async () => {
    rmSync(file('content/released.json'));
    for (const path of COPIES) writeFileSync(file(path), OTHER);
    const { code, err } = await run('security-txt', ...SITE);
    expect(code).toBe(2);
    expect(err).toContain('public/.well-known/security.txt says something else than content/security-txt.yaml');
    expect(err).toContain('\n- Contact: mailto:soc@acme.example\n');
    expect(err).toContain('\n- # Hello\n');
    expect(err).toMatch(/\n\+ Contact: mailto:\S+\n/);
    expect(err).toContain('npm run security-txt -- --site acme --replace.');
    expect(COPIES.map(read)).toEqual([OTHER, OTHER]);
  });

  it('may be one that was only renewed, where no record says so', async () => {
    rmSync(file('content/released.json'));
    change('content/security-txt.yaml', /expires: \S+/, 'expires: 2027-02-01T00:00:00Z');
    const { code, err } = await run('security-txt', ...SITE);
    expect(code).toBe(2);
    expect(err).toMatch(/\n- Expires: \S+\n\+ Expires: 2027-02-01T00:00:00Z\n/);
    expect(err).toContain(
      '\nLines with - are in the file only, lines with + are from content/security-txt.yaml. If you changed only the YAML, as for a renewal, overwrite the file: npm run security-txt -- --site acme --replace. If the file was edited too, write what is to stay into content/security-txt.yaml first (contact, expires, …).\n',
    );
    expect(err).not.toContain('would be lost');
  });

  it('is left where only one of the two copies is another', async () => {
    writeFileSync(file(COPIES[1]), OTHER);
    expect(await run('security-txt', ...SITE)).toMatchObject({ code: 2 });
    expect(read(COPIES[1])).toBe(OTHER);
  });

  it('is not signed over either', async () => {
    for (const path of COPIES) writeFileSync(file(path), OTHER);
    expect(await sign()).toMatchObject({
      code: 2,
      err: expect.stringContaining('--replace --signing-key FILE') as string,
    });
    expect(COPIES.map(read)).toEqual([OTHER, OTHER]);
  });

  it('is replaced where that is asked for', async () => {
    const own = read(COPIES[0]);
    for (const path of COPIES) writeFileSync(file(path), OTHER);
    expect((await run('security-txt', ...SITE, '--replace')).code).toBe(0);
    expect(COPIES.map(read)).toEqual([own, own]);
  });
});

it('says where the file has to be served where the site is below a base path', async () => {
  change('content/organization.yaml', /^( +)origin: (\S+)$/m, '$1origin: $2\n$1base: /trust');
  const { code, out } = await run('security-txt', ...SITE);
  expect(code).toBe(0);
  expect(out).toMatch(/have the host serve the file at https:\/\/[^/]+\/\.well-known\/security\.txt\.\n$/);
});
