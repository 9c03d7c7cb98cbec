import { placeStanding } from '../../model/transfer-standing.ts';
import { placeOfKey, placeOfValue, type Path } from '../read/yaml.ts';
import type { Finding } from '../diagnostic.ts';
import type { Rule } from '../rule.ts';
import { recordsOf, type Site, type ValidRecord } from '../site.ts';
import type { Subprocessor } from '../../schemas/subprocessor.ts';

const files = (more: string) => ({
  'content/subprocessors/example-mail.yaml': `name: Example Mail\nlocations: [{ country: US }]\n${more}`,
});

type Details = Pick<Subprocessor, 'locations' | 'transferMechanism'>;

function* judge(site: Site, { yaml }: ValidRecord<'subprocessors'>, path: Path, details: Details): Generator<Finding> {
  const { locations = [], transferMechanism } = details;
  const index = locations.findIndex((location) => placeStanding(location, site.asOf) === 'mechanism');
  const location = locations[index];
  if (!location) return;
  const given = [transferMechanism ?? []]
    .flat()
    .filter((mechanism) => mechanism !== 'none-eea' && mechanism !== 'none-uk');
  if (given.length > 0) return;
  const where = location.region ?? location.country ?? '';
  const at = [...path, 'locations', index];
  const place =
    location.country === undefined ? placeOfValue(yaml, [...at, 'region']) : placeOfKey(yaml, [...at, 'country']);
  yield {
    place,
    message: `Data goes to ${where}, outside the EEA and the countries found adequate, and no ground for the transfer is stated.`,
    hint: 'Add `transferMechanism`, such as scc-module-3 or, for a certified company in the United States, dpf (GDPR Art. 44 to 46).',
  };
}

/** The first thing a data protection officer looks for in a register. */
export const transferMechanismMissing: Rule = {
  code: 'P002',
  name: 'transfer-mechanism-missing',
  severity: 'warning',
  draft: 'elsewhere',
  sentence: 'A subprocessor outside the EEA and the adequate countries states the ground of the transfer.',
  bad: files(''),
  good: files('transferMechanism: scc-module-3\n'),
  dependsOnDay: true,
  *check(site) {
    for (const record of recordsOf(site, 'subprocessors')) {
      const { data } = record;
      if (data.ended !== undefined && data.ended <= site.asOf) continue;
      const stages: { path: Path; details: Details }[] = [{ path: [], details: data }];
      for (const [index, { set }] of (data.changes ?? []).entries()) {
        const details = { ...stages.at(-1)?.details, ...set };
        if (set.locations) stages.push({ path: ['changes', index, 'set'], details });
      }
      // The first is enough: the others lack the same.
      const [first] = stages.flatMap(({ path, details }) => [...judge(site, record, path, details)]);
      if (first) yield first;
    }
  },
};
