import { expect, it } from 'vitest';
import { diagnose } from './example-site.ts';

/** Pictures of two by two pixels, with a place, a name or only a copyright notice in their metadata. */
const PICTURES = {
  'gps.jpeg':
    '/9j/4QEuRXhpZgAASUkqAAgAAAAHABIBAwABAAAAAQAAABoBBQABAAAAYgAAABsBBQABAAAAagAAACgBAwABAAAAAgAAABMCAwABAAAAAQAAAGmHBAABAAAAcgAAACWIBAABAAAAwAAAAAAAAAA4YwAA6AMAADhjAADoAwAABgAAkAcABAAAADAyMTABkQcABAAAAAECAwAAoAcABAAAADAxMDABoAMAAQAAAP//AAACoAQAAQAAAAIAAAADoAQAAQAAAAIAAAAAAAAABAABAAIAAgAAAE4AAAACAAUAAwAAAA4BAAADAAIAAgAAAFcAAAAEAAUAAwAAAPYAAAAAAAAAAAAAAAEAAAAHAAAAAQAAAAAAAAABAAAAMwAAAAEAAAAeAAAAAQAAAAAAAAABAAAA/9sAQwAQCwwODAoQDg0OEhEQExgoGhgWFhgxIyUdKDozPTw5Mzg3QEhcTkBEV0U3OFBtUVdfYmdoZz5NcXlwZHhcZWdj/9sAQwEREhIYFRgvGhovY0I4QmNjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj/8AAEQgAAgACAwEiAAIRAQMRAf/EABUAAQEAAAAAAAAAAAAAAAAAAAAH/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABQBAQAAAAAAAAAAAAAAAAAAAAD/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCgAA//2Q==',
  'artist.jpeg':
    '/9j/4QDSRXhpZgAASUkqAAgAAAAHABIBAwABAAAAAQAAABoBBQABAAAAYgAAABsBBQABAAAAagAAACgBAwABAAAAAgAAADsBAgAJAAAAcgAAABMCAwABAAAAAQAAAGmHBAABAAAAfAAAAAAAAAA4YwAA6AMAADhjAADoAwAASmFuZSBEb2UAAAYAAJAHAAQAAAAwMjEwAZEHAAQAAAABAgMAAKAHAAQAAAAwMTAwAaADAAEAAAD//wAAAqAEAAEAAAACAAAAA6AEAAEAAAACAAAAAAAAAP/bAEMAEAsMDgwKEA4NDhIREBMYKBoYFhYYMSMlHSg6Mz08OTM4N0BIXE5ARFdFNzhQbVFXX2JnaGc+TXF5cGR4XGVnY//bAEMBERISGBUYLxoaL2NCOEJjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY//AABEIAAIAAgMBIgACEQEDEQH/xAAVAAEBAAAAAAAAAAAAAAAAAAAAB//EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAUAQEAAAAAAAAAAAAAAAAAAAAA/8QAFBEBAAAAAAAAAAAAAAAAAAAAAP/aAAwDAQACEQMRAD8AoAAP/9k=',
  'creator.jpeg':
    '/9j/4QEqaHR0cDovL25zLmFkb2JlLmNvbS94YXAvMS4wLwA8eDp4bXBtZXRhIHhtbG5zOng9ImFkb2JlOm5zOm1ldGEvIj48cmRmOlJERiB4bWxuczpyZGY9Imh0dHA6Ly93d3cudzMub3JnLzE5OTkvMDIvMjItcmRmLXN5bnRheC1ucyMiPjxyZGY6RGVzY3JpcHRpb24geG1sbnM6ZGM9Imh0dHA6Ly9wdXJsLm9yZy9kYy9lbGVtZW50cy8xLjEvIj48ZGM6Y3JlYXRvcj48cmRmOlNlcT48cmRmOmxpPkphbmU8L3JkZjpsaT48L3JkZjpTZXE+PC9kYzpjcmVhdG9yPjwvcmRmOkRlc2NyaXB0aW9uPjwvcmRmOlJERj48L3g6eG1wbWV0YT7/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wAARCAACAAIDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAj/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AKpAB//Z',
  'gps.png':
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAMAAABFaP0WAAAAA1BMVEX///+nxBvIAAABJmVYSWZJSSoACAAAAAcAEgEDAAEAAAABAAAAGgEFAAEAAABiAAAAGwEFAAEAAABqAAAAKAEDAAEAAAACAAAAEwIDAAEAAAABAAAAaYcEAAEAAAByAAAAJYgEAAEAAADAAAAAAAAAADhjAADoAwAAOGMAAOgDAAAGAACQBwAEAAAAMDIxMAGRBwAEAAAAAQIDAACgBwAEAAAAMDEwMAGgAwABAAAA//8AAAKgBAABAAAAAgAAAAOgBAABAAAAAgAAAAAAAAAEAAEAAgACAAAATgAAAAIABQADAAAADgEAAAMAAgACAAAAVwAAAAQABQADAAAA9gAAAAAAAAAAAAAAAQAAAAcAAAABAAAAAAAAAAEAAAAzAAAAAQAAAB4AAAABAAAAAAAAAAEAAAC4KwsIAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAC0lEQVQImWNgAAEAAAYAAeaH/n8AAAAASUVORK5CYII=',
  'artist.png':
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAMAAABFaP0WAAAAA1BMVEX///+nxBvIAAAAymVYSWZJSSoACAAAAAcAEgEDAAEAAAABAAAAGgEFAAEAAABiAAAAGwEFAAEAAABqAAAAKAEDAAEAAAACAAAAOwECAAkAAAByAAAAEwIDAAEAAAABAAAAaYcEAAEAAAB8AAAAAAAAADhjAADoAwAAOGMAAOgDAABKYW5lIERvZQAABgAAkAcABAAAADAyMTABkQcABAAAAAECAwAAoAcABAAAADAxMDABoAMAAQAAAP//AAACoAQAAQAAAAIAAAADoAQAAQAAAAIAAAAAAAAAx06GJQAAAAlwSFlzAAAD6AAAA+gBtXtSawAAAAtJREFUCJljYAABAAAGAAHmh/5/AAAAAElFTkSuQmCC',
  'gps.webp':
    'UklGRmoBAABXRUJQVlA4WAoAAAAIAAAAAQAAAQAAVlA4IBgAAAAwAQCdASoCAAIAAsBMJaQAA3AA/veMAABFWElGLAEAAEV4aWYAAElJKgAIAAAABwASAQMAAQAAAAEAAAAaAQUAAQAAAGIAAAAbAQUAAQAAAGoAAAAoAQMAAQAAAAIAAAATAgMAAQAAAAEAAABphwQAAQAAAHIAAAAliAQAAQAAAMAAAAAAAAAAOGMAAOgDAAA4YwAA6AMAAAYAAJAHAAQAAAAwMjEwAZEHAAQAAAABAgMAAKAHAAQAAAAwMTAwAaADAAEAAAD//wAAAqAEAAEAAAACAAAAA6AEAAEAAAACAAAAAAAAAAQAAQACAAIAAABOAAAAAgAFAAMAAAAOAQAAAwACAAIAAABXAAAABAAFAAMAAAD2AAAAAAAAAAAAAAABAAAABwAAAAEAAAAAAAAAAQAAADMAAAABAAAAHgAAAAEAAAAAAAAAAQAAAA==',
  'copy.jpeg':
    '/9j/4QDURXhpZgAASUkqAAgAAAAHABIBAwABAAAAAQAAABoBBQABAAAAYgAAABsBBQABAAAAagAAACgBAwABAAAAAgAAABMCAwABAAAAAQAAAJiCAgAMAAAAcgAAAGmHBAABAAAAfgAAAAAAAAA4YwAA6AMAADhjAADoAwAARXhhbXBsZSBMdGQABgAAkAcABAAAADAyMTABkQcABAAAAAECAwAAoAcABAAAADAxMDABoAMAAQAAAP//AAACoAQAAQAAAAIAAAADoAQAAQAAAAIAAAAAAAAA/9sAQwAQCwwODAoQDg0OEhEQExgoGhgWFhgxIyUdKDozPTw5Mzg3QEhcTkBEV0U3OFBtUVdfYmdoZz5NcXlwZHhcZWdj/9sAQwEREhIYFRgvGhovY0I4QmNjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj/8AAEQgAAgACAwEiAAIRAQMRAf/EABUAAQEAAAAAAAAAAAAAAAAAAAAH/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABQBAQAAAAAAAAAAAAAAAAAAAAD/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCgAA//2Q==',
  'copy.png':
    'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAMAAABFaP0WAAAAA1BMVEX///+nxBvIAAAAzGVYSWZJSSoACAAAAAcAEgEDAAEAAAABAAAAGgEFAAEAAABiAAAAGwEFAAEAAABqAAAAKAEDAAEAAAACAAAAEwIDAAEAAAABAAAAmIICAAwAAAByAAAAaYcEAAEAAAB+AAAAAAAAADhjAADoAwAAOGMAAOgDAABFeGFtcGxlIEx0ZAAGAACQBwAEAAAAMDIxMAGRBwAEAAAAAQIDAACgBwAEAAAAMDEwMAGgAwABAAAA//8AAAKgBAABAAAAAgAAAAOgBAABAAAAAgAAAAAAAACqmtrHAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAC0lEQVQImWNgAAEAAAYAAeaH/n8AAAAASUVORK5CYII=',
} as const;

const picture = (name: keyof typeof PICTURES) => Buffer.from(PICTURES[name], 'base64');
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

it.each([
  ['gps.jpeg', 'where it was taken'],
  ['gps.png', 'where it was taken'],
  ['gps.webp', 'where it was taken'],
  ['artist.jpeg', 'who made it'],
  ['artist.png', 'who made it'],
  ['creator.jpeg', 'who made it'],
] as const)('refuses a picture with metadata: %s', (name, words) => {
  const [found, ...others] = diagnose({ [`public/${name}`]: picture(name) });
  expect(found).toMatchObject({
    code: 'X012',
    file: `public/${name}`,
    message: expect.stringContaining(words) as string,
  });
  expect(others).toEqual([]);
});

it('refuses it in a PDF too', () => {
  const pdf = Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj\nstream\n'),
    picture('gps.jpeg'),
    Buffer.from('\nendstream\n'),
  ]);
  expect(codes('terms.pdf', pdf)).toEqual(['X012 public/terms.pdf']);
});

it.each(['copy.jpeg', 'copy.png'] as const)('serves a picture with a copyright notice: %s', (name) => {
  expect(codes(name, picture(name))).toEqual([]);
});

it.each(['Thumbs.db', 'ehthumbs.db'])('says that an operating system leaves %s in folders', (name) => {
  const [found] = diagnose({ [`public/${name}`]: 'x' });
  expect(found?.message).toContain('what an operating system leaves in folders');
});
