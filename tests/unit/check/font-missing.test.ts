import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkTree } from '../../../src/check/check.ts';
import { policy } from '../../../src/check/examples.ts';
import { readTree, treeOf } from '../../../src/check/read/tree.ts';
import { asReleased } from '../release/as-released.ts';
import { diagnose, exampleSite } from './example-site.ts';

const said = (files: Record<string, string>): string[] =>
  diagnose(files).map(({ code, file, line, column, message, hint }) =>
    [`${code} ${file.replace('content/', '')}:${line}:${column}`, message, hint].join(' | '),
  );
const FILE = 'policies/information-security/1.0.mdx';

describe('a character that no font has', () => {
  it('is refused once in a file, at its first place', () => {
    const table = '| Data | At rest | In transit |\n| - | - | - |\n| Logs | ✅ | ❌ |\n| Mail | ✅ | ✅ |';
    expect(said(policy(table))).toEqual([
      `F013 ${FILE}:8:10 | PDFs cannot show "✅" (U+2705), "❌" (U+274C): no font has them. | Write a word instead of the sign, such as Yes or No.`,
    ]);
  });

  it('from a font of Word is to be retyped', () => {
    expect(said(policy('\uf0b7 Staff sign in.'))).toEqual([
      `F013 ${FILE}:6:1 | PDFs cannot show U+F0B7: no font has it. | Retype it: Word takes such signs from a font of its own. A list item starts with "- ".`,
    ]);
  });

  it.each([
    ['日本語のかな', '', 'noto-sans-jp'],
    ['한국어', '', 'noto-sans-kr'],
    ['信息安全', 'language: zh-Hans\n', 'noto-sans-sc'],
    ['資訊安全', 'language: zh-Hant\n', 'noto-sans-tc'],
    ['情報', 'language: ja\n', 'noto-sans-jp'],
  ])('of %s names the package to install', (text, fields, name) => {
    const [first, ...rest] = said(policy(text, fields));
    expect(first).toContain(`npm install --save-exact @expo-google-fonts/${name}, or put a font`);
    expect(rest).toEqual([]);
  });

  it('of another script needs a font of one’s own', () => {
    expect(said(policy('ความปลอดภัย'))).toEqual([
      expect.stringMatching(/and 6 more: no font has them\. \| Write it another way, or put a font .* fonts\//),
    ]);
  });

  it.each([
    ['a field', policy('Staff.', 'summary: All ✅ done\n'), `F013 ${FILE}:4:10`],
    ['a character reference', policy('Done &#x2705;'), `F013 ${FILE}:6:1`],
    ['code', policy('Write `✅` here.'), `F013 ${FILE}:6:8`],
    ['the title of a callout', policy('<Callout title="Done ✅">Yes.</Callout>'), `F013 ${FILE}:6:22`],
    [
      'the register',
      { 'content/subprocessors/mail.yaml': 'name: Mail\npurpose: Sends 📧.\n' },
      'F013 subprocessors/mail.yaml:2:10',
    ],
  ])('is refused in %s', (_, files, place) => {
    expect(said(files)).toEqual([expect.stringMatching(`^${place.replaceAll('.', '\\.')} `)]);
  });

  it('is refused in a record that a text shows, and only then', () => {
    const control = {
      'content/controls/mfa.yaml':
        'title: Sign-in ✅\ncategory: access\nstatement: Staff use a second factor.\nstatus: in-place\n',
    };
    expect(said(control).filter((line) => line.startsWith('F013'))).toEqual([]);
    expect(said({ ...control, ...policy('<Controls />') }).filter((line) => line.startsWith('F013'))).toHaveLength(1);
  });

  it('is left alone where no PDF is made of it', () => {
    expect(said({ 'content/acknowledgments/fox.yaml': 'researcher: Fox 🦊\ndate: 2026-01-15\n' })).toEqual([]);
    expect(
      said({ 'content/updates/2026-05-15-done.md': '---\nkind: news\ntitle: Done ✅\n---\n\n✅ Done.\n' }),
    ).toEqual([]);
  });

  it('is a note in a draft', () => {
    const found = diagnose(policy('Done ✅.', 'draft: true\n'));
    expect(found.map(({ code, severity }) => [code, severity])).toContainEqual(['F013', 'note']);
    expect(found.some(({ severity }) => severity === 'error')).toBe(false);
  });

  it.each(['→ ≥ ≤ ☐ ☑ Ω Ж ł', 'סיסמה', 'كلمة المرور', 'पासवर्ड', 'পাসওয়ার্ড'])('is not among %s', (text) => {
    expect(said(policy(text))).toEqual([]);
  });
});

describe('the fonts of the trust center', () => {
  const fontsDir = mkdtempSync(join(tmpdir(), 'candor-fonts-'));

  const codes = (text: string): string[] => {
    const tree = [
      ...treeOf(asReleased(exampleSite(policy(text)))),
      ...readTree({ contentDir: '/none', publicDir: '/none', fontsDir }),
    ];
    return checkTree(tree, { now: new Date('2020-01-01') }).diagnostics.map(({ code, file }) => `${code} ${file}`);
  };

  it('count', () => {
    expect(codes('日本語のかな')).toEqual([`F013 content/${FILE}`]);
    copyFileSync('node_modules/@expo-google-fonts/kosugi/Kosugi_400Regular.ttf', join(fontsDir, 'Kosugi.ttf'));
    expect(codes('日本語のかな')).toEqual([]);
  });

  it.each([
    ['is no font', 'broken.ttf'],
    ['is a web font', 'web.woff2'],
  ])('are refused where a file %s', (_, name) => {
    writeFileSync(join(fontsDir, name), 'wOF2');
    expect(codes('日本語のかな')).toEqual([`F014 fonts/${name}`]);
    rmSync(join(fontsDir, name));
  });
});
