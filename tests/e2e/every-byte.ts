import { decodePDFRawStream, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import { gunzipSync, unzipSync } from 'fflate';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPdf, solid } from '../unit/renditions/pdf/read-pdf.ts';

/** Bytes as text in which ASCII is found, be it written in UTF-8 or in UTF-16. */
const ascii = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1').replaceAll('\0', '');

/** The strings that a PDF writes in hexadecimal digits (ISO 32000-1, 7.3.4.3). */
const fromHex = (text: string): string =>
  [...text.matchAll(/<([\da-f\s]{4,})>/gi)].map(([, hex = '']) => ascii(Buffer.from(hex, 'hex'))).join('\n');

/** Everything in a PDF: what is read out, every object, those in object streams too, and every stream inflated. */
async function textsOfPdf(bytes: Uint8Array): Promise<string[]> {
  const { text, title, alternatives } = await readPdf(bytes);
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  const streams = objects
    .filter((object) => object instanceof PDFRawStream)
    .map((stream) => ascii(decodePDFRawStream(stream).decode()));
  const written = [...objects.map((object) => object.toString()), ...streams];
  // A word that is broken at the end of a line has a hyphen in it.
  return [solid(text).replaceAll('-', ''), title, ...alternatives, ...written, ...written.map(fromHex)];
}

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, index) => bytes[index] === byte);

/** A file as all the texts that can be found in it: as it lies, unpacked, and what is packed within that. */
async function textsOf(bytes: Uint8Array): Promise<string[]> {
  const texts = [ascii(bytes)];
  if (startsWith(bytes, [0x1f, 0x8b])) texts.push(...(await textsOf(gunzipSync(bytes))));
  if (startsWith(bytes, [0x50, 0x4b, 3, 4])) {
    for (const [path, content] of Object.entries(unzipSync(bytes))) texts.push(path, ...(await textsOf(content)));
  }
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46])) texts.push(...(await textsOfPdf(bytes)));
  return texts;
}

/**
 * Where a pattern is found in a folder, in names and in every byte of the files.
 *
 * @param pattern global
 * @returns what was found, in lower case, each with the files that hold it
 */
export async function searchEveryByte(folder: string, pattern: RegExp): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    const path = file.slice(folder.length + 1);
    const texts = entry.isFile() ? [path, ...(await textsOf(readFileSync(file)))] : [path];
    for (const [word] of texts.flatMap((text) => [...text.matchAll(pattern)])) {
      const files = found.get(word.toLowerCase()) ?? new Set<string>();
      found.set(word.toLowerCase(), files.add(path.replaceAll('\\', '/')));
    }
  }
  return found;
}
