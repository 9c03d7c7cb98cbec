import type { TrustDocument } from './documents.ts';
import { compareVersions, type Version } from './versions.ts';

/** Two versions of a document that readers may compare. */
export interface RedlinePair {
  from: Version;
  to: Version;
  /** Its page, from the root of the site. */
  href: string;
}

/** The page that compares two versions of a document. */
function redlineHref({ href }: TrustDocument, from: Version, to: Version): string {
  return `${href}changes/${from.version}-to-${to.version}/`;
}

/** The version before another by its number. */
export function versionBefore({ versions }: TrustDocument, version: Version): Version | undefined {
  const lower = versions.slice(versions.indexOf(version) + 1);
  return lower.find((other) => compareVersions(other.version, version.version) < 0);
}

/** Whether readers may compare them: neighbours, and the version in force with each before and each to come. */
function isCompared(document: TrustDocument, from: Version, to: Version): boolean {
  const { shown } = document;
  if (compareVersions(from.version, to.version) >= 0) return false;
  return versionBefore(document, to) === from || to === shown || (from === shown && to.state === 'upcoming');
}

/**
 * The page that compares two versions; `undefined` where there is none.
 *
 * @param from the earlier version
 */
export function redlineOf(document: TrustDocument, from: Version, to: Version): RedlinePair | undefined {
  return isCompared(document, from, to) ? { from, to, href: redlineHref(document, from, to) } : undefined;
}

/** What the authors say a version changed. */
export interface Told {
  version: string;
  changes: readonly string[];
}

/** What the authors say each version changed, between two that are compared, the later of them among these. */
export function toldBetween({ versions }: TrustDocument, { from, to }: RedlinePair): Told[] {
  return versions
    .filter(({ version }) => compareVersions(version, from.version) > 0 && compareVersions(version, to.version) <= 0)
    .flatMap(({ version, data: { changes } }) => (changes === undefined ? [] : [{ version, changes }]));
}

/** Every pair of versions of a document that readers may compare, the newest first. */
export function redlinesOf(document: TrustDocument): RedlinePair[] {
  const { versions, shown } = document;
  return versions.flatMap((to) => {
    const earlier = to === shown ? versions : new Set([versionBefore(document, to), shown]);
    return [...earlier].flatMap((from) => (from && redlineOf(document, from, to)) ?? []);
  });
}

/** What most readers ask for: what the version shown to them changed, and what those to come will change. */
export function currentRedlines(document: TrustDocument): RedlinePair[] {
  const { shown } = document;
  return redlinesOf(document).filter(
    ({ from, to }) => from === shown || (to === shown && from === versionBefore(document, shown)),
  );
}

/** What a version is compared with: the one before it, then the one that is shown to readers, whichever is the earlier. */
export function redlinesFrom(document: TrustDocument, version: Version): RedlinePair[] {
  const before = versionBefore(document, version);
  const pairs = [
    before && redlineOf(document, before, version),
    redlineOf(document, document.shown, version) ?? redlineOf(document, version, document.shown),
  ].filter((pair) => pair !== undefined);
  return pairs.filter((pair, index) => index === 0 || pair.href !== pairs[0]?.href);
}
