import { cloudRegionById } from '../schemas/fields/cloud-region.ts';
import type { IsoDate } from '../schemas/fields/iso-date.ts';
import type { Location } from '../schemas/location.ts';
import { isEea, needsMechanism } from './transfers.ts';

/** How EU law sees a place: within the EEA, found adequate, or in need of a ground of its own (GDPR articles 44 to 46). */
export type PlaceStanding = 'eea' | 'adequate' | 'mechanism';

/** How EU law sees a place on a day. A region tells its country. */
export function placeStanding({ country, region }: Location, date: IsoDate): PlaceStanding {
  const code = country ?? (region === undefined ? undefined : cloudRegionById(region)?.country) ?? '';
  if (isEea(code)) return 'eea';
  return needsMechanism(code, date) ? 'mechanism' : 'adequate';
}
