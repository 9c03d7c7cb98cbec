import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { readFileSync } from 'node:fs';
import PackIndex from '../components/packs/PackIndex.astro';
import { CHECKSUM_LIST, sha256, writeChecksums } from '../integrity/checksum-list.ts';
import { packsOf, type PackPlan } from '../model/packs.ts';
import { getTrustCenter } from '../model/trust-center.ts';
import {
  packEntries,
  type PackEntry,
  type PackFacts,
  packFile,
  type PackFile,
  packFolder,
  packItem,
  type PackItem,
  packManifest,
  zipped,
} from '../renditions/pack/pack.ts';
import { addressesOf } from '../renditions/site-places.ts';
import { SECURITY_TXT_PATHS } from '../security-txt/fields.ts';
import { absolute, href } from '../site/href.ts';
import { absoluteSecurityTxt } from '../catalog/page-head.ts';
import { type MadeOnce, once } from './articles.ts';
import { advisoryPdf, documentPdf, registerPdf, sitePlaces } from './versions.ts';
import { bytesOfFile } from './files.ts';

/** A pack that has been made. */
export interface Pack extends PackFacts {
  plan: PackPlan;
  /** The one folder in it. */
  folder: string;
  /** In the order in which they are read, without the lists of them. */
  files: readonly PackItem[];
  bytes: Uint8Array<ArrayBuffer>;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The bytes of a file of a pack, made as the site makes them. */
async function bytesOf({ source, sitePath }: PackEntry): Promise<Uint8Array> {
  switch (source.kind) {
    case 'document':
      return (await documentPdf(source.document, source.version)).read();
    case 'advisory':
      return (await advisoryPdf(source.advisory)).read();
    case 'register':
      return (await registerPdf())?.read() ?? new Uint8Array();
    case 'file':
      return bytesOfFile(sitePath);
    case 'published':
      return readFileSync(addressesOf(sitePlaces).file(href(sitePath)));
  }
}

async function indexPage(plan: PackPlan, files: readonly PackFile[]): Promise<string> {
  const container = await AstroContainer.create();
  return container.renderToString(PackIndex, {
    props: { center: await getTrustCenter(), plan, files },
    partial: false,
  });
}

/** Where readers find a file of a pack on the site. */
const addressOf = (path: string): string =>
  path === `/${SECURITY_TXT_PATHS[0]}` ? absoluteSecurityTxt() : absolute(path);

async function make(plan: PackPlan): Promise<Pack> {
  const center = await getTrustCenter();
  const entries = packEntries(plan, center);
  const files = await Promise.all(entries.map(async (entry) => packFile(entry, await bytesOf(entry), addressOf)));
  const lists = [
    { path: 'index.html', bytes: utf8(await indexPage(plan, files)) },
    { path: 'manifest.json', bytes: utf8(packManifest(plan, center, files, absolute)) },
  ];
  const listed = [...files, ...lists];
  const sums = writeChecksums(listed.map(({ path, bytes }) => ({ path, sha256: sha256(bytes) })));
  const folder = packFolder(plan, center);
  const bytes = zipped(folder, [...listed, { path: CHECKSUM_LIST, bytes: utf8(sums) }], center.asOf);
  return {
    plan,
    folder,
    // Their bytes are in the pack, and a build need not hold them twice.
    files: files.map(packItem),
    size: bytes.byteLength,
    sha256: sha256(bytes),
    bytes,
  };
}

const made: MadeOnce<Pack> = new Map();

/** Makes a pack, once in a build: the endpoint serves it, and pages say its size and checksum. */
export function packOf(plan: PackPlan): Promise<Pack> {
  return once(made, plan.id, () => make(plan));
}

/** The size and checksum of a pack. The preview does not make every file of a site to show one page, and has none. */
export async function packFacts(plan: PackPlan): Promise<PackFacts | undefined> {
  return import.meta.env.DEV ? undefined : packOf(plan);
}

/** The static paths of a pack, and of the page that says what is in it: `/documents/<pack>-pack/`. */
export async function packPaths(): Promise<{ params: { pack: string }; props: { plan: PackPlan } }[]> {
  return packsOf(await getTrustCenter()).map((plan) => ({ params: { pack: `${plan.id}-pack` }, props: { plan } }));
}
