/** Why the bytes of a file are no text that can be read. */
export type Undecodable = 'not-utf-8' | 'byte-order-mark' | 'empty' | 'too-large';

/** Bytes a text of a trust center may have: some 150,000 words. */
export const LARGEST_TEXT = 1_000_000;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The text in the bytes of a file.
 *
 * @returns the text, or why there is none, with the offset of the first wrong byte where it is not UTF-8
 */
export function decode(bytes: Uint8Array): { text: string } | { problem: Undecodable } {
  if (bytes.length > LARGEST_TEXT) return { problem: 'too-large' };
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    return { problem: 'not-utf-8' };
  }
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

function isUtf8(bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}
