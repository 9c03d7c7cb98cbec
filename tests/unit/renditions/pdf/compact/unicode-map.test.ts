import { expect, test } from 'vitest';
import { compactUnicodeMap } from '../../../../../src/renditions/pdf/compact/fonts.ts';

const head = '/CMapName /Custom def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n';

test('codes that follow each other become one range, comments go', () => {
  const map = `%!PS-Adobe-3.0 Resource-CMap\n%%Version: 1\n${head}4 beginbfchar
<0001> <0041>
<0002> <00660069>
<0004> <D83DDE00>
<0005> <0042>
endbfchar
endcmap
%%EOF\n`;
  expect(compactUnicodeMap(map)).toBe(`${head}2 beginbfrange
<0001><0002>[<0041><00660069>]
<0004><0005>[<D83DDE00><0042>]
endbfrange
endcmap
`);
});

test('a range ends with the first byte of its codes', () => {
  const map = `2 beginbfchar\n<00FF> <0041>\n<0100> <0042>\nendbfchar\n`;
  expect(compactUnicodeMap(map)).toBe('2 beginbfrange\n<00FF><00FF>[<0041>]\n<0100><0100>[<0042>]\nendbfrange\n');
});
