import type { BreadcrumbList } from 'schema-dts';
import { breadcrumbThing } from '../renditions/json-ld/breadcrumb.ts';
import { absolute } from './address.ts';
import type { Link, SiteChrome } from './site-chrome.ts';

/** Where a page stands below the overview, in the terms of schema.org. */
export function breadcrumbOf(
  { site, title, path, noindex = false }: { site: SiteChrome; title: string; path: string; noindex?: boolean },
  trail: readonly Link[] = [],
): BreadcrumbList[] {
  if (noindex || path === site.home) return [];
  const origin = absolute('/');
  const crumbs = [{ href: site.home, label: site.name }, ...trail, { href: path, label: title }];
  return breadcrumbThing(crumbs.map(({ href, label }) => ({ url: new URL(href, origin).href, name: label })));
}
