import { PDFArray, PDFDocument, PDFName, PDFRawStream, PDFString, decodePDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { readFile } from '../../../../../src/renditions/pdf/compact/read.ts';
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

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const plain = fileOf([CATALOG, '<< /Type /Pages /Kids [] >>', stream]).toString('latin1');

/** The file above with something else in one place. */
function changed(from: string, to: string): string {
  if (plain.split(from).length !== 2) throw new Error(`“${from}” is not there once`);
  const text = plain.replace(from, to);
  return text.replace(/(?<=startxref\n)\d+/, String(text.indexOf('xref\n0')));
}

const of = (...objects: string[]): string => fileOf(objects).toString('latin1');
const SECTION = '4 1\n0000000015 00000 n\r\n';

test('a file as the compiler writes it is read', () => {
  expect([...readFile(Buffer.from(plain, 'latin1')).objects.keys()]).toEqual([1, 2, 3]);
});

test.each([
  ['without a table of cross-references', 'startxref\n0\n%%EOF', 'no table of cross-references'],
  ['with a string that has no end', of('<< /Lang (en >>'), 'has no end'],
  ['with a stream of unknown length', of('<< /Length 2 0 R >>\nstream\n\nendstream'), 'long'],
  ['with a stream that is longer than it says', of(stream.replace('12', '11')), 'no "endstream" at byte'],
  ['with a stream that is shorter than it says', of(stream.replace('12', '14')), 'no "endstream" at byte'],
  ['with what is no object', of('<< /Lang }{ >>', ')'), 'cannot be read at byte'],
  ['with a reference to another generation', of('<< /Pages 2 1 R >>'), 'no new name before byte'],
  ['with a reference to another generation in a list', of('[2 1 R]'), 'cannot be read at byte'],
  ['with a key that is no name', of('<< Pages /None >>'), 'cannot be read at byte'],
  ['with a number for a key', of('<< 1 /None >>'), 'no new name before byte'],
  ['with a key said twice', of('<< /Lang (en) /Lang (de) >>'), 'no new name before byte'],
  ['with a key without a value', of('<< /Lang >>'), 'cannot be read at byte'],
  ['with a comment in a dictionary', of('<< % a comment\n/Lang (en) >>'), 'cannot be read at byte'],
  ['with a comment after a value', of('<< /Lang /en% a comment\n >>'), 'cannot be read at byte'],
  ['with a word that is no value', of('<< /Lang en >>'), 'cannot be read at byte'],
  ['with brackets that do not pair', of('[ << /Lang (en) ] >>'), 'cannot be read at byte'],
  ['with two values in one object', of('(one) (two)'), 'no "endobj" at byte'],
  ['with an object of another generation', changed('2 0 obj', '2 1 obj'), 'Object 2 of the PDF is not at byte'],
  ['with another object in a place', changed('2 0 obj', '5 0 obj'), 'Object 2 of the PDF is not at byte'],
  ['with an entry of another generation', changed('00015 00000 n', '00015 00001 n'), 'not say where object 1 is'],
  ['with a second part of the table', changed('trailer', `${SECTION}trailer`), 'no "trailer" at byte'],
  ['with an older version inside', changed('/Size 4', '/Size 4 /Prev 9'), 'has /Prev, which is not expected'],
  ['with encryption', changed('/Size 4', '/Size 4 /Encrypt 3 0 R'), 'has /Encrypt, which is not expected'],
  ['with more than a trailer', changed('\nstartxref', ' (more)\nstartxref'), 'no "startxref" at byte'],
])('a file %s is refused', (_, text, message) => {
  expect(() => readFile(Buffer.from(text, 'latin1'))).toThrow(message);
});

test('more objects than two bytes count are written, and found again', async () => {
  const COUNT = 66_000;
  const kids = Array.from({ length: COUNT }, (_, index) => `${index + 4} 0 R`).join(' ');
  const many = Array.from({ length: COUNT }, (_, index) => `(number ${index})`);
  const catalog = '<< /Type /Catalog /Pages 2 0 R /Many 3 0 R >>';
  const large = fileOf([catalog, '<< /Type /Pages /Count 0 /Kids [] >>', `[${kids}]`, ...many]);
  const { catalog: root, context } = await PDFDocument.load(writeFile(readFile(large)), { updateMetadata: false });
  const list = root.lookup(PDFName.of('Many'), PDFArray);
  expect(list.size()).toBe(COUNT);
  expect(String(context.lookup(list.get(0)))).toBe('(number 0)');
  expect(String(context.lookup(list.get(COUNT - 1)))).toBe(`(number ${COUNT - 1})`);
});

test('a reference to an object that is not there is written as null, which it stands for', async () => {
  const file = fileOf([
    '<< /Type /Catalog /Pages 2 0 R /Kids [9 0 R 2 0 R (x) 9 0 R] /None 9 0 R >>',
    '<< /Type /Pages /Count 0 /Kids [] >>',
  ]);
  const { catalog } = await PDFDocument.load(writeFile(readFile(file)), { updateMetadata: false });
  expect(String(catalog.get(PDFName.of('Kids')))).toBe('[ null 2 0 R (x) null ]');
  expect(catalog.has(PDFName.of('None'))).toBe(false);
});

test('a list longer than the stack is written whole', () => {
  const numbers = '7 '.repeat(200_000);
  const written = writeFile(readFile(fileOf([`<< /Type /Catalog /List [${numbers}] >>`])));
  expect(written.length).toBeGreaterThan(0);
});
