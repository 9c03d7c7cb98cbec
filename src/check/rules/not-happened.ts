import { firstDay } from '../../model/calendar.ts';
import type { CollectionName } from '../../schemas/collections.ts';
import type { IsoDate } from '../../schemas/fields/iso-date.ts';
import { placeOfValue } from '../read/yaml.ts';
import { presentDay } from '../released.ts';
import { valuesAt } from '../references.ts';
import type { Rule } from '../rule.ts';
import { recordsOf } from '../site.ts';

/** Fields that tell of what has been done, and never of what is planned. */
const DONE: Partial<Record<CollectionName, readonly string[]>> = {
  whitepaper: ['reviewedOn'],
  policies: ['reviewedOn'],
  disclosure: ['reviewedOn'],
  acknowledgments: ['date'],
  advisories: ['reported', 'fixedOn', 'updated.*.on', 'withdrawn.on'],
};

/** What to do until the day, where the date is right. An acknowledgment is nothing without its date. */
const untilThen = (collection: CollectionName, field: string): string =>
  collection === 'acknowledgments' ? 'take the file out until then' : `leave \`${field}\` out until then`;

/** A text that is published on a later day may speak of days before it. */
const isStillToCome = (data: object, day: IsoDate): boolean => 'published' in data && String(data.published) > day;

const flaw = (updated: string) => ({
  'content/advisories/ex-2026-01.mdx': `---\ntitle: Files of others could be read\nseverity: high\naffected: [Example before 4.2]\npublished: 2026-05-01\nupdated: [{ on: ${updated}, summary: The fix is out. }]\n---\n\nUpdate.\n`,
});

/** Nobody can have done tomorrow what the page says was done. */
export const notHappened: Rule = {
  code: 'T021',
  name: 'not-happened',
  severity: 'error',
  draft: 'elsewhere',
  sentence: 'What is told as done, a review, a report of a finding, an update of an advisory, has no date to come.',
  bad: flaw('2027-05-01'),
  good: flaw('2026-06-01'),
  dependsOnDay: true,
  *check(site) {
    const day = presentDay(site);
    for (const [collection, fields = []] of Object.entries(DONE)) {
      for (const { data, yaml } of recordsOf(site, collection as CollectionName)) {
        if (isStillToCome(data, day)) continue;
        for (const field of fields) {
          for (const { path, value: date } of valuesAt(data, field.split('.'))) {
            if (firstDay(date) <= day) continue;
            const [name = ''] = field.split('.');
            yield {
              place: placeOfValue(yaml, path),
              message: `\`${name}\` tells of what has been done, and ${date} is still to come.`,
              hint: `Correct the date, or ${untilThen(collection as CollectionName, name)}.`,
            };
          }
        }
      }
    }
  },
};
