import type { Absolute } from '../surroundings.ts';
import type { Inline } from '../article/read.ts';

/** How paths of the site become addresses. */
export interface Addresses {
  absolute: Absolute;
}

/** A link that shows its address, as paper needs it. */
export function absoluteLink(path: string, { absolute }: Addresses): Inline {
  const href = absolute(path);
  return { type: 'link', href, children: [href.replace('https://', '')] };
}
