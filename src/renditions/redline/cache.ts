import { createHash } from 'node:crypto';
import { codeFingerprint } from '../code-fingerprint.ts';
import { keptFiles } from '../kept-files.ts';
import type { Redline } from './redline.ts';

const kept = keptFiles('redlines');

/** A redline as its page shows it. */
export interface PublishedRedline extends Omit<Redline, 'content'> {
  html: string;
}

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
export function readRedline(articles: Articles): PublishedRedline | undefined {
  const bytes = kept.read(keyOf(articles));
  return bytes && (JSON.parse(bytes.toString('utf8')) as PublishedRedline);
}

/** Keeps a comparison for later builds. */
export function writeRedline(articles: Articles, redline: PublishedRedline): void {
  kept.write(keyOf(articles), Buffer.from(JSON.stringify(redline)));
}
