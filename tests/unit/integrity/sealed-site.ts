import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { CHECKSUM_LIST, listFiles, sha256, signatureOf, writeChecksums } from '../../../src/integrity/checksum-list.ts';
import { signDetached, unlockSigningKey } from '../../../src/integrity/signature.ts';

/** Writes a file into a folder that need not be there yet. */
export function put(folder: string, path: string, content: string | Uint8Array): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** A small finished site with its list of checksums, in a folder of its own. */
export function sealedSite(base = '/'): string {
  const folder = mkdtempSync(join(tmpdir(), 'candor-sealed-'));
  const page = (body: string): string => `<!doctype html><title>A page</title>${body}`;
  put(folder, 'index.html', page(`<a href="${base}policies/">Policies</a> <a href="${base}nowhere/">Gone</a>`));
  put(
    folder,
    'policies/index.html',
    page(`<a href="access 1.0.pdf#p2">PDF</a> <a href="https://example.org/x">Else</a>`),
  );
  put(folder, 'policies/access 1.0.pdf', new Uint8Array([37, 80, 68, 70, 0, 255]));
  put(folder, '404.html', page('Not found'));
  put(folder, '.well-known/security.txt', 'Contact: mailto:security@example.com\n');
  seal(folder);
  return folder;
}

/** Writes the list of checksums of what lies in a folder. */
export function seal(folder: string): void {
  const files = listFiles(folder).filter((path) => path !== CHECKSUM_LIST);
  const checksums = files.map((path) => ({ path, sha256: sha256(readFileSync(join(folder, path))) }));
  put(folder, CHECKSUM_LIST, writeChecksums(checksums));
}

/** Signs the list of a site. */
export async function signSite(folder: string, armored: string, passphrase?: string): Promise<void> {
  const key = await unlockSigningKey({ armored, passphrase });
  put(folder, signatureOf(CHECKSUM_LIST), await signDetached(readFileSync(join(folder, CHECKSUM_LIST), 'utf8'), key));
}
