import { describe, expect, it } from 'vitest';
import { BREACH_NOTICE, policy } from '../../../src/check/examples.ts';
import { diagnose } from './example-site.ts';

const organization = (from: string, to = '/policies/') =>
  `name: Example\nsite: { origin: https://trust.example.com }\nlanguage: en\nsample: { asOf: 2026-06-30 }\nredirects:\n  - { from: ${JSON.stringify(from)}, to: ${JSON.stringify(to)} }\n`;

const found = (from: string, to?: string, files = {}) =>
  diagnose({
    ...policy('We protect data.'),
    ...BREACH_NOTICE,
    'public/contract.pdf': '%PDF-1.7',
    ...files,
    'content/organization.yaml': organization(from, to),
  }).map(({ code, line, column, message, hint }) => ({ code, at: `${line}:${column}`, words: `${message} ${hint}` }));

describe('an address that the site itself serves cannot be redirected', () => {
  it.each([
    '/SHA256SUMS',
    '/SHA256SUMS.asc',
    '/integrity.json',
    '/integrity.json.asc',
    '/index.html',
    '/index.md',
    '/404',
    '/404.html',
    '/500',
    '/llms.txt',
    '/robots.txt/',
    '/sitemap-index.xml',
    '/sitemap-0.xml',
    '/pagefind/pagefind.js',
    '/pagefind',
    '/_astro/page.css',
    '/search/',
    '/search/words.json',
    '/data/',
    '/data/schemas/policies.json',
    '/policies/information-security/1.0',
    '/policies/information-security/1.0.pdf',
    '/policies/information-security/1.0.pdf/old',
    '/policies/information-security/index.html',
    '/policies/information-security/index.html/old',
    '/policies/inform%61tion-security/',
    '/documents/trust-pack.zip',
    '/contract.pdf',
    '/contract.pdf/2024',
    '/.well-known/security.txt',
    '/security.txt',
    '/sha256sums',
    '/Policies',
    '/policies/Information-Security/1.0.PDF',
    '/Robots.txt/old',
    '/_ASTRO/page.css',
    '/SHA256SUMS.sig',
    '/integrity.json.sig',
    '/integrity.json.minisig/old',
    '/Contract.pdf',
  ])('%s', (from) => {
    expect(found(from)).toEqual([{ code: 'R007', at: '6:13', words: expect.stringContaining('serves') as string }]);
  });

  it('a file below which another redirect would lie', () => {
    const text = `${organization('/old/index.html')}  - { from: /old, to: /policies/ }\n`;
    expect(diagnose({ ...policy('Text.'), 'content/organization.yaml': text }).map(({ code }) => code)).toEqual([
      'R007',
    ]);
  });
});

describe('a name at the root that hosts, Git, operating systems or Candor use cannot be redirected', () => {
  it.each([
    '/.git',
    '/.git/config',
    '/.Git/config',
    '/.github',
    '/.gitignore',
    '/.gitattributes',
    '/.nojekyll',
    '/_headers',
    '/_redirects',
    '/.htaccess',
    '/CNAME',
    '/cname/old',
    '/lost+found',
    '/.DS_Store',
    '/.candor-next',
    '/.candor-previous/a',
    '/.candor-part-1',
  ])('%s', (from) => {
    expect(found(from)).toEqual([
      { code: 'R007', at: '6:13', words: expect.stringContaining('use the name') as string },
    ]);
  });
});

it('two redirects from addresses that differ only in case', () => {
  const text = `${organization('/About')}  - { from: /about/, to: /policies/ }\n`;
  expect(diagnose({ ...policy('Text.'), 'content/organization.yaml': text })).toMatchObject([
    { code: 'R007', line: 7, message: expect.stringContaining('a second time') as string },
  ]);
});

describe('a path that no host can serve is refused', () => {
  it.each([
    ['/../../x', '".."'],
    ['/a/./b', '"."'],
    ['/a/%2e%2e/b', '".."'],
    ['/a//b', '"//"'],
    ['/%zz', '%25'],
    ['/a%2Fb', '%2F'],
    ['/a%00b', 'U+0000'],
    ['/a\\b', '"\\"'],
    ['/100%25', '%'],
    ['/con', '"con"'],
    ['/a/Aux.html', '"Aux.html"'],
    ['/COM1/old', '"COM1"'],
    ['/a.', '"." at the end'],
    ['/a./b', '"." at the end'],
    ['/a%20', '" " at the end'],
    [`/${'a'.repeat(300)}`, '255'],
    [`/${'ä'.repeat(130)}`, '255'],
    [`/${'abcdefgh/'.repeat(150)}`, '1,000'],
  ])('%j', (from, words) => {
    expect(found(from)).toEqual([
      expect.objectContaining({
        code: expect.stringMatching(/^S00\d|F011$/) as string,
        words: expect.stringContaining(words) as string,
      }),
    ]);
  });
});

it('an invalid redirect hides neither the others nor the rest of the site', () => {
  const files = { ...policy('See [our data](/none/).'), 'content/organization.yaml': organization('/a//b') };
  const redirects = ['/was', '/SHA256SUMS', 'old'].map((from) => `  - { from: ${from}, to: /nowhere/ }\n`).join('');
  files['content/organization.yaml'] += `${redirects}  - { from: /c }\n`;
  expect(diagnose(files).map(({ code, file, line, message }) => `${file}:${line} ${code} ${message}`)).toEqual([
    'content/organization.yaml:6 S006 `from` is "/a//b"; expected a path with no "//"; did you mean "/a/b"?',
    'content/organization.yaml:7 R007 There is no page /nowhere/ to redirect to.',
    'content/organization.yaml:8 R007 The site itself serves /SHA256SUMS, so /SHA256SUMS cannot be redirected.',
    'content/organization.yaml:9 S006 `from` is "old"; expected a path such as /security/sub-processors; did you mean "/old"?',
    'content/organization.yaml:10 S002 `to` is missing.',
    'content/policies/information-security/1.0.mdx:6 R004 There is no page /none/.',
  ]);
});

it.each([
  ['/../../x', 'did you mean "/x"?'],
  ['/a\\b', 'did you mean "/a/b"?'],
  ['/a./b', 'did you mean "/a/b"?'],
  ['/a b', 'did you mean "/a%20b"?'],
  ['/a?b=c#d', 'did you mean "/a"?'],
  ['https://example.com/a', 'did you mean "/a"?'],
  ['/con', 'Correct it, or delete the item.'],
  ['/100%25', 'Correct it, or delete the item.'],
])('the message on %s says what to do', (from, words) => {
  expect(found(from)).toMatchObject([{ code: 'S006', words: expect.stringContaining(words) as string }]);
});

it('the message on an invalid value says what to do', () => {
  const files = policy('We protect data.', 'effective: 2026-02-30\n');
  expect(diagnose(files)).toMatchObject([
    {
      code: 'S006',
      hint: expect.stringMatching(/^Correct it, or delete the line\. What belongs in `effective`: /) as string,
    },
  ]);
});

it.each([
  '/trust',
  '/trust/old.html',
  '/Policies/old',
  '/a/CNAME',
  '/console',
  '/über-uns',
  '/a%20b',
  '/policies/old',
  '/.old',
  '/documents/trust-pack'.replace('trust-pack', 'all'),
])('any other address can be: %s', (from) => {
  expect(found(from)).toEqual([]);
});

describe('a redirect may lead to whatever the site serves', () => {
  it.each([
    '/policies/information-security/1.0.pdf',
    '/policies/information-security/1.0.md',
    '/policies/information-security/1.0.json',
    '/policies/information-security/changes/',
    '/policies/index.md',
    '/documents/trust-pack.zip',
    '/documents/trust-pack/',
    '/data/policies.json',
    '/contract.pdf',
    '/integrity.json',
    '/SHA256SUMS',
    'https://trust.example.com/policies/information-security/1.0.pdf',
    'https://trust.example.com/policies/information-security/#scope',
    'https://www.example.com/anything',
  ])('%s', (to) => {
    expect(found('/old', to)).toEqual([]);
  });

  it.each(['/policies/information-security/2.0.pdf', '/documents/soc2-pack.zip', 'https://trust.example.com/polices/'])(
    'and to nothing else: %s',
    (to) => {
      expect(found('/old', to)).toMatchObject([{ code: 'R007' }]);
    },
  );

  it('never back to itself, written out or not', () => {
    expect(found('/old', 'https://trust.example.com/old')).toMatchObject([
      { code: 'R007', words: expect.stringContaining('back to itself') as string },
    ]);
  });
});
