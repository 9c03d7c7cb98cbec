import { refLabel, refPath } from '#words/frameworks';
import { placeName } from '#words/register';
import type { Link } from '../../catalog/page-head.ts';
import type { Entry } from '../../model/content.ts';
import type { RegisterEntry } from '../../model/register.ts';
import type { TrustCenter } from '../../model/resolve.ts';
import type { AiFeature, Control } from '../../schemas/control.ts';
import type { Organization } from '../../schemas/organization.ts';
import { href } from '../../site/href.ts';

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

/** The figures of a safeguard, each name once with all of its values: "90 days", "12 months (Enterprise)". */
export function parametersOf(center: TrustCenter, { parameters = [] }: Control): [name: string, values: string[]][] {
  const byName = Map.groupBy(parameters, ({ name }) => name);
  return [...byName].map(([name, members]) => [
    name,
    members.map(({ value, plans }) => (plans === undefined ? value : `${value} (${planNames(center, plans)})`)),
  ]);
}

/** What a subprocessor is used for, as other records tell. */
interface Uses {
  features: readonly Entry<AiFeature>[];
  hosting: readonly NonNullable<Organization['hosting']>[number][];
}

/** The AI features a subprocessor runs and the hosting it provides; what its own entry says already is not said again. */
export function usesOf(
  { id, details: { purpose } }: Pick<RegisterEntry, 'id' | 'details'>,
  { aiFeatures, organization }: Pick<TrustCenter, 'aiFeatures' | 'organization'>,
): Uses {
  return {
    features: aiFeatures.filter(({ data }) => data.provider === id),
    hosting: (organization.hosting ?? [])
      .filter(({ subprocessor }) => subprocessor === id)
      .map((place) => (place.runs === purpose ? { ...place, runs: undefined } : place))
      .filter((place) => placeName(place) !== '' || place.runs !== undefined),
  };
}
