import type { TrustCenter } from '../model/resolve.ts';
import type { Control } from '../schemas/control.ts';
import { planNames } from './links.ts';

/** The figures of a safeguard, each name once with all of its values: "90 days", "12 months (Enterprise)". */
export function parametersOf(center: TrustCenter, { parameters = [] }: Control): [name: string, values: string[]][] {
  const byName = Map.groupBy(parameters, ({ name }) => name);
  return [...byName].map(([name, members]) => [
    name,
    members.map(({ value, plans }) => (plans === undefined ? value : `${value} (${planNames(center, plans)})`)),
  ]);
}
