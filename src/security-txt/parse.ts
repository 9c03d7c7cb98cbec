import type { Field } from './fields.ts';

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
