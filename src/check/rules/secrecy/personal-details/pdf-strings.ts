/** More than any name has. */
const LONGEST = 500;

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A string in parentheses, which may be balanced or escaped (ISO 32000-2 section 7.3.4.2). */
function literal(text: string): string {
  let depth = 0;
  let string = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (sign === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0];
      const next = text[at + 1] ?? '';
      string += octal ? String.fromCharCode(parseInt(octal, 8) % 256) : (ESCAPED[next] ?? next);
      at += octal?.length ?? 1;
      continue;
    }
    if (sign === ')' && --depth === 0) break;
    if (depth > 0) string += sign;
    if (sign === '(') depth += 1;
  }
  return string;
}

/** Text in one of the encodings of a PDF; PDFDocEncoding is Latin-1 but for a few signs. */
function decoded(string: string): string {
  const bytes = Buffer.from(string, 'latin1');
  if (string.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes);
  return string.startsWith('\xef\xbb\xbf') ? new TextDecoder().decode(bytes) : string;
}

/** The string at a place in a PDF, or the number of the object that holds it; `undefined` where there is neither. */
export function stringAt(bytes: Buffer, at: number): { text: string } | { object: string } | undefined {
  const text = bytes.toString('latin1', at, at + LONGEST).trimStart();
  if (text.startsWith('(')) return { text: decoded(literal(text)) };
  const hex = /^<([\s\da-f]*)>/i.exec(text)?.[1];
  if (hex !== undefined) {
    const digits = hex.replaceAll(/\s/g, '');
    return { text: decoded(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1')) };
  }
  const object = /^(\d{1,9})\s{1,9}\d{1,5}\s{1,9}R\b/.exec(text)?.[1];
  return object === undefined ? undefined : { object };
}
