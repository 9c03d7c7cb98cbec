import type { BreadcrumbList } from 'schema-dts';

interface Crumb {
  /** Absolute. */
  url: string;
  name: string;
}

/** Where a page stands; of the first page of a site, nothing. */
export function breadcrumbThing(crumbs: readonly Crumb[]): BreadcrumbList[] {
  if (crumbs.length < 2) return [];
  return [
    {
      '@type': 'BreadcrumbList',
      itemListElement: crumbs.map(({ url, name }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        item: url,
      })),
    },
  ];
}
