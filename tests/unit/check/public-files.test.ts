import { expect, it } from 'vitest';
import { diagnose } from './example-site.ts';

const codes = (path: string, contents: string | Uint8Array) =>
  diagnose({ [`public/${path}`]: contents }).map(({ code, file }) => `${code} ${file}`);

it.each([
  ...['.env', '.env.production', '.gitignore', '.htpasswd', '.npmrc', 'dump.sql', 'backup.sql.gz', 'site.bak'],
  ...['.DS_Store', 'Thumbs.db', '~$terms.docx', '.~lock.terms.odt#', 'index.html~', '.page.swp', '#page#'],
  ...['id_rsa', 'key.p12', 'vault.kdbx', 'terraform.tfstate', 'server.log', 'users.sqlite', 'htpasswd'],
])('refuses %s under public/', (name) => {
  expect(codes(name, 'x')).toEqual([`X010 public/${name}`]);
  expect(codes(`files/${name}`, 'x')).toEqual([`X010 public/files/${name}`]);
});

it.each([
  '.git/config',
  '.svn/entries',
  '.hg/store',
  '.candor-next/index.html',
  '.idea/x.txt',
  'node_modules/x.js',
  '__MACOSX/x.txt',
])('refuses a folder such as that of %s, once', (path) => {
  const folder = path.split('/')[0] ?? '';
  const found = diagnose({ [`public/${path}`]: 'x', [`public/${folder}/second`]: 'x' });
  expect(found.map(({ code, file }) => `${code} ${file}`)).toEqual([`X010 public/${folder}`]);
});

it.each(['.well-known/openpgpkey/policy', '.nojekyll', '.htaccess', 'CNAME', '_headers', 'terms.pdf', 'key.asc'])(
  'serves %s',
  (name) => {
    expect(codes(name, 'x')).toEqual([]);
  },
);

const svg = (inner: string, attributes = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>${inner}</svg>`;

it.each([
  ['a script', svg('<script>alert(1)</script>')],
  ['a script with a prefix', '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script/></s:svg>'],
  ['a handler', svg('', 'onload="alert(1)"')],
  ['a handler in capitals', svg('<g onClick="x()"/>')],
  ['a link that runs code', svg('<a href="javascript:alert(1)"><text>x</text></a>')],
  ['the same with a blank in it', svg('<a xlink:href=" java&#9;script:alert(1)"><text>x</text></a>')],
  ['an animation to one', svg('<a><animate attributeName="href" values="#;javascript:alert(1)"/></a>')],
  ['a page as data', svg('<a href="data:text/html,x"><text>x</text></a>')],
  [
    'HTML with a script',
    svg('<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><script/></body></foreignObject>'),
  ],
  ['HTML with a frame', svg('<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="/x"/></foreignObject>')],
  ['a picture from another site', svg('<image href="https://evil.example/x.png"/>')],
  ['a picture from the same scheme', svg('<use xlink:href="//evil.example/x.svg#a"/>')],
  ['a style from another site', svg('<style>@import "https://evil.example/x.css";</style>')],
  ['a font from another site', svg('<style><![CDATA[@font-face{src:url(https://evil.example/f)}]]></style>')],
  ['a fill from another site', svg('<rect fill="url(https://evil.example/x.svg#a)"/>')],
  ['a style sheet', '<?xml-stylesheet href="https://evil.example/x.css"?>' + svg('')],
  ['an entity', '<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + svg('')],
  ['markup that browsers mend and others cannot read', svg('<g class=a/>')],
  ['a tag that is never closed', '<svg xmlns="http://www.w3.org/2000/svg"><g>'],
  ['a script before a mistake in the markup', '<svg xmlns="http://www.w3.org/2000/svg"><script/><g></svg>'],
])('refuses an SVG with %s', (_, text) => {
  expect(codes('logo.svg', text)).toEqual(['X011 public/logo.svg']);
  expect(codes('IMG/LOGO.SVG', text)).toEqual(['X011 public/IMG/LOGO.SVG']);
});

it.each([
  [
    'shapes, styles and a gradient',
    svg('<style>.a{fill:url(#g)}</style><linearGradient id="g"/><rect class="a" style="opacity:.5"/>'),
  ],
  ['a link', svg('<a href="https://example.com/"><text>Example</text></a>')],
  ['an embedded picture', svg('<image href="data:image/png;base64,AAAA"/>')],
  ['an animation', svg('<circle r="1"><animate attributeName="r" values="1;2;1" from="1" to="2"/></circle>')],
])('serves an SVG with %s', (_, text) => {
  expect(codes('logo.svg', text)).toEqual([]);
});

const html = (head: string, body = '<p>Terms</p>') =>
  `<!doctype html>\n<html lang=en><meta charset=utf-8><title>Terms</title>${head}<body>${body}</html>\n`;

it.each([
  ['a script', html('<script src="/a.js"></script>')],
  ['a script in capitals', html('', '<SCRIPT>fetch("https://evil.example")</SCRIPT>')],
  ['a handler', html('', '<p onclick=alert(1)>Terms</p>')],
  ['a handler behind a slash', html('', '<img/src="/a.png"/onerror=alert(1)>')],
  ['a script behind a comment that ends early', html('', '<!--><script>alert(1)</script>-->')],
  ['a script behind a section that ends early', html('', '<![CDATA[><script>alert(1)</script>]]>')],
  ['a script behind an instruction that ends early', html('', '<?x ><script>alert(1)</script>?>')],
  ['a picture from another site', html('', '<img src="https://evil.example/x.gif">')],
  ['one of several pictures', html('', '<img srcset="/a.png 1x, https://evil.example/b.png 2x">')],
  ['a style sheet from another site', html('<link rel="stylesheet" href="//evil.example/x.css">')],
  ['a frame', html('', '<iframe src="/other.html"></iframe>')],
  ['a form to another site', html('', '<form action="https://evil.example/"></form>')],
])('refuses a page with %s', (_, text) => {
  expect(codes('terms.html', text)).toEqual(['X011 public/terms.html']);
  expect(codes('old/TERMS.HTM', text)).toEqual(['X011 public/old/TERMS.HTM']);
});

it('serves a page that runs nothing and asks nobody', () => {
  const text = html(
    '<link rel="stylesheet" href="/a.css">',
    '<p><a href="https://example.com/">Terms</a><br><img src=/a.png>',
  );
  expect(codes('terms.html', text)).toEqual([]);
});

it.each([10, 1_999_990, 2_500_000])('finds a key in a large file, from byte %i on', (offset) => {
  const key = '-----BEGIN PRIVATE KEY-----';
  const text = `${' '.repeat(offset)}${key}${' '.repeat(3_000_000 - offset)}`;
  const [found, ...more] = diagnose({ 'public/archive.bin': text });
  expect(more).toEqual([]);
  expect(found).toMatchObject({
    code: 'X003',
    file: 'public/archive.bin',
    message: `This looks like a private key, from byte ${offset} on.`,
  });
});

it.each(['Thumbs.db', 'ehthumbs.db'])('says that an operating system leaves %s in folders', (name) => {
  const [found] = diagnose({ [`public/${name}`]: 'x' });
  expect(found?.message).toContain('what an operating system leaves in folders');
});
