import { isUtf8 } from 'node:buffer';
import { LARGEST_TEXT, slowIn } from '../markdown/parser-limits.ts';
import { codePoint, UNSAFE, unsafeIn } from '../model/unsafe-characters.ts';
import type { Desk } from './desk.ts';

/** Marks that turn the order in which letters are shown. */
const TURNING = /[\u061c\u202a-\u202e\u2066-\u2069]/;
const BREAK = /[\f\v\u2028\u2029]/g;

/** A text without the invisible characters that the check refuses; breaks of lines and pages in their own character become blanks. */
export function withoutUnseen(text: string): string {
  return text.replaceAll(BREAK, ' ').replaceAll(UNSAFE, '');
}

/** Why the bytes of a source are no text. */
export type Unreadable = 'binary' | 'empty' | 'not-utf-8' | 'too-large' | 'too-slow';

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Where the first byte stands that is none of UTF-8, and what it most likely means. */
function wrongByte(bytes: Uint8Array): string {
  let from = 0;
  let line = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; from = at + 1, at = bytes.indexOf(0x0a, from), line += 1) {
    if (!isUtf8(bytes.subarray(from, at))) break;
  }
  const end = bytes.indexOf(0x0a, from);
  const written = bytes.subarray(from, end < 0 ? undefined : end);
  const meant = new TextDecoder('windows-1252').decode(written).trim();
  const shown = meant.length > 60 ? `${meant.slice(0, 60)}…` : meant;
  return `Line ${line + 1} is the first that is none; as Windows-1252 it reads "${shown}".`;
}

/** The text of a source: without a byte order mark, its lines ended as everywhere else in a trust center. */
export function readSource(bytes: Uint8Array, desk: Desk): { text: string } | { problem: Unreadable; detail?: string } {
  if (bytes.length > LARGEST_TEXT) return { problem: 'too-large' };
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { problem: 'not-utf-8', detail: 'It is saved as UTF-16, which Windows calls Unicode.' };
  }
  if (!isUtf8(bytes)) return { problem: 'not-utf-8', detail: wrongByte(bytes) };
  let text = decoder.decode(bytes);
  if (text.includes('\0')) return { problem: 'binary' };
  if (text.startsWith('\uFEFF')) {
    text = text.slice(1);
    desk.note({ line: 1, message: 'The byte order mark, an invisible sign before the first letter, is gone.' });
  }
  for (const [index, line] of text.split('\n').entries()) {
    const codes = unsafeIn(line).map(({ character }) => codePoint(character));
    if (codes.length === 0) continue;
    const order = TURNING.test(line)
      ? ' Compare this line with the original: letters may be shown in another order.'
      : '';
    desk.note({ line: index + 1, message: `Invisible characters were removed: ${codes.join(', ')}.${order}` });
  }
  text = withoutUnseen(text);
  if (text.includes('\r')) {
    text = text.replaceAll(/\r\n?/g, '\n');
    desk.note({ line: 1, message: 'The lines end as on Linux and macOS (LF) instead of as on Windows (CR LF).' });
  }
  const slow = slowIn(text, 'md');
  if (slow) {
    const line = text.slice(0, slow.offset).split('\n').length;
    return { problem: 'too-slow', detail: `It has ${slow.words} (line ${line}).` };
  }
  return text.trim() === '' ? { problem: 'empty' } : { text };
}
