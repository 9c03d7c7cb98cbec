import { expect, test } from 'vitest';
import { roundNumbers } from '../../../../../src/renditions/pdf/compact/fonts.ts';

test.each([
  ['1 0 0 -1 68.031494 758.4243 cm', '1 0 0 -1 68.031 758.424 cm'],
  ['0.09803922 0.10980392 0.12156863 scn', '0.09804 0.1098 0.12157 scn'],
  ['[<0005> 19.99997 <000f> -4.00001 <0010>] TJ', '[<0005> 20 <000f> -4 <0010>] TJ'],
  ['0.0001 0 0 0.000123 0 0 cm', '0.0001 0 0 0.00012 0 0 cm'],
  ['-0.0000001 12.5 l', '0 12.5 l'],
])('%s becomes %s', (content, expected) => {
  expect(roundNumbers(content)).toBe(expected);
});

test.each([
  '/Span <</Lang (de) /ActualText (about 1.23456 kg \\) 2.34567 )>> BDC',
  '<0123.45678> Tj',
  '(a bracket ( 1.23456 ) in a string) Tj 3.45678 w',
  '/Name1.23456 gs',
])('%s stays as it is', (content) => {
  expect(roundNumbers(content)).toBe(content);
});
