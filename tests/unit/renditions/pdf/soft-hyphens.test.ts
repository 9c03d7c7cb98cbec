import { expect, test } from 'vitest';
import { compilePaper } from '../../../../src/renditions/pdf/typst.ts';
import { jobOf } from '../../../../src/renditions/pdf/make-pdf.ts';
import { paperOf } from './fixture-paper.ts';
import { readPdf } from './read-pdf.ts';

const files = { fonts: 'none', file: (path: string) => path };

test.each([
  ['at the end of a link', '- [`access \u00ad`](/policies/) rights'],
  ['at the end of the words of a link', 'Our [access\u00ad](/policies/) rights'],
  ['before a word of its own', 'Our \u00ad access'],
])('a soft hyphen %s stops no PDF', async (_, text) => {
  const bytes = compilePaper(jobOf(paperOf(text, { contents: undefined }), files));
  expect((await readPdf(bytes)).text).toContain('access');
});
