import { createHash } from 'node:crypto';
import { addFolder, codeFingerprint } from './code-fingerprint.ts';
import { keptFiles, keptPdfs } from './kept-files.ts';
import type { VersionRenditions, VersionSource } from './version-renditions.ts';

const kept = keptFiles('renditions');

const fingerprints = new Map<string, string>();

/** What every version of a site shares: the code, the libraries, its pictures and fonts. None changes while a build runs. */
function fingerprintOf({ publicDir, fonts }: VersionSource['places']): string {
  const key = `${publicDir}\n${fonts}`;
  const known = fingerprints.get(key);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(codeFingerprint());
  addFolder(hash, publicDir, (name) => /\.(?:svg|png|jpe?g|gif|webp)$/i.test(name));
  addFolder(hash, fonts, (name) => /\.(?:ttf|otf)$/i.test(name));
  const fingerprint = hash.digest('hex');
  fingerprints.set(key, fingerprint);
  return fingerprint;
}

/** Where the site lies on the disk is no part of what is made. */
function keyOf({ places, ...source }: VersionSource): string {
  const { origin, base } = places;
  const input = JSON.stringify({ ...source, origin, base });
  return createHash('sha256').update(fingerprintOf(places)).update(input).digest('hex');
}

/** What an earlier build made from the same; `undefined` where it made nothing, or its PDF is gone or damaged. */
export function readRenditions(source: VersionSource): VersionRenditions | undefined {
  const bytes = kept.read(keyOf(source));
  if (bytes === undefined) return undefined;
  const { json, markdown, pdf } = JSON.parse(bytes.toString('utf8')) as VersionRenditions;
  return keptPdfs.read(pdf.key) ? { json, markdown, pdf: { ...pdf, isNew: false } } : undefined;
}

/** Keeps the renditions of a version for later builds. */
export function writeRenditions(source: VersionSource, renditions: VersionRenditions): void {
  kept.write(keyOf(source), Buffer.from(JSON.stringify(renditions)));
}
