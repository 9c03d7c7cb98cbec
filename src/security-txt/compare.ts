import type { SecurityTxt } from '../schemas/security-txt.ts';
import { isSigned, readCleartext } from './cleartext.ts';
import { fieldsOf } from './fields.ts';
import { parseSecurityTxt } from './parse.ts';
import { writeSecurityTxt } from './write.ts';

/** Where a published file departs from its YAML. */
export interface Difference {
  /** The line of the published file, counted from 1. */
  readonly line: number;
  /** What it says there; absent where something is missing at the end. */
  readonly published?: string;
  /** What it should say there; absent where there is too much. */
  readonly expected?: string;
}

/**
 * The first difference between a published security.txt and the one its YAML stands for. Of a signed one the text that
 * was signed is compared; one that cannot be read as signed is not, and `readCleartext` says why.
 *
 * @returns `undefined` where they agree to the byte
 */
export function compareSecurityTxt(published: string, data: SecurityTxt): Difference | undefined {
  if (!isSigned(published)) return compareText(published, data);
  const signed = readCleartext(published);
  if (!('content' in signed)) return undefined;
  const difference = compareText(signed.content, data);
  return difference && { ...difference, line: difference.line + signed.contentLine - 1 };
}

function compareText(text: string, data: SecurityTxt): Difference | undefined {
  if (text === writeSecurityTxt(data)) return undefined;
  const { fields, strayLines } = parseSecurityTxt(text);
  const expected = fieldsOf(data).map(({ name, value }) => `${name}: ${value}`);
  const lines = text.split(/\r?\n/);
  for (const [index, wanted] of expected.entries()) {
    const field = fields[index];
    if (field === undefined) return { line: Math.max(1, lines.length - 1), expected: wanted };
    const written = `${field.name}: ${field.value}`;
    if (written !== wanted) return { line: field.line, published: written, expected: wanted };
  }
  const surplus = fields[expected.length]?.line ?? strayLines[0];
  return surplus === undefined ? { line: 1 } : { line: surplus, published: lines[surplus - 1] ?? '' };
}
