import { expect, test } from '@playwright/test';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { put } from '../unit/integrity/sealed-site.ts';
import { readPdf, solid } from '../unit/renditions/pdf/read-pdf.ts';
import { candor } from './command.ts';

test.describe.configure({ mode: 'serial' });

const RULE = 'تُراجع الصلاحيات كل سنة.';
const MOVE = 'ننتقل إلى عمّان في مارس.';
const PURPOSE = 'يرسل الرسائل إلى العملاء.';

const MARKED = {
  contact: 'الأسئلة عن الأمن',
  figure: 'إبلاغ العملاء',
  scope: 'كل العملاء.',
  certification: 'شهادة الأمن الوطنية',
};

let out = '';
const read = (path: string): string => readFileSync(join(out, path), 'utf8');

test.beforeAll(() => {
  const site = mkdtempSync(join(tmpdir(), 'languages-'));
  out = join(site, 'out');
  put(
    site,
    'content/organization.yaml',
    `name: Nakhla\nsite: { origin: https://trust.nakhla.eu }\nlanguage: ar\nfigures: [notice]\ncontacts: { security: { email: security@nakhla.eu, for: ${MARKED.contact}, respondsWithin: 2 days } }\n`,
  );
  put(
    site,
    'content/commitments/notice.yaml',
    `title: ${MARKED.figure}\nkind: within\ntowards: customers\nscope: ${MARKED.scope}\nvalues:\n  - value: 48 hours\n`,
  );
  put(
    site,
    'content/certifications/own.yaml',
    `standard: ${MARKED.certification}\nkind: certification\nstatus: achieved\nvalidFrom: 2026-01-01\nexpires: 2029-01-01\n`,
  );
  put(
    site,
    'content/policies/access/1.0.md',
    `---\nid: NK-001\ntitle: سياسة الوصول\nowner: مدير الأمن\neffective: 2026-01-01\n---\n\n## المراجعة\n\n${RULE}\n`,
  );
  put(
    site,
    'content/policies/logs/1.0.mdx',
    '---\nid: NK-002\ntitle: Protokolle\nlanguage: de\neffective: 2026-01-01\n---\n\nWir lesen sie täglich.\n\n<Subprocessors />\n',
  );
  put(
    site,
    'content/subprocessors/post.yaml',
    `name: Post Ltd\npurpose: ${PURPOSE}\nannounced: 2025-12-01\neffective: 2026-01-01\n`,
  );
  put(site, 'content/updates/2026-02-01-move.md', `---\ntitle: مكتب جديد\nkind: news\n---\n\n${MOVE}\n`);
  const { status, text } = candor(['build', '--site', site, '--as-of', '2026-06-30', '--out', out]);
  expect(status, text).toBe(0);
  expect(text).toContain('S007 interface-in-english');
});

test('pages are in the language of the interface, left to right', () => {
  for (const path of ['index.html', 'policies/index.html', 'policies/access/index.html', '404.html']) {
    expect(read(path)).toMatch(/<html lang="?en"? dir="?ltr"?/);
  }
});

test('a document, its title and its contents are in its own language and direction', () => {
  const page = read('policies/access/1.0/index.html');
  expect(page).toMatch(/<h1 [^>]*lang="?ar"? dir="?rtl"?[^>]*>\s*سياسة الوصول/);
  expect(page).toMatch(/<article lang="?ar"? dir="?rtl"?/);
  expect(page).toMatch(/<span lang="?ar"? dir="?rtl"?>مدير الأمن/);
  expect(read('policies/logs/1.0/index.html')).toMatch(/<article lang="?de"? dir="?ltr"?/);
});

test('a table of the register within a text is part of the interface', () => {
  const [, article = ''] = /<article ([^]*?)<\/article>/.exec(read('policies/logs/1.0/index.html')) ?? [];
  expect(article).toMatch(/<div lang="?en"? dir="?ltr"?>[^]*Subprocessor[^]*<span lang="?ar"? dir="?rtl"?>/);
});

test('words of authors in lists and tables are marked', () => {
  expect(read('policies/index.html')).toMatch(/<span lang="?ar"? dir="?rtl"?>سياسة الوصول/);
  expect(read('policies/index.html')).toMatch(/<span lang="?de"? dir="?ltr"?>Protokolle/);
  expect(read('subprocessors/index.html')).toContain(PURPOSE);
  expect(read('subprocessors/index.html')).toMatch(/<span lang="?ar"? dir="?rtl"?>يرسل/);
});

test('words of authors in figures, contacts, certifications and events are marked, and labels beside them are not', () => {
  const marked = (text: string) => new RegExp(`<span lang="?ar"? dir="?rtl"?>${text}</span>`);
  const overview = read('index.html');
  for (const text of [MARKED.contact, MARKED.figure, MARKED.scope]) expect(overview).toMatch(marked(text));
  expect(overview).toMatch(/<\/span>\. Response within 2 days\./);
  for (const path of ['certifications/index.html']) expect(read(path)).toMatch(marked(MARKED.certification));
  expect(read('updates/index.html')).toMatch(marked(PURPOSE));
});

test('feeds are in the language of the interface, and a notice without a summary has its text in its own', () => {
  expect(read('updates/rss.xml')).toContain('<language>en</language>');
  expect(read('updates/rss.xml')).toContain(`&lt;p lang=&quot;ar&quot; dir=&quot;rtl&quot;&gt;${MOVE}&lt;/p&gt;`);
  const feed = JSON.parse(read('updates/feed.json')) as { language: string; items: object[] };
  expect(feed.language).toBe('en');
  expect(feed.items).toContainEqual(expect.objectContaining({ content_text: MOVE, language: 'ar' }));
});

test('data and Markdown name the language of the content', () => {
  expect(read('data/organization.json')).toContain('"language": "ar"');
  expect(read('policies/access/1.0.md')).toContain('\nlanguage: ar\n');
  expect(read('policies/access/index.md')).toContain('\nlanguage: ar\n');
  expect(read('policies/index.md')).toContain('\nlanguage: en\n');
  expect(read('policies/access/1.0/index.html')).toContain('"inLanguage":"ar"');
  expect(read('policies/logs/1.0/index.html')).toContain('"inLanguage":"de"');
});

test('a PDF is in the language of its text, and the register, which is a table of the interface, in that', async () => {
  const languageOf = async (path: string): Promise<string> =>
    (await readPdf(new Uint8Array(readFileSync(join(out, path))))).language;
  expect(await languageOf('policies/access/1.0.pdf')).toBe('ar');
  expect(await languageOf('policies/logs/1.0.pdf')).toBe('de');
  expect(await languageOf('subprocessors/register.pdf')).toBe('en');
  const { text } = await readPdf(new Uint8Array(readFileSync(join(out, 'policies/logs/1.0.pdf'))));
  expect(solid(text)).toContain(solid('In force from 1 January 2026'));
});

test('the search index has the language of the content', () => {
  expect(Object.keys((JSON.parse(read('pagefind/pagefind-entry.json')) as { languages: object }).languages)).toEqual([
    'ar',
  ]);
});
