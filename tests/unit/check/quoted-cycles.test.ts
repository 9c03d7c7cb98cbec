import { describe, expect, it } from 'vitest';
import { checkTree } from '../../../src/check/check.ts';
import { treeOf } from '../../../src/check/read/tree.ts';
import { exampleSite } from './example-site.ts';

const promise = (kind: string, value: string) => ({
  'content/commitments/review.yaml': `title: Review of access\nkind: ${kind}\nvalues:\n  - value: ${value}\n`,
});
const text = (words: string) => ({
  'content/policies/access/1.0.mdx': `---\nid: EX-ACC-001\ntitle: Access Policy\neffective: 2026-01-01\n---\n\nWe look at it <Fact id="review">${words}</Fact>.\n`,
});
const findings = (files: Record<string, string>) =>
  checkTree(treeOf(exampleSite(files)), {
    asOf: '2026-06-30',
    now: new Date('2026-06-30T12:00:00Z'),
  }).diagnostics.filter(({ code }) => code === 'P003');
const codes = (files: Record<string, string>): string[] => findings(files).map(({ code }) => code);

describe('the words of a cycle', () => {
  it.each([
    ['3 months', 'every quarter'],
    ['3 months', 'Every quarter'],
    ['3 months', 'quarter'],
    ['3 months', '3 months'],
    ['12 months', 'every year'],
    ['18 months', 'every 18 months'],
    ['12 months', 'every 12 months'],
    ['12 months', 'every twelve months'],
    ['12 months', 'annually'],
    ['12 months', 'Yearly'],
    ['12 months', 'once a year'],
    ['12 months', 'once per year'],
    ['12 months', 'each year'],
    ['1 year', 'every 12 months'],
    ['24 months', 'every two years'],
    ['6 months', 'every six months'],
    ['6 months', 'every half-year'],
    ['6 months', 'twice a year'],
    ['3 months', 'quarterly'],
    ['3 months', 'each quarter'],
    ['3 months', 'four times a year'],
    ['1 month', 'monthly'],
    ['1 month', 'once a month'],
    ['1 week', 'weekly'],
    ['2 weeks', 'every two weeks'],
    ['1 day', 'every day'],
    ['1 day', 'daily'],
    ['90 days', 'every 90 days'],
    ['12 months', 'at least annually'],
    ['12 months', 'at least once a year'],
    ['3 months', 'at least every three months'],
    ['12 months', 'annual'],
    ['6 months', 'every half year'],
    ['6 months', 'every six (6) months'],
    ['24 months', 'every other year'],
    ['2 weeks', 'every other week'],
    ['12 months', 'on an annual basis'],
    ['1 month', 'on a monthly basis'],
  ])('say %s: %s', (value, words) => {
    expect(codes({ ...promise('every', value), ...text(words) })).toEqual([]);
  });

  it.each([
    ['every', '3 months', 'every year'],
    ['every', '12 months', 'quarter'],
    ['within', '3 months', 'quarter'],
    ['every', '12 months', 'twice a year'],
    ['every', '6 months', 'every seven months'],
    ['every', '1 day', 'every 24 hours'],
    ['within', '12 months', 'annually'],
    ['within', '48 hours', 'at least 48 hours'],
    ['at-least', '48 hours', 'within 48 hours'],
    ['within', '2 business days', '2 days'],
    ['every', '12 months', 'at most once a year'],
    ['every', '6 months', 'every six (7) months'],
    ['every', '6 months', 'biannually'],
  ])('are another figure: %s %s, "%s"', (kind, value, words) => {
    expect(codes({ ...promise(kind, value), ...text(words) })).toEqual(['P003']);
  });
});

describe('the words of a duration', () => {
  it.each([
    ['within', '48 hours', 'within 48 hours'],
    ['within', '48 hours', 'forty-eight hours'],
    ['within', '72 hours', 'no later than seventy-two hours'],
    ['within', '24 hours', 'Within twenty-four hours'],
    ['within', '5 business days', 'within five business days'],
    ['at-most', '4 hours', 'at most four hours'],
    ['at-least', '99.9%', 'at least 99.9%'],
    ['keep-for', '12 months', 'for one year'],
    ['within', '72 hours', 'within seventy-two (72) hours'],
    ['within', '72 hours', '72 (seventy-two) hours'],
  ])('say %s %s: "%s"', (kind, value, words) => {
    expect(codes({ ...promise(kind, value), ...text(words) })).toEqual([]);
  });
});

describe('what to write instead fits the sentence', () => {
  const hint = (kind: string, value: string, files: Record<string, string>): string | undefined =>
    findings({ ...promise(kind, value), ...files })[0]?.hint;

  it.each([
    [
      'every',
      '12 months',
      text('quarterly'),
      'Write every 12 months, or leave the words out: every <Fact id="review" />.',
    ],
    ['every', '1 month', text('yearly'), 'Write every month, or'],
    [
      'within',
      '72 hours',
      text('within 48 hours'),
      'Write within 72 hours, or leave the words out: <Fact id="review" />.',
    ],
  ])('%s %s', (kind, value, files, words) => {
    expect(hint(kind, value, files)).toContain(words);
  });

  it('where "every" stands in front already', () => {
    const files = Object.fromEntries(
      Object.entries(text('quarter')).map(([path, body]) => [path, body.replace('at it <', 'at it every <')]),
    );
    expect(hint('every', '12 months', files)).toContain(
      'Write 12 months, or leave the words out: <Fact id="review" />.',
    );
  });
});

describe('a cycle without words of its own', () => {
  const notes = (words: string, fields = '', value = '12 months') =>
    checkTree(
      treeOf(
        exampleSite({
          ...promise('every', value),
          'content/policies/access/1.0.mdx': `---\nid: EX-ACC-001\ntitle: Access Policy\n${fields}---\n\n${words}\n`,
        }),
      ),
      { asOf: '2026-06-30', now: new Date('2026-06-30T12:00:00Z') },
    ).diagnostics.filter(({ code }) => code.startsWith('M')).map(({ code, severity, line, column, message, hint }) => `${code} ${severity} ${line}:${column} ${message} ${hint}`); // prettier-ignore

  it('is named where no word leads to it', () => {
    const words =
      'M022 warning 6:16 Readers get "access 12 months" here: the word "every" is missing before the cycle. Write every <Fact id="review" />, or put the words inside it: <Fact id="review">every 12 months</Fact>.';
    expect(notes('Owners review access <Fact id="review" />.')).toEqual([words.replace('6:16', '6:22')]);
    expect(notes('Review *access* <Fact id="review" />.')).toEqual([
      words.replace('6:16', '6:17').replace('"access 12', '"access* 12'),
    ]);
  });

  it.each([
    'We look at it every <Fact id="review" />.',
    'We look at it at least *every* <Fact id="review" />.',
    'Each <Fact id="review" /> we look at it.',
    'It is done within <Fact id="review" />, or <Fact id="review" /> later.',
    'The longest interval is <Fact id="review" />.',
    '<Fact id="review" /> is the longest interval.',
    'Interval: <Fact id="review" />',
    'Tests (<Fact id="review" />)',
    '| Tier | Interval |\n| - | - |\n| High | <Fact id="review" /> |',
    'We look at it <Fact id="review">yearly</Fact>.',
  ])('reads right: %s', (words) => {
    expect(notes(words)).toEqual([]);
  });

  it('is not named in another language, whose words are not known', () => {
    expect(notes('Wir prüfen alle <Fact id="review" />.', 'language: de\n')).toEqual([]);
  });

  it('gets words that read right in a heading', () => {
    expect(notes('## Reviews <Fact id="review" />\n\nBy owners.')).toContainEqual(
      expect.stringContaining('Write the value inside it: <Fact id="review">every 12 months</Fact>.'),
    );
    expect(notes('## Reviews every <Fact id="review" />\n\nBy owners.')).toContainEqual(
      expect.stringContaining('Write the value inside it: <Fact id="review">12 months</Fact>.'),
    );
  });
});
