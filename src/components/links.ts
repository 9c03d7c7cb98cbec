import { href } from '../layouts/address.ts';
import type { Link } from '../layouts/site-chrome.ts';
import type { TrustCenter } from '../model/resolve.ts';
import { refLabel, refPath } from '../ui-text/frameworks.ts';

/**
 * The link to what a record names: a document by its title, one version of it with its number.
 *
 * @param ref `policies/access-control` or `policies/access-control/2.1`
 */
export function documentLink({ documents }: TrustCenter, ref: string): Link {
  const document = documents.find((candidate) => ref === candidate.ref || ref.startsWith(`${candidate.ref}/`));
  const number = document === undefined ? '' : ref.slice(document.ref.length + 1);
  const title = document?.shown.data.title ?? ref;
  return { href: href(`/${ref}/`), label: number === '' ? title : `${title} ${number}` };
}

/** "Business, Enterprise": plans by the names readers know. */
export function planNames({ organization }: TrustCenter, ids: readonly string[]): string {
  return ids.map((id) => organization.plans?.find((plan) => plan.id === id)?.name ?? id).join(', ');
}

/** References to requirements, each leading to its row in the crosswalk where there is one. */
export function requirementLinks(
  { crosswalks }: TrustCenter,
  refs: readonly string[],
): { label: string; href?: string }[] {
  const listed = new Set(crosswalks.flatMap(({ rows }) => rows.map(({ ref }) => ref)));
  return refs.map((ref) => ({ label: refLabel(ref), href: listed.has(ref) ? href(refPath(ref)) : undefined }));
}

/** Who provides something: the entry of the register where an id is named, else the name as it was written. */
export function providerLink({ register }: TrustCenter, provider: string): { label: string; href?: string } {
  const entry = register.find(({ id }) => id === provider);
  return entry === undefined ? { label: provider } : { label: entry.details.name, href: href(entry.href) };
}
