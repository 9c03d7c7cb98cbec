import { createHash } from 'node:crypto';
import { codeFingerprint } from '../code-fingerprint.ts';
import { keptFiles } from '../kept-files.ts';
import type { PublishedRedline, RedlineSource } from './publish.ts';

const kept = keptFiles('redlines');

const keyOf = (source: RedlineSource): string =>
  createHash('sha256').update(codeFingerprint()).update(JSON.stringify(source)).digest('hex');

/** What an earlier build found between the same texts; `undefined` where it did not compare them. */
export function readRedline(source: RedlineSource): PublishedRedline | undefined {
  const bytes = kept.read(keyOf(source));
  return bytes && (JSON.parse(bytes.toString('utf8')) as PublishedRedline);
}

/** Keeps a comparison for later builds. */
export function writeRedline(source: RedlineSource, redline: PublishedRedline): void {
  kept.write(keyOf(source), Buffer.from(JSON.stringify(redline)));
}
