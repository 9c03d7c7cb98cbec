import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { addFolder } from '../code-fingerprint.ts';
import type { Job } from './job.ts';
import { TYPST_PACKAGE_VERSION } from './typst.ts';

const hashes = new Map<string, string>();

/** The hash of a font; fonts do not change while a build runs. */
function hashOfFont(file: string): string {
  const known = hashes.get(file) ?? createHash('sha256').update(readFileSync(file)).digest('hex');
  hashes.set(file, known);
  return known;
}

const templates = new Map<string, string>();

/**
 * What decides on the bytes of a PDF, or refuses it, once it is known what is to be set: the template, the code that runs
 * the compiler, what it may see of the machine, and the code that writes its file again.
 */
const DECIDING = /\.(?:typ|conf)$|^(?:compile|machine-fonts|typst)\.ts$|^compact[/\\].*\.ts$/;

/** The hash of what sets and writes a PDF; it does not change while a build runs. */
function hashOfTemplate(folder: string): string {
  const known = templates.get(folder);
  if (known !== undefined) return known;
  const hash = createHash('sha256');
  addFolder(hash, folder, (name) => DECIDING.test(name));
  const digest = hash.digest('hex');
  templates.set(folder, digest);
  return digest;
}

/**
 * A key that changes with everything a PDF is made from: its text and pictures, which cells head their rows, the template,
 * fonts, the compiler, and what compresses its file.
 */
export function keyOf({ paper, fonts, images, tables, template }: Job): string {
  const hash = createHash('sha256').update(TYPST_PACKAGE_VERSION).update(process.versions.zlib);
  hash.update(paper).update(JSON.stringify(tables));
  for (const file of fonts) hash.update(hashOfFont(file));
  for (const { path, file } of images) hash.update(path).update(readFileSync(file));
  return hash.update(hashOfTemplate(template)).digest('hex');
}
