import { describe, expect, it } from 'vitest';
import { integrityItem, integrityProblems } from '../../../src/integrity/integrity-file.ts';

const site = 'https://trust.example.com/';
const one = { path: 'index.html', sha256: '1'.repeat(64) };
const two = { path: 'policies/1.0.pdf', sha256: '2'.repeat(64) };
const items = [integrityItem(one, 120, site), integrityItem(two, 4096, site)];
const file = { $schema: `${site}data/schemas/integrity.json`, asOf: '2026-11-20', items };
const listed = new Map([
  [one.path, one.sha256],
  [two.path, two.sha256],
  ['integrity.json', '3'.repeat(64)],
]);

const problems = (content: unknown): string[] => integrityProblems(JSON.stringify(content), listed);
const withItem = (change: object): object => ({ ...file, items: [items[0], { ...items[1], ...change }] });

it('a file that says what SHA256SUMS says is right', () => {
  expect(problems(file)).toEqual([]);
});

describe('a file of a later version, with fields that are not known yet,', () => {
  const later = (sha256: string): object => ({
    ...file,
    generator: 'Candor 9',
    items: [
      { ...items[0], modified: '2026-11-20' },
      { ...items[1], sha256, sha512: 'abc' },
    ],
  });

  it('is right where those that are known are', () => {
    expect(problems(later(two.sha256))).toEqual([]);
  });

  it('is wrong where one of those is', () => {
    expect(problems(later('4'.repeat(64)))).toEqual(['it gives another checksum of policies/1.0.pdf than SHA256SUMS']);
    expect(problems(later('4'))).toEqual(['items[1].sha256: expected 64 hexadecimal digits']);
  });
});

describe('a file that does not follow its schema is told by field', () => {
  it.each([
    ['no list', [], 'Invalid input: expected object, received array'],
    [
      'the schema of another format',
      { ...file, $schema: `${site}data/schemas/integrity-2.json` },
      '$schema: expected an address that ends in /data/schemas/integrity.json; a file of another format is read by the Candor that wrote it',
    ],
    ['no schema', { ...file, $schema: undefined }, '$schema: expected the address of its schema'],
    ['no day', { ...file, asOf: 'today' }, 'asOf: expected a day, written YYYY-MM-DD'],
    ['no items', { ...file, items: {} }, 'items: expected a list of files'],
    ['a checksum cut short', withItem({ sha256: '22' }), 'items[1].sha256: expected 64 hexadecimal digits'],
    ['a checksum in capitals', withItem({ sha256: 'A'.repeat(64) }), 'items[1].sha256: expected 64 hexadecimal digits'],
    ['a size in words', withItem({ size: '4 KB' }), 'items[1].size: expected a number of bytes'],
    ['a size below nothing', withItem({ size: -1 }), 'items[1].size: expected a number of bytes'],
    ['no type', withItem({ type: 'PDF' }), 'items[1].type: expected a media type such as text/html'],
    ['no address', withItem({ url: '/policies/1.0.pdf' }), 'items[1].url: expected an absolute address'],
    ['no path', withItem({ path: '' }), 'items[1].path: expected a path such as policies/index.html'],
  ])('%s', (_, content, expected) => {
    expect(problems(content)).toEqual([expected]);
  });

  it('no JSON', () => {
    expect(integrityProblems('<!doctype html>', listed)).toEqual([expect.stringMatching(/^it is no JSON: \S/)]);
  });
});

describe('a file that does not say what SHA256SUMS says', () => {
  it.each([
    [
      'another checksum',
      withItem({ sha256: '4'.repeat(64) }),
      ['it gives another checksum of policies/1.0.pdf than SHA256SUMS'],
    ],
    ['a file less', { ...file, items: [items[0]] }, ['it does not name policies/1.0.pdf, which SHA256SUMS does']],
    [
      'a file more',
      { ...file, items: [...items, integrityItem({ ...two, path: 'x' }, 1, site)] },
      ['it names x, which SHA256SUMS does not'],
    ],
    ['a file twice', { ...file, items: [...items, items[1]] }, ['it names policies/1.0.pdf twice']],
    [
      'itself',
      { ...file, items: [...items, integrityItem({ ...two, path: 'integrity.json' }, 1, site)] },
      ['it names integrity.json, which SHA256SUMS does not'],
    ],
  ])('%s', (_, content, expected) => {
    expect(problems(content)).toEqual(expected);
  });
});

it('of many problems the first few are told', () => {
  const strange = Array.from({ length: 8 }, (_, index) => integrityItem({ ...two, path: `x${index}` }, 1, site));
  const told = problems({ ...file, items: [...items, ...strange] });
  expect(told).toHaveLength(6);
  expect(told.at(-1)).toBe('and 3 more');
});
