import { mediaType } from '../../content-type.ts';
import { sha256 } from '../../integrity/hash.ts';
import type { PackPlan } from '../../model/packs.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import { packContents, packText } from '../../ui-text/packs.ts';
import { registerWords } from '../../ui-text/register-words.ts';
import type { Absolute } from '../absolute.ts';
import { companyFile } from '../download-name.ts';
import { packEntries, type PackEntry, type PackSource } from './contents.ts';

/** What pages say of the file of a pack. */
export interface PackFacts {
  /** In bytes. */
  readonly size: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

/** What is said of a file of a pack. */
export interface PackItem {
  /** Within the pack. */
  path: string;
  /** The same bytes on the site. */
  url: string;
  title: string;
  description: string;
  type: string;
  /** In bytes. */
  size: number;
  /** In hexadecimal. */
  sha256: string;
}

/** A file of a pack with what is said of it. */
export interface PackFile extends PackItem {
  bytes: Uint8Array;
}

/** What is said of a file, without its bytes. */
export function packItem({ path, url, title, description, type, size, sha256: sum }: PackItem): PackItem {
  return { path, url, title, description, type, size, sha256: sum };
}

/** What a pack is called: "What you need for ISO 27001". */
export function packTitle({ crosswalk }: PackPlan): string {
  return crosswalk === undefined ? packText.trust : packText.framework(crosswalk.framework.shortName);
}

/** What a pack holds, in a sentence. */
export function packAbout(plan: PackPlan, center: TrustCenter): string {
  const kinds = packEntries(plan, center).map(({ source }) => source.kind);
  const count = (kind: PackSource['kind']): number => kinds.filter((other) => other === kind).length;
  const holds = {
    documents: count('document'),
    register: count('register') > 0 ? registerWords(center.organization).register : undefined,
    questions: count('questions'),
    advisories: count('advisory'),
    published: count('published'),
  };
  return packContents(holds, plan.crosswalk?.framework.shortName);
}

/** The one folder in a pack, which says whose it is and of which day: `northlight-trust-pack-2026-11-20`. */
export function packFolder({ id }: PackPlan, center: TrustCenter): string {
  return companyFile(center, `${id}-pack-${center.asOf}`);
}

/** Describes a file that has been made. */
export function packFile(entry: PackEntry, bytes: Uint8Array, absolute: Absolute): PackFile {
  const { path, sitePath, title, description } = entry;
  const size = bytes.byteLength;
  return {
    path,
    url: absolute(sitePath),
    title,
    description,
    type: mediaType(path),
    size,
    sha256: sha256(bytes),
    bytes,
  };
}
