import { isUtf8 } from 'node:buffer';
import { LARGEST_TEXT } from '../../markdown/parser-limits.ts';
import type { Place } from '../diagnostic.ts';

/** A text and where its lines begin. */
export interface Text {
  readonly file: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** A text of which positions will be asked. */
export function textOf(file: string, text: string): Text {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { file, text, lineStarts };
}

function lineOf(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** One line without its end; empty where there is no such line. */
export function lineAt({ text, lineStarts }: Text, line: number): string {
  const start = lineStarts[line - 1];
  if (start === undefined) return '';
  const end = lineStarts[line];
  return text.slice(start, end === undefined ? undefined : end - 1).replace(/\r$/, '');
}

/** The place of a stretch of a text; what reaches over the end of its line is cut there. */
export function placeAt(source: Text, start: number, end = start + 1): Place {
  const offset = Math.max(0, Math.min(start, source.text.length));
  const line = lineOf(source.lineStarts, offset) + 1;
  const column = offset - (source.lineStarts[line - 1] ?? 0) + 1;
  const rest = lineAt(source, line).length - column + 1;
  return { file: source.file, line, column, length: Math.max(1, Math.min(end - offset, rest)) };
}

/** A whole file. */
export function placeOfFile(file: string): Place {
  return { file, line: 1, column: 1, length: 1 };
}

/** Why the bytes of a file are no text that can be read. */
export type Undecodable = 'not-utf-8' | 'byte-order-mark' | 'empty' | 'too-large';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The text in the bytes of a file.
 *
 * @returns the text, or why there is none, with the offset of the first wrong byte where it is not UTF-8
 */
export function decode(bytes: Uint8Array): { text: string } | { problem: Undecodable } {
  if (bytes.length > LARGEST_TEXT) return { problem: 'too-large' };
  if (!isUtf8(bytes)) return { problem: 'not-utf-8' };
  const text = decoder.decode(bytes);
  if (text.startsWith('\uFEFF')) return { problem: 'byte-order-mark' };
  if (text.trim() === '') return { problem: 'empty' };
  return { text };
}

/** The line, counted from 1, of the first byte that is not UTF-8. */
export function firstUndecodableLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (const [index, byte] of bytes.entries()) {
    if (byte !== 0x0a) continue;
    if (!isUtf8(bytes.subarray(start, index))) return line;
    start = index + 1;
    line += 1;
  }
  return line;
}
