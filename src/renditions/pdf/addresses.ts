import type { Absolute } from '../absolute.ts';
import type { Inline } from '../article/nodes.ts';

/** How paths of the site become addresses, and where its files lie. */
export interface Addresses {
  absolute: Absolute;
  /** The file of a path of the site that is published as it is. */
  file: (path: string) => string;
}

/** A link that shows its address, as paper needs it. */
export function absoluteLink(path: string, { absolute }: Addresses): Inline {
  const href = absolute(path);
  return { type: 'link', href, children: [href.replace('https://', '')] };
}
