import type { TrustCenter } from '../model/resolve.ts';

/** What the renditions of a version say besides its own text. */
export type Surroundings = Pick<TrustCenter, 'asOf' | 'organization'>;
