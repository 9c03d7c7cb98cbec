import { firstDay, lastDay } from '../../../model/calendar.ts';
import { startOf } from '../../../model/versions.ts';
import { policy, twoVersions } from '../../examples.ts';
import { placeOfMapping, placeOfValue } from '../../read/yaml.ts';
import type { Rule } from '../../rule.ts';
import { checkedDocuments, documentRecords, laterVersions } from '../../versions.ts';
import { dayAhead, isComing } from './coming.ts';

/** The highest version whose date has come is in force, so a lower one that comes later never would be. */
export const versionOrder: Rule = {
  code: 'T001',
  name: 'version-order',
  severity: 'error',
  draft: 'note',
  sentence: 'A version with a higher number takes effect no earlier than one with a lower number.',
  bad: twoVersions('effective: 2026-02-01\n', 'effective: 2026-01-01\nchanges: [Staff are named.]\n'),
  good: twoVersions('effective: 2026-01-01\n', 'effective: 2026-02-01\nchanges: [Staff are named.]\n'),
  *check(site) {
    for (const { versions } of checkedDocuments(site)) {
      const dated = versions.filter(({ record }) => record.data.draft !== true && record.data.effective !== undefined);
      for (const [index, { record, version }] of dated.entries()) {
        const before = dated[index - 1];
        if (!before || startOf(before.record.data) <= startOf(record.data)) continue;
        yield {
          place: placeOfValue(record.yaml, ['effective']),
          message: `Version ${version.version} takes effect on ${record.data.effective ?? ''}, before version ${before.version.version} on ${before.record.data.effective ?? ''}.`,
          hint: 'Correct the date, or the number of the version in the name of its file.',
        };
      }
    }
  },
};

/** Without its date, nobody could tell when a version took over from the one before. */
export const effectiveMissing: Rule = {
  code: 'T002',
  name: 'effective-missing',
  severity: 'error',
  draft: 'note',
  sentence: 'Every version but the first says from when it is in force.',
  bad: twoVersions('', 'changes: [Staff are named.]\n'),
  good: twoVersions('', 'effective: 2026-02-01\nchanges: [Staff are named.]\n'),
  *check(site) {
    for (const { record, version } of laterVersions(site)) {
      if (record.data.effective !== undefined) continue;
      yield {
        place: placeOfMapping(record.yaml, []),
        message: `Version ${version.version} does not say from when it is in force.`,
        hint: 'Add a line such as "effective: 2026-03-01", or "draft: true" until the date is known.',
      };
    }
  },
};

/** Readers who know the old version want to know what is new. */
export const changesMissing: Rule = {
  code: 'T003',
  name: 'changes-missing',
  severity: 'error',
  draft: 'note',
  sentence: 'Every version but the first says what it changed.',
  bad: twoVersions('effective: 2026-01-01\n', 'effective: 2026-02-01\n'),
  good: twoVersions('effective: 2026-01-01\n', 'effective: 2026-02-01\nchanges: [Staff are named.]\n'),
  *check(site) {
    for (const { record, version } of laterVersions(site)) {
      if (record.data.changes !== undefined) continue;
      yield {
        place: placeOfMapping(record.yaml, []),
        message: `Version ${version.version} does not say what it changed.`,
        hint: 'Add "changes:" and below it a line "  - …" for each change, in a sentence.',
      };
    }
  },
};

/** A policy in force before anybody approved it is what auditors write up. */
export const approvedLate: Rule = {
  code: 'T004',
  name: 'approved-late',
  severity: 'error',
  draft: 'note',
  sentence: 'A version is approved no later than it takes effect.',
  bad: policy('We protect data.', 'approvedOn: 2026-03-15\neffective: 2026-03-01\n'),
  good: policy('We protect data.', 'approvedOn: 2026-02-15\neffective: 2026-03-01\n'),
  *check(site) {
    for (const { record } of checkedDocuments(site).flatMap(({ versions }) => versions)) {
      const { approvedOn, effective } = record.data;
      if (approvedOn === undefined || effective === undefined || approvedOn <= lastDay(effective)) continue;
      yield {
        place: placeOfValue(record.yaml, ['approvedOn']),
        message: `It was approved on ${approvedOn}, after it took effect on ${effective}.`,
        hint: 'Correct one of the two dates.',
      };
    }
  },
};

/** A page shows what was in force on the day it was built. */
export const versionNear: Rule = {
  code: 'T014',
  name: 'version-near',
  severity: 'warning',
  draft: 'note',
  sentence: 'No version of a document takes effect, and none is withdrawn, in the time asked about.',
  bad: twoVersions('effective: 2026-01-01\n', 'effective: 2026-07-15\nchanges: [Staff are named.]\n'),
  good: twoVersions('effective: 2026-01-01\n', 'effective: 2026-02-01\nchanges: [Staff are named.]\n'),
  dependsOnDay: true,
  looksAhead: true,
  *check(site) {
    for (const { data, yaml, id } of documentRecords(site)) {
      if (data.draft) continue;
      const version = id.split('/').at(-1) ?? id;
      const hint = 'See to it that the site is built on that day; until then it shows what holds today.';
      const effective = data.effective === undefined ? undefined : firstDay(data.effective);
      if (effective !== undefined && isComing(site, effective)) {
        const place = placeOfValue(yaml, ['effective']);
        yield { place, message: `Version ${version} takes effect ${dayAhead(site, effective)}.`, hint };
      }
      if (data.withdrawn !== undefined && isComing(site, data.withdrawn)) {
        const place = placeOfValue(yaml, ['withdrawn']);
        yield { place, message: `Version ${version} is withdrawn ${dayAhead(site, data.withdrawn)}.`, hint };
      }
    }
  },
};
