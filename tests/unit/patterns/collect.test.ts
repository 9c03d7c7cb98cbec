import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, test, expect } from 'vitest';
import { patternsIn } from '../../patterns/collect.ts';

/** Every pattern in a file of that name, as "line: /source/flags". */
function found(name: string, text: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'candor-patterns-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  writeFileSync(join(folder, name), text);
  return patternsIn(folder).map(({ line, source, flags }) => `${line}: /${source}/${flags}`);
}

test.each(['module.ts', 'module.mjs'])('regular expressions in %s are found as literals', (name) => {
  expect(found(name, 'const digits = /\\d+/;\nconst both = [/a\\/b/gi, "/no/"];\n// /remark/\n')).toEqual([
    '1: /\\d+/',
    '2: /a\\/b/gi',
  ]);
});

test('regular expressions built from texts are found with their constants filled in', () => {
  const text = [
    'const WORD = "[a-z]+";',
    'const NUMBER = /[0-9]+/;',
    'new RegExp("a|b", "g");',
    'RegExp(`${WORD}\\\\s`);',
    'new RegExp(String.raw`\\b${NUMBER.source}`);',
    'new RegExp("^" + WORD, "u");',
    'const named = (name: string) => new RegExp(`${name}=`);',
  ];
  expect(found('module.ts', text.join('\n'))).toEqual([
    '2: /[0-9]+/',
    '3: /a|b/g',
    '4: /[a-z]+\\s/',
    '5: /\\b[0-9]+/',
    '6: /^[a-z]+/u',
    '7: /word=/',
  ]);
});

test('regular expressions in Astro files are found on their lines', () => {
  const text = [
    '---',
    'const front = /front/;',
    '---',
    '',
    '<p>/no/ {title.replace(/template/g, "")}</p>',
    '<script is:inline>',
    '  const script = /script/u;',
    '</script>',
    '<script>const same = /same/;</script>',
  ];
  expect(found('Page.astro', text.join('\n'))).toEqual(['2: /front/', '5: /template/g', '7: /script/u', '9: /same/']);
});

test('other files hold no regular expressions', () => {
  expect(found('words.md', 'const digits = /a/;')).toEqual([]);
});
