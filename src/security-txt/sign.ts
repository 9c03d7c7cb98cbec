import { createCleartextMessage, sign, type PrivateKey } from 'openpgp';

/**
 * Signs the text of security.txt in the clear (RFC 9116 section 2.3, RFC 9580 section 7). The signature holds the time it
 * was made, so each differs from the last.
 *
 * @param text as `writeSecurityTxt` gives it
 */
export async function signSecurityTxt(text: string, key: PrivateKey): Promise<string> {
  // The end of the last line belongs to the signature.
  const message = await createCleartextMessage({ text: text.replace(/\n$/, '') });
  const signed = await sign({ message, signingKeys: key });
  // The library ends the lines of the text, and only those, with CRLF, for which signatures are made; any ending holds.
  return signed.replaceAll('\r\n', '\n');
}
