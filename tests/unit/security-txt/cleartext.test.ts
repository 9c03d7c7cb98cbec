import { describe, expect, it } from 'vitest';
import { isSigned, readCleartext } from '../../../src/security-txt/cleartext.ts';

const TEXT = 'Contact: tel:+44\nExpires: 2027-06-30T00:00:00Z\n';
const SIGNED = `-----BEGIN PGP SIGNED MESSAGE-----
Hash: SHA512

${TEXT}-----BEGIN PGP SIGNATURE-----
Version: Any

wrsEARYKAG0Fgml/
6QAJEPWT7g==
=GKRJ
-----END PGP SIGNATURE-----
`;

describe('a file is signed, or meant to be', () => {
  it.each([
    ['a signed one', SIGNED, true],
    ['one with a mistyped first line', SIGNED.replace('-----BEGIN', '----BEGIN'), true],
    ['one that lost its beginning', SIGNED.slice(40), true],
    ['one wrapped up', '-----BEGIN PGP MESSAGE-----\n\nabcd\n-----END PGP MESSAGE-----\n', true],
    ['an unsigned one', TEXT, false],
    ['one with a comment about it', `# BEGIN PGP follows nowhere\n${TEXT}`, false],
    ['none', '', false],
  ])('%s: %#', (_, text, expected) => {
    expect(isSigned(text)).toBe(expected);
  });
});

describe('what was signed', () => {
  it.each([
    ['as it is written', SIGNED],
    ['with the line endings of Windows', SIGNED.replaceAll('\n', '\r\n')],
    ['without a header, as RFC 9580 allows', SIGNED.replace('Hash: SHA512\n', '')],
    ['with several hashes', SIGNED.replace('SHA512', 'SHA256, SHA512\nHash: SHA384')],
    ['without a checksum, as RFC 9580 asks for', SIGNED.replace('=GKRJ\n', '')],
    ['without a header of the signature', SIGNED.replace('Version: Any\n', '')],
    ['with escaped lines', SIGNED.replace('Contact', '- Contact')],
    ['with a blank line before the signature', SIGNED.replace('Z\n-----', 'Z\n\n-----')],
    ['with blanks behind the lines of armor', SIGNED.replaceAll(/-----\n/g, '----- \t\n')],
    ['without the end of its last line', SIGNED.trimEnd()],
    ['with blank lines below', `${SIGNED}\n \n`],
  ])('%s', (_, text) => {
    expect(readCleartext(text)).toMatchObject({ content: TEXT });
  });

  it('is told with its lines', () => {
    expect(readCleartext(SIGNED)).toEqual({ content: TEXT, contentLine: 4, signatureLine: 6 });
  });

  it('keeps its blanks, for they are compared', () => {
    const text = SIGNED.replace('+44\n', '+44 \n\n');
    expect(readCleartext(text)).toMatchObject({ content: TEXT.replace('+44\n', '+44 \n\n') });
  });
});

describe('a broken file is told by line and column', () => {
  it.each([
    ['text above', `# ours\n${SIGNED}`, 1, 1, /^Text stands above -----BEGIN PGP SIGNED MESSAGE-----/],
    ['a field above', `\nHiring: https://example.com/\n${SIGNED}`, 2, 1, /^Text stands above/],
    ['a mistyped beginning', SIGNED.replace('-----BEGIN', '----BEGIN'), 1, 1, /begins with the line -----BEGIN PGP SIG/],
    ['no beginning', SIGNED.slice(49), 1, 1, /begins with the line -----BEGIN PGP SIGNED MESSAGE-----\.$/],
    ['a message instead', '-----BEGIN PGP MESSAGE-----\n\nab==\n', 1, 1, /nobody can read it as it stands/],
    ['another header', SIGNED.replace('Hash', 'Comment'), 2, 1, /^Only "Hash: …" and then a blank line/],
    ['no blank line above the text', SIGNED.replace('SHA512\n\n', 'SHA512\n'), 3, 1, /^Only "Hash: …"/],
    ['nothing below the header', SIGNED.slice(0, 47), 2, 1, /^The file ends before the text that was signed/],
    ['a line that is not escaped', SIGNED.replace('Expires', '-----\nExpires'), 5, 1, /begins with a hyphen, and is neither/],
    ['no signature', SIGNED.slice(0, SIGNED.indexOf('-----BEGIN PGP SIGNATURE')), 5, 1, /no line -----BEGIN PGP SIGNATURE/],
    ['no blank line above the data', SIGNED.replace('Any\n\n', 'Any\n'), 8, 1, /^A blank line is missing before the data/],
    ['no data', SIGNED.replace(/wrs[^]*RJ\n/, ''), 9, 1, /^The signature holds no data/],
    ['a sign that is no Base64', SIGNED.replace('6QAJ', '6Q-J'), 10, 3, /^The data of the signature is no Base64 here/],
    ['a line in the middle', SIGNED.replace('6QAJ', '\n6QAJ'), 10, 1, /^The data of the signature is no Base64 here/],
    ['no end', SIGNED.replace('-----END PGP SIGNATURE-----\n', ''), 11, 1, /^The signature breaks off: the line -----END/],
    ['a mistyped end', SIGNED.replace('END PGP SIGNATURE', 'END SIGNATURE'), 12, 1, /is no Base64 here/],
    ['text below', `${SIGNED}\nContact: tel:+49\n`, 14, 1, /^Text stands below the signature, and nobody has signed it/],
    ['another signature below', `${SIGNED}${SIGNED}`, 13, 1, /^Text stands below the signature/],
  ])('%s', (_, text, line, column, message) => {
    expect(readCleartext(text)).toEqual({
      line,
      column,
      length: expect.any(Number) as number,
      message: expect.stringMatching(message) as string,
      hint: expect.stringMatching(/\.$/) as string,
    });
  }); // prettier-ignore
});
