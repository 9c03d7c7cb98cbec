import type { TrustCenter } from '../model/resolve.ts';

/** The absolute address of a path of the site. */
export type Absolute = (path: string) => string;

/** What the renditions of a version say besides its own text. */
export type Surroundings = Pick<TrustCenter, 'asOf' | 'organization'>;
