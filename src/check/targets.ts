import type { PartialDate } from '../schemas/fields/partial-date.ts';
import type { Yaml } from './read/yaml.ts';
import { recordsOf, type Site } from './site.ts';

/** A date aimed for that has not been reached. */
export interface OpenTarget {
  readonly date: PartialDate;
  /** The status as it is written: in-progress or planned; of a mere target that it is open. */
  readonly status: string;
  readonly yaml: Yaml;
}

/** Every date that a certification or a control aims for and has not reached. */
export function openTargets(site: Site): OpenTarget[] {
  const open = [
    ...recordsOf(site, 'certifications').filter(({ data }) => data.status !== 'achieved'),
    ...recordsOf(site, 'controls').filter(({ data }) => data.status !== 'in-place'),
  ];
  return open.flatMap(({ data: { target, status }, yaml }) =>
    target?.date === undefined ? [] : [{ date: target.date, status: status ?? 'open', yaml }],
  );
}
