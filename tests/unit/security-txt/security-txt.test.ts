import { describe, expect, it } from 'vitest';
import { compareSecurityTxt, parseSecurityTxt, writeSecurityTxt } from '../../../src/security-txt/fields.ts';

const all = {
  contact: ['mailto:security@example.com', 'https://example.com/report', 'tel:+44-20-7946-0000'],
  expires: '2027-06-30T02:00:00.000+02:00',
  encryption: ['https://example.com/pgp-key.asc'],
  acknowledgments: ['https://example.com/thanks/'],
  preferredLanguages: ['en', 'de'],
  canonical: ['https://example.com/.well-known/security.txt'],
  policy: ['https://example.com/disclosure/'],
  hiring: ['https://example.com/jobs/'],
  csaf: ['https://example.com/.well-known/csaf/provider-metadata.json'],
  bugBounty: true,
};

describe('writeSecurityTxt', () => {
  it('writes every field of RFC 9116 and the registered extensions, in a fixed order', () => {
    expect(writeSecurityTxt(all)).toBe(`Contact: mailto:security@example.com
Contact: https://example.com/report
Contact: tel:+44-20-7946-0000
Expires: 2027-06-30T00:00:00Z
Encryption: https://example.com/pgp-key.asc
Acknowledgments: https://example.com/thanks/
Preferred-Languages: en, de
Canonical: https://example.com/.well-known/security.txt
Policy: https://example.com/disclosure/
Hiring: https://example.com/jobs/
CSAF: https://example.com/.well-known/csaf/provider-metadata.json
Bug-Bounty: True
`);
  });

  it('writes the least there is, and ends the last line', () => {
    const text = writeSecurityTxt({ contact: ['tel:+44'], expires: '2027-06-30T00:00:00Z' });
    expect(text).toBe('Contact: tel:+44\nExpires: 2027-06-30T00:00:00Z\n');
  });

  it('composes characters (RFC 9116 section 4 asks for normalization form C)', () => {
    const text = writeSecurityTxt({ contact: ['https://example.com/re\u0301port'], expires: '2027-06-30T00:00:00Z' });
    expect(text).toContain('Contact: https://example.com/r\u00e9port\n');
  });
});

describe('parseSecurityTxt', () => {
  it('reads back what was written, field by field', () => {
    const { fields, strayLines } = parseSecurityTxt(writeSecurityTxt(all));
    expect(strayLines).toEqual([]);
    expect(fields.slice(0, 2)).toEqual([
      { name: 'Contact', value: 'mailto:security@example.com', line: 1 },
      { name: 'Contact', value: 'https://example.com/report', line: 2 },
    ]);
    expect(fields.map(({ name }) => name)).toHaveLength(12);
  });

  it('reads both line endings, comments, blank lines and trailing blanks', () => {
    const { fields, strayLines } = parseSecurityTxt(
      '# ours\r\n\r\nContact: tel:+44 \t\r\nExpires: 2027-06-30T00:00:00z\r\n',
    );
    expect(fields).toEqual([
      { name: 'Contact', value: 'tel:+44', line: 3 },
      { name: 'Expires', value: '2027-06-30T00:00:00z', line: 4 },
    ]);
    expect(strayLines).toEqual([]);
  });

  it.each(['Contact : tel:+44', 'Contact:tel:+44', ' Contact: tel:+44', 'Contact: ', 'security@example.com'])(
    'takes %j for no field',
    (line) => {
      expect(parseSecurityTxt(`${line}\n`)).toEqual({ fields: [], strayLines: [1] });
    },
  );
});

describe('compareSecurityTxt', () => {
  const data = { contact: ['tel:+44'], expires: '2027-06-30T00:00:00Z' };
  const text = writeSecurityTxt(data);

  it('finds nothing where the bytes agree', () => {
    expect(compareSecurityTxt(text, data)).toBeUndefined();
  });

  it.each([
    [
      'another value',
      text.replace('+44', '+49'),
      { line: 1, published: 'Contact: tel:+49', expected: 'Contact: tel:+44' },
    ],
    ['a missing field', 'Contact: tel:+44\n', { line: 1, expected: 'Expires: 2027-06-30T00:00:00Z' }],
    [
      'one field too many',
      `${text}Hiring: https://example.com/\n`,
      { line: 3, published: 'Hiring: https://example.com/' },
    ],
    ['a stray line', `${text}hello\n`, { line: 3, published: 'hello' }],
    ['other line endings', text.replaceAll('\n', '\r\n'), { line: 1 }],
    ['a missing end of line', text.trimEnd(), { line: 1 }],
    ['a comment', `# ours\n${text}`, { line: 1 }],
  ])('tells of %s', (_, published, difference) => {
    expect(compareSecurityTxt(published, data)).toEqual(difference);
  });
});
