import { hasSection } from '../model/sections.ts';
import { getTrustCenter } from '../model/trust-center.ts';
import type { Section } from '../schemas/organization.ts';

/**
 * The static paths of a section's first page, `src/pages/<section>/[...index].astro`: the one page, or none where the
 * trust center has nothing for that section. Astro builds every page without parameters, so an optional one needs some.
 */
export async function sectionPaths(section: Section): Promise<{ params: { index: undefined } }[]> {
  return hasSection(await getTrustCenter(), section) ? [{ params: { index: undefined } }] : [];
}
