import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { keptFiles, keptPdfs } from './kept-files.ts';
import type { VersionRenditions, VersionSource } from './version-renditions.ts';

const kept = keptFiles('renditions');

/** The code that makes renditions, and the versions of the libraries it uses. */
const CODE = ['frameworks', 'model', 'renditions', 'schemas', 'ui-text'].map((name) => resolve('src', name));
const LIBRARIES = resolve('package-lock.json');

function addFolder(hash: Hash, folder: string, passes: (name: string) => boolean): void {
  if (!existsSync(folder)) return;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(passes).sort();
  for (const name of files) hash.update(name).update(readFileSync(join(folder, name)));
}

const fingerprints = new Map<string, string>();

/** What every version of a site shares: the code, the libraries, its pictures and fonts. None changes while a build runs. */
function fingerprintOf({ publicDir, fonts }: VersionSource['places']): string {
  const key = `${publicDir}\n${fonts}`;
  const known = fingerprints.get(key);
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(readFileSync(LIBRARIES));
  for (const folder of CODE) addFolder(hash, folder, (name) => /\.(?:ts|typ|json)$/.test(name));
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

/** What an earlier build made from the same; `undefined` where it made nothing, or its PDF is gone. */
export function readRenditions(source: VersionSource): VersionRenditions | undefined {
  const bytes = kept.read(keyOf(source));
  if (bytes === undefined) return undefined;
  const { json, markdown, pdf } = JSON.parse(bytes.toString('utf8')) as VersionRenditions;
  return keptPdfs.has(pdf.key) ? { json, markdown, pdf: { ...pdf, isNew: false } } : undefined;
}

/** Keeps the renditions of a version for later builds. */
export function writeRenditions(source: VersionSource, renditions: VersionRenditions): void {
  kept.write(keyOf(source), Buffer.from(JSON.stringify(renditions)));
}
