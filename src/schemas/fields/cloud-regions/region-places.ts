import type { CloudPlaceName } from './places.ts';

/** Where each region of a provider is, by its code. */
export type RegionPlaces = Readonly<Record<string, CloudPlaceName>>;
