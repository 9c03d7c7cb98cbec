import type { IsoDate } from '../schemas/fields/iso-date.ts';
import type { Organization } from '../schemas/organization.ts';

/**
 * The day a trust center is shown as of: the one asked for, else the one a sample is fixed at, else today in UTC.
 *
 * @param requested what `--as-of` said
 * @param now the clock, passed in
 */
export function asOfDate(requested: IsoDate | undefined, organization: Organization | undefined, now: Date): IsoDate {
  return requested ?? organization?.sample?.asOf ?? now.toISOString().slice(0, 10);
}
