import type { Desk } from './desk.ts';

/** Why the bytes of a source are no text. */
export type Unreadable = 'binary' | 'empty' | 'not-utf-8';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The text of a source: without a byte order mark, its lines ended as everywhere else in a trust center. */
export function readSource(bytes: Uint8Array, desk: Desk): { text: string } | { problem: Unreadable } {
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { problem: 'not-utf-8' };
  }
  if (text.includes('\0')) return { problem: 'binary' };
  if (text.startsWith('\uFEFF')) {
    text = text.slice(1);
    desk.note({ line: 1, message: 'The byte order mark, an invisible sign before the first letter, is gone.' });
  }
  if (text.includes('\r')) {
    text = text.replaceAll(/\r\n?/g, '\n');
    desk.note({ line: 1, message: 'The lines end as on Linux and macOS (LF) instead of as on Windows (CR LF).' });
  }
  return text.trim() === '' ? { problem: 'empty' } : { text };
}
