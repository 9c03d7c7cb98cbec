import { describe, expect, it } from 'vitest';
import { policy } from '../../../src/check/examples.ts';
import { diagnose } from './example-site.ts';

const SVG = 'xmlns="http://www.w3.org/2000/svg" width="20" height="10"';
const said = (file: string, contents: string | Uint8Array): string[] =>
  diagnose({ ...policy(`![Access](/${file})`), [`public/${file}`]: contents }).map(
    ({ code, line, column, message }) => `${code} ${line}:${column} ${message}`,
  );

describe('a picture in a text', () => {
  it.each([
    ['has no height', 'a.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="0"/>', 'height'],
    [
      'shows a file of the machine',
      'a.svg',
      `<svg ${SVG}><image href="/etc/hostname" width="5" height="5"/></svg>`,
      '/etc/hostname',
    ],
    ['has words without a font', 'a.svg', `<svg ${SVG}><text x="1" y="9">日本</text></svg>`, 'could not be displayed'],
    ['is another format', 'a.png', Buffer.from('ffd8ffe000104a46', 'hex'), 'failed to decode image'],
    ['is cut off', 'a.gif', 'GIF89a', 'failed to decode image'],
    ['is text', 'a.jpg', 'Not found', 'failed to decode image'],
    ['is in a format that PDFs do not know', 'a.bmp', 'BM', 'the format of'],
  ])('that %s is refused at its place', (_, file, contents, words) => {
    const found = said(file, contents);
    expect(found).toEqual([expect.stringMatching(/^R011 6:11 PDFs cannot show .*public\/a\./)]);
    expect(found.join('')).toContain(words);
  });

  it('that is not well-formed is refused once, in its file', () => {
    expect(said('a.svg', `<svg ${SVG}><g></svg>`)).toEqual([
      expect.stringMatching(/^X011 1:72 This file holds markup that is not well-formed \(Unexpected close tag\)\./),
    ]);
  });

  it.each([
    ['words', `<svg ${SVG}><text x="1" y="9">Access</text></svg>`],
    ['shapes', `<svg ${SVG}><rect width="5" height="5"/></svg>`],
  ])('with %s is accepted', (_, contents) => {
    expect(said('a.svg', contents)).toEqual([]);
  });
});
