import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { generateTrustCenter } from '../../bench/generate.ts';
import { makeTestKey } from '../unit/integrity/test-key.ts';
import { builtPages, sitemapPaths } from './built-site.ts';
import { backwards, candor, copyOfDefault, copyOfExample, otherCheckout, scratch } from './command.ts';

// Builds of one checkout take turns; side by side they would only wait for each other.
test.describe.configure({ mode: 'serial' });

/** The words of a built page. */
function words(folder: string, path: string): string {
  const html = readFileSync(join(folder, path, 'index.html'), 'utf8');
  return html
    .replace(/<(style|script)[^]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
}

test('the day moves the whole site', () => {
  const out = scratch('as-of');
  const { status, text } = candor(['build', '--as-of', '2027-09-01', '--out', out]);
  expect(status).toBe(0);
  expect(words(out, 'policies/secure-development')).toContain('2.0');
  expect(words(out, 'policies/secure-development')).toContain('In force since 15 January 2027');
  expect(words(out, 'policies/secure-development/1.0')).toContain('Superseded; last in force on 14 January 2027');
  expect(words(out, 'certifications')).toContain('Expired on 13 August 2027');
  expect(text).toMatch(/certifications\/soc-2-type-2\.yaml/);
  expect(text).toMatch(/warning/);
});

test('before its day, a version is upcoming', () => {
  const page = words('dist', 'policies/secure-development/2.0');
  expect(page).toContain('In force from 15 January 2027');
  expect(words('dist', 'policies/secure-development')).toContain('In force since');
  expect(words('dist', 'certifications')).not.toContain('Expired on');
});

test('a day before a page was there builds without it, and without what leads there', () => {
  const site = copyOfExample('fennimoor');
  const write = (file: string, text: string) => {
    mkdirSync(join(site, 'content', file, '..'), { recursive: true });
    writeFileSync(join(site, 'content', file), text);
  };
  const page = '/subprocessors/as-of/2026-10-01/';
  write(
    'subprocessors/mail.yaml',
    'name: Example Mail\npurpose: Sends mail.\nannounced: 2026-08-01\neffective: 2026-10-01\n',
  );
  const head = (id: string) => `---\nid: ${id}\ntitle: Vendors ${id}\n---\n\n`;
  write('policies/vendors/1.0.md', `${head('FM-V-1')}All are in [the register of **October**](${page}#mail).\n`);
  write('policies/suppliers/1.0.mdx', `${head('FM-V-2')}All are in [the register of October](${page}).\n`);
  const organization = join(site, 'content', 'organization.yaml');
  const text = readFileSync(organization, 'utf8').replace(/^subprocessorRegister:\n(?: .*\n)+/m, '');
  writeFileSync(organization, `${text}redirects: [{ from: /list-of-october, to: ${page} }]\n`);

  const [then, now] = ['2026-09-01', '2026-11-20'].map((day) => {
    const out = scratch(`as-of-${day}`);
    expect(candor(['build', '--site', site, '--as-of', day, '--out', out]).status).toBe(0);
    const read = (file: string) => readFileSync(join(out, file), 'utf8');
    return {
      linked: globSync('**/*.{html,md,json}', { cwd: out })
        .filter((file) => read(file).includes(page))
        .sort(),
      files: ['policies/vendors/1.0.md', 'policies/suppliers/1.0.md'].map(read),
      words: ['policies/vendors', 'policies/suppliers'].map((path) => words(out, path)),
    };
  });
  expect(then?.linked).toEqual([]);
  expect(then?.files.map((file) => /All are in .*/.exec(file)?.[0])).toEqual([
    'All are in the register of **October**.',
    'All are in the register of October.',
  ]);
  for (const shown of then?.words ?? []) expect(shown).toContain('All are in the register of October');
  expect(now?.linked).toEqual(
    expect.arrayContaining([
      'list-of-october/index.html',
      'policies/suppliers/1.0.md',
      'policies/vendors/1.0/index.html',
    ]),
  );
});

test('an example builds from any folder, signed where there is a key', async () => {
  const site = copyOfExample('nodikotha');
  const { privateKey, publicKey, fingerprint } = await makeTestKey();
  const shown = fingerprint.replace(/.{4}(?=.)/g, '$& ');
  writeFileSync(join(site, 'private.asc'), privateKey);
  writeFileSync(join(site, 'public.asc'), publicKey);
  appendFileSync(
    join(site, 'content', 'organization.yaml'),
    `signing: { fingerprint: ${shown}, key: https://keys.example.org/release-key.asc }\n`,
  );
  // Relative paths count from where the user stands, which is not the checkout.
  const here = { INIT_CWD: site };
  expect(candor(['build', '--site', '.', '--out', 'built', '--signing-key', 'private.asc'], here).status).toBe(0);
  expect(words(join(site, 'built'), '.')).toContain('Nodikotha');
  const verifying = words(join(site, 'built'), 'documents');
  expect(verifying).toContain(shown);
  expect(verifying).toContain('gpg --show-keys --with-fingerprint release-key.asc');
  const { status, text } = candor(['verify', 'built', '--key', 'public.asc'], here);
  expect(text).toMatch(
    /^Signed by Key of a test <test@example\.com>, key [\dA-F]{40}\.\nbuilt: \d+ files, each as listed/,
  );
  expect(status).toBe(0);
  expect(readdirSync(join(site, 'built'))).toContain('integrity.json.asc');
});

test('a signed security.txt is served, listed and packed as it was signed, and its fields are data', async () => {
  const site = copyOfExample('nodikotha');
  const out = scratch('signed');
  const { privateKey, publicKey } = await makeTestKey();
  writeFileSync(join(site, 'public', 'pgp-key.asc'), publicKey);
  const signing = { CANDOR_SIGNING_KEY: privateKey };
  expect(candor(['security-txt', '--site', site], signing).status).toBe(0);
  const signed = readFileSync(join(site, 'public', 'security.txt'));
  expect(signed.toString()).toMatch(/^-----BEGIN PGP SIGNED MESSAGE-----\n/);
  const { status, text } = candor(['build', '--site', site, '--out', out]);
  expect(text).not.toMatch(/ D\d\d\d /);
  expect(status).toBe(0);
  const sums = readFileSync(join(out, 'SHA256SUMS'), 'utf8');
  for (const path of ['.well-known/security.txt', 'security.txt']) {
    expect(readFileSync(join(out, path)).equals(signed), path).toBe(true);
    expect(sums).toContain(`${createHash('sha256').update(signed).digest('hex')}  ${path}\n`);
  }
  const pack = unzipSync(readFileSync(join(out, 'documents', 'trust-pack.zip')));
  const [, packed] = Object.entries(pack).find(([path]) => path.endsWith('security.txt')) ?? [];
  expect(Buffer.from(packed ?? []).equals(signed)).toBe(true);
  const data = JSON.parse(readFileSync(join(out, 'data', 'security-txt.json'), 'utf8')) as object;
  expect(JSON.stringify(data)).toContain('2027-05-25T00:00:00');
  expect(candor(['verify', out]).status).toBe(0);
});

test('a key that is not the one the site states stops the build before it begins', async () => {
  const site = copyOfExample('nodikotha');
  const [stated, used] = await Promise.all([makeTestKey('Stated in a test'), makeTestKey('Used in a test')]);
  appendFileSync(join(site, 'content', 'organization.yaml'), `signing: { fingerprint: ${stated.fingerprint} }\n`);
  const { status, text } = candor(['build', '--site', site, '--out', scratch('other-key')], {
    CANDOR_SIGNING_KEY: used.privateKey,
  });
  expect(text).toMatch(/^The signing key is [\dA-F ]{49},\nand \S+organization\.yaml:\d+:\d+ states [\dA-F ]{49}\.\n/);
  expect(text).not.toContain('Built');
  expect(status).toBe(2);
});

test('a key that cannot sign stops the build before it begins', () => {
  const { status, text } = candor(['build', '--signing-key', 'README.md', '--out', scratch('unsigned')]);
  expect(text).toContain('The signing key is not an OpenPGP private key in ASCII armor');
  expect(text).not.toContain('Built');
  expect(status).toBe(2);
});

test('a site under a base path keeps to it', () => {
  const site = copyOfExample('fennimoor');
  const file = join(site, 'content', 'organization.yaml');
  const pdf = '/policies/security-measures/1.0.pdf';
  const old = ['/über-uns', '/%C3%A4rger/', '/old%20terms', '/terms.html'];
  const redirects = old.map((from) => `  - { from: ${from}, to: ${pdf} }\n`).join('');
  writeFileSync(
    file,
    `${readFileSync(file, 'utf8').replace(/^( {2}origin: .*)$/m, '$1\n  base: /trust')}redirects:\n${redirects}`,
  );
  mkdirSync(join(site, 'content', 'disclosure'));
  writeFileSync(join(site, 'content', 'disclosure', 'program.yaml'), 'firstResponse: 3 days\n');
  writeFileSync(
    join(site, 'content', 'security-txt.yaml'),
    'contact: [mailto:security@fennimoor.example]\nexpires: 2027-01-31T00:00:00Z\n',
  );
  expect(candor(['security-txt', '--site', site]).status).toBe(0);
  const out = scratch('base');
  expect(candor(['build', '--site', site, '--out', out]).status).toBe(0);
  const addresses = builtPages(out).flatMap(({ elements }) =>
    elements.flatMap(({ properties }) => [properties.href, properties.src, properties.action]),
  );
  const inSite = addresses.filter((address) => typeof address === 'string' && address.startsWith('/'));
  expect(inSite.length).toBeGreaterThan(20);
  expect(inSite.filter((address) => !String(address).startsWith('/trust/'))).toEqual([]);
  const atRoot = 'https://trust.fennimoor.example/.well-known/security.txt';
  expect(new Set(addresses.filter((address) => String(address).endsWith('security.txt')))).toEqual(new Set([atRoot]));
  expect(readFileSync(join(out, 'disclosure', 'index.html'), 'utf8')).toContain(`>${atRoot}</a>`);
  for (const name of ['über-uns', 'ärger', 'old terms', 'terms.html']) {
    const page = readFileSync(join(out, name, 'index.html'), 'utf8');
    expect(page).toContain(`<meta http-equiv="refresh" content="0; url=/trust${pdf}">`);
  }
  const listed = sitemapPaths(out);
  expect(listed).toContain('/trust/policies/security-measures/');
  expect(listed.filter((path) => /ber-uns|rger|terms/.test(decodeURI(path)))).toEqual([]);
});

const mistakes: readonly (readonly [name: string, file: string, spoil: (site: string) => void])[] = [
  [
    'a misspelt key',
    'content/organization.yaml',
    (site) => {
      appendFileSync(join(site, 'content', 'organization.yaml'), 'nmae: twice\n');
    },
  ],
  [
    'a duplicate document id',
    'content/policies/security-measures/1.0.md',
    (site) => {
      const policies = join(site, 'content', 'policies');
      cpSync(join(policies, 'security-measures'), join(policies, 'copy'), { recursive: true });
    },
  ],
  [
    'a reference to nothing',
    'content/controls/new.yaml',
    (site) => {
      mkdirSync(join(site, 'content', 'controls'), { recursive: true });
      writeFileSync(
        join(site, 'content', 'controls', 'new.yaml'),
        'title: New\ncategory: governance\nstatement: A statement.\nstatus: in-place\ndocuments: [policies/nowhere]\n',
      );
    },
  ],
  [
    'malformed YAML',
    'content/organization.yaml',
    (site) => {
      appendFileSync(join(site, 'content', 'organization.yaml'), 'address: "open\n');
    },
  ],
  [
    'an unknown folder',
    'content/subprocesors',
    (site) => {
      mkdirSync(join(site, 'content', 'subprocesors'));
      writeFileSync(join(site, 'content', 'subprocesors', 'a.yaml'), 'name: A\n');
    },
  ],
];

for (const [name, file, spoil] of mistakes) {
  test(`${name} stops the build and names the file`, () => {
    const site = copyOfExample('fennimoor');
    spoil(site);
    const out = join(scratch('mistake'), 'out');
    const { status, text } = candor(['build', '--site', site, '--out', out]);
    expect(status).toBe(1);
    expect(text).toContain(file);
    expect(globSync('**', { cwd: out })).toEqual([]);
  });
}

/** The hash of every file of a folder, those whose names begin with a dot too, which patterns leave out. */
function fingerprint(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length), createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}

test('the same content gives the same bytes, whatever the zone, the language, the folders and the order of files', () => {
  const [first, second] = [scratch('first'), join(scratch('second'), 'deeper', 'out')];
  const here = { TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' };
  const there = { TZ: 'America/Adak', LANG: 'tr_TR.UTF-8', LC_ALL: 'C', HOME: scratch('home'), ...backwards };
  expect(candor(['build', '--site', copyOfDefault(), '--out', first], here).status).toBe(0);
  // Nothing made here is found there: PDFs and all else are made anew.
  const other = ['build', '--site', copyOfDefault(), '--out', second];
  expect(candor(other, there, otherCheckout()).status).toBe(0);
  const files = fingerprint(first);
  const endings = new Set(Object.keys(files).map((path) => path.replace(/^.*\./, '')));
  for (const ending of ['html', 'pdf', 'zip', 'xlsx', 'pf_meta', 'json', 'xml', 'ics'])
    expect(endings).toContain(ending);
  expect(Object.keys(files)).toContain(join('/', '.well-known', 'security.txt'));
  for (const kind of [/\/changes\/[\d.]+-to-[\d.]+\/index\.html$/, /^\/advisories\/[^/]+\.pdf$/]) {
    expect(
      Object.keys(files).filter((path) => kind.test(path.replaceAll('\\', '/'))).length,
      kind.source,
    ).toBeGreaterThan(0);
  }
  expect(fingerprint(second)).toEqual(files);
});

test('a build with nothing changed compiles no PDF', () => {
  const site = scratch('unchanged');
  // A log has a line for every 25 PDFs that are compiled.
  generateTrustCenter(site, 28, 60);
  const checkout = otherCheckout();
  const [first, second] = [scratch('compiled'), scratch('kept')];
  const compiling = candor(['build', '--site', site, '--out', first], {}, checkout);
  expect(compiling.status).toBe(0);
  expect(compiling.text).toMatch(/^PDF 25: /m);
  // As it would be anew: what keeps pages from being rendered again is not what keeps PDFs.
  rmSync(join(checkout, 'node_modules', '.cache', 'candor', 'renditions'), { recursive: true });
  const keeping = candor(['build', '--site', site, '--out', second], {}, checkout);
  expect(keeping.status).toBe(0);
  expect(keeping.text).not.toMatch(/^PDF \d+: /m);
  expect(fingerprint(second)).toEqual(fingerprint(first));
});

const WORDS = 3000;

/** The text of the whitepaper, cut after so many words: prose as it is written, which packs less well than a made one. */
function prose(): string {
  const text = readFileSync(join('src', 'content', 'whitepaper', '3.0.mdx'), 'utf8').replace(/^---[^]*?\n---\n/, '');
  const plain = text
    .replace(/<(?:Fact|Subprocessors|AiFeatures|Certifications)\b[^>]*\/>/g, 'so')
    .replace(/\]\([^)]*\)/g, ']');
  const wanted = [...plain.matchAll(/[\p{L}\p{N}]+/gu)][WORDS];
  return plain.slice(0, plain.lastIndexOf('\n\n', wanted?.index ?? plain.length)).replace(/<\/?Callout[^>]*>/g, '');
}

test('a document of 3,000 words keeps to its budget', () => {
  const site = scratch('long');
  generateTrustCenter(site, 1, 100);
  const file = join(site, 'content', 'policies', 'policy-1', '1.0.mdx');
  const [head = ''] = /^---[^]*?\n---\n/.exec(readFileSync(file, 'utf8')) ?? [];
  writeFileSync(file, `${head}${prose()}\n`);
  const out = scratch('long-out');
  expect(candor(['build', '--site', site, '--out', out]).status).toBe(0);
  const html = readFileSync(join(out, 'policies', 'policy-1', 'index.html'));
  const article = /<article[^]*<\/article>/.exec(html.toString('utf8'))?.[0].replace(/<[^>]+>/g, ' ') ?? '';
  expect(article.match(/[\p{L}\p{N}]+/gu)?.length).toBeGreaterThan(WORDS - 100);
  expect(gzipSync(html, { level: 9 }).length).toBeLessThanOrEqual(14 * 1024);
  expect(html.toString('utf8')).not.toMatch(/<script(?![^>]*json)|rel="stylesheet"/);
  const preloaded = [...html.toString('utf8').matchAll(/rel="preload" href="([^"]+)"/g)].map(([, path]) => path ?? '');
  expect(preloaded).toHaveLength(2);
  const bytes = preloaded.reduce((sum, path) => sum + statSync(join(out, path)).size, 0);
  expect(bytes).toBeLessThanOrEqual(90 * 1024);
});
