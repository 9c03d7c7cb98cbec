import { PDFDocument, PDFName, PDFRawStream, PDFString, decodePDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../../../../src/renditions/pdf/compact/read-file.ts';
import { writeFile } from '../../../../../src/renditions/pdf/compact/write-file.ts';

/** A file with a table of cross-references, of objects in the order of their numbers. */
function fileOf(objects: readonly string[]): Buffer {
  let text = '%PDF-1.7\n%\x80\x80\x80\x80\n';
  const entries = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n\r\n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f\r\n${entries.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /ID [(one) (two)] >>`;
  return Buffer.from(`${text}${table}${trailer}\nstartxref\n${text.length}\n%%EOF`, 'latin1');
}

const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595.28 841.89] /Contents 4 0 R >>';
const stream = '<< /Length 12 >>\nstream\nq (end) Tj Q\nendstream';
const bytes = fileOf([
  '<< /Type /Catalog /Pages 2 0 R /Lang (en) /Extra [true null -1.5 /Name#20A <0aFF> (a \\( b (c) \xe9)] >>',
  '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
  page,
  stream,
  '(nothing refers to this)',
]);

describe('a file written again', async () => {
  const written = writeFile(readFile(bytes));
  const document = await PDFDocument.load(written, { updateMetadata: false });

  test('has the same pages and values for another reader', () => {
    expect(document.getPage(0).getSize()).toEqual({ width: 595.28, height: 841.89 });
    expect(document.catalog.get(PDFName.of('Lang'))).toEqual(PDFString.of('en'));
    expect(String(document.catalog.get(PDFName.of('Extra')))).toBe(
      '[ true null -1.5 /Name#20A <0aFF> (a \\( b (c) \xe9) ]',
    );
    expect(String(document.context.trailerInfo.ID)).toBe('[ (one) (two) ]');
  });

  test('has the same streams', () => {
    const contents = document.getPage(0).node.Contents();
    if (!(contents instanceof PDFRawStream)) throw new Error('One stream');
    expect(Buffer.from(decodePDFRawStream(contents).decode()).toString()).toBe('q (end) Tj Q');
  });

  test('leaves out what nothing refers to', () => {
    const texts = document.context.enumerateIndirectObjects().map(([, object]) => String(object));
    expect(texts.join()).not.toContain('nothing refers');
  });

  test('has the same bytes each time', () => {
    expect(writeFile(readFile(bytes)).equals(written)).toBe(true);
  });
});

test.each([
  ['without a table of cross-references', 'startxref\n0\n%%EOF', 'no table of cross-references'],
  ['with a string that has no end', fileOf(['<< /Lang (en >>']).toString('latin1'), 'has no end'],
  ['with a stream of unknown length', fileOf(['<< /Length 2 0 R >>\nstream\n\nendstream']).toString('latin1'), 'long'],
  ['with what is no object', fileOf(['<< /Lang }{ >>', ')']).toString('latin1'), 'cannot be read at byte'],
])('a file %s is refused', (_, text, message) => {
  expect(() => readFile(Buffer.from(text, 'latin1'))).toThrow(message);
});
