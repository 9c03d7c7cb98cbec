import type { SecurityTxt } from '../schemas/security-txt.ts';
import { isSigned, readCleartext } from './cleartext.ts';

/** One line of a security.txt. */
export interface Field {
  readonly name: string;
  readonly value: string;
}

/** RFC 3339 in UTC, without fractions: the same text whichever YAML reader read the date. */
const utc = (time: string): string => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');

const each = (name: string, values: readonly string[] | undefined): Field[] =>
  (values ?? []).map((value) => ({ name, value }));

/**
 * The fields in the order RFC 9116 explains them, the required ones first; CSAF and Bug-Bounty are registered with IANA.
 * The order of contacts is their preference (section 2.5.3).
 */
function fieldsOf(data: SecurityTxt): Field[] {
  const languages = data.preferredLanguages?.join(', ');
  return [
    ...each('Contact', data.contact),
    { name: 'Expires', value: utc(data.expires) },
    ...each('Encryption', data.encryption),
    ...each('Acknowledgments', data.acknowledgments),
    ...(languages === undefined ? [] : [{ name: 'Preferred-Languages', value: languages }]),
    ...each('Canonical', data.canonical),
    ...each('Policy', data.policy),
    ...each('Hiring', data.hiring),
    ...each('CSAF', data.csaf),
    ...(data.bugBounty === undefined ? [] : [{ name: 'Bug-Bounty', value: data.bugBounty ? 'True' : 'False' }]),
  ];
}

export interface ParsedField extends Field {
  /** Counted from 1. */
  readonly line: number;
}

export interface ParsedSecurityTxt {
  readonly fields: readonly ParsedField[];
  /** Lines that are neither a field, nor a comment, nor blank. */
  readonly strayLines: readonly number[];
}

/** A field name, a colon, one space, and a value (RFC 9116 section 4). */
const FIELD = /^([!-9;-~]+): (\S.*)$/;

/** Reads the fields of a security.txt, with the lines they stand on. */
export function parseSecurityTxt(text: string): ParsedSecurityTxt {
  const fields: ParsedField[] = [];
  const strayLines: number[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [, name, value] = FIELD.exec(line.replace(/(?<![ \t])[ \t]+$/, '')) ?? [];
    if (name === undefined || value === undefined) strayLines.push(index + 1);
    else fields.push({ name, value, line: index + 1 });
  }
  return { fields, strayLines };
}

/** Where a security.txt is served: the place RFC 9116 names, and the one older readers look in (section 3). */
export const SECURITY_TXT_PATHS = ['.well-known/security.txt', 'security.txt'] as const;

/** The one address that readers take a security.txt from, at the root of the host (RFC 9116 section 3). */
export const canonicalOf = ({ origin }: { readonly origin: string }): string => `${origin}/${SECURITY_TXT_PATHS[0]}`;

/**
 * The text of security.txt: one field a line, each line ended by a line feed, the last too (RFC 9116 section 4), in
 * Unicode normalization form C. Encode as UTF-8.
 */
export function writeSecurityTxt(data: SecurityTxt): string {
  return fieldsOf(data)
    .map(({ name, value }) => `${name}: ${value}\n`)
    .join('')
    .normalize('NFC');
}

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
