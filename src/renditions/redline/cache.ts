import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { codeFingerprint } from '../code-fingerprint.ts';
import { keptFiles } from '../kept-files.ts';
import type { Redline } from './redline.ts';

const kept = keptFiles('redlines');

/** Two articles in HTML. */
interface Articles {
  from: string;
  to: string;
}

const keyOf = ({ from, to }: Articles): string =>
  createHash('sha256')
    .update(codeFingerprint())
    .update(JSON.stringify([from, to]))
    .digest('hex');

/** What an earlier build found between the same texts; `undefined` where it did not compare them. */
export function readRedline(articles: Articles): Redline | undefined {
  const bytes = kept.read(keyOf(articles));
  return bytes && (JSON.parse(gunzipSync(bytes).toString('utf8')) as Redline);
}

/** Keeps a comparison for later builds. */
export function writeRedline(articles: Articles, redline: Redline): void {
  kept.write(keyOf(articles), gzipSync(JSON.stringify(redline), { level: 1 }));
}
