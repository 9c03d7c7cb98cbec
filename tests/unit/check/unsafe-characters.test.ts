import { describe, expect, it } from 'vitest';
import { policy } from '../../../src/check/examples.ts';
import { diagnose } from './example-site.ts';

const places = (files: Record<string, string>): string[] =>
  diagnose(files).map(({ code, file, line, column, message }) => {
    const named = /U\+[0-9A-F]{4,6}/.exec(message)?.[0] ?? '';
    return `${code} ${file.replace('content/', '')}:${line}:${column} ${named}`;
  });

const codePoints = [
  0xfeff, 0xfffe, 0xffff, 0xfdd0, 0x1fffe, 0x10ffff, 0x2066, 0x2067, 0x2068, 0x2069, 0x202a, 0x202b, 0x202c, 0x202d,
  0x202e, 0xe0041, 0xfff9, 0x2028, 0x2029, 0x061c,
];

describe('a character that nobody sees', () => {
  it.each(codePoints.map((point) => [`U+${point.toString(16).toUpperCase().padStart(4, '0')}`, point]))(
    '%s is refused at its place in texts and fields',
    (name, point) => {
      const character = String.fromCodePoint(point);
      const text = policy(`We protect\ndata${character} of customers.`);
      expect(places(text)).toEqual([`F011 policies/information-security/1.0.mdx:7:5 ${name}`]);
      const field = { 'content/acknowledgments/rivera.yaml': `researcher: Ri${character}vera\ndate: 2026-01-15\n` };
      expect(places(field)).toEqual([`F011 acknowledgments/rivera.yaml:1:15 ${name}`]);
    },
  );

  it.each(['&#x202E;', '&#8238;', '&#xFEFF;'])('is refused where it is written as %s', (entity) => {
    expect(places(policy(`We protect\n[customers](/policies/ "a${entity}b") and ${entity}data.`))).toEqual([
      expect.stringMatching(/^F011 policies\/information-security\/1\.0\.mdx:7:26 U\+(?:202E|FEFF)$/),
    ]);
  });

  it.each(['\\u202E', '\\uFFFE', '\\uD800'])('is refused where a field has %s in quotation marks', (escape) => {
    expect(
      places({ 'content/acknowledgments/rivera.yaml': `researcher: "Ri${escape}vera"\ndate: 2026-01-15\n` }),
    ).toEqual([expect.stringMatching(/^F011 acknowledgments\/rivera\.yaml:1:13 U\+/)]);
  });

  it.each(['\u2028', '\u2029'])('says how to write a line break instead of %j', (character) => {
    const [found] = diagnose(policy(`We protect${character}data.`));
    expect(found).toMatchObject({ code: 'F011', hint: expect.stringContaining('press Enter instead') as string });
  });

  it.each(['\u200b', '\u200b \u00ad', '\u2060', '\u200d'])('is no title: %j', (title) => {
    const text = `---\nid: EX-ISP-001\ntitle: "${title}"\n---\n\nWe protect data.\n`;
    expect(places({ 'content/policies/information-security/1.0.mdx': text })).toEqual([
      'S006 policies/information-security/1.0.mdx:3:8 ',
    ]);
    expect(diagnose({ 'content/policies/information-security/1.0.mdx': text }).map(({ message }) => message)).toEqual([
      expect.stringContaining('nothing but invisible characters'),
    ]);
    const purpose = `name: Example Mail\npurpose: "${title}"\nservice: Mail\n`;
    expect(places({ 'content/subprocessors/example-mail.yaml': purpose })).toContain(
      'S006 subprocessors/example-mail.yaml:2:10 ',
    );
  });

  it('is reported once for each kind in a file', () => {
    expect(places(policy('One\u2066 two\u2069 three\u2066.'))).toEqual([
      'F011 policies/information-security/1.0.mdx:6:4 U+2066',
      'F011 policies/information-security/1.0.mdx:6:9 U+2069',
    ]);
  });

  it.each([
    ['marks that Arabic and Hebrew need', 'We protect (\u200fأمن\u200e) data.'],
    ['joiners', 'می\u200cخواهم and क्\u200dष'],
    ['soft hyphens and zero-width spaces', 'in\u00adformation\u200bsecurity'],
  ])('leaves %s alone', (_, text) => {
    expect(places(policy(text))).toEqual([]);
  });
});
