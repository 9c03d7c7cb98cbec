import { isRestrictedClassification } from '../../model/classification.ts';
import { policy } from '../examples.ts';
import { placeOfValue } from '../read/yaml.ts';
import type { Rule } from '../rule.ts';
import { documentRecords } from '../versions.ts';

/** Either the document slipped in, or what it says of itself was never changed: readers cannot tell which. */
export const classificationNotPublic: Rule = {
  code: 'X007',
  name: 'classification-not-public',
  severity: 'error',
  draft: 'note',
  sentence: 'No document but a draft is classified as internal, confidential or the like: everybody can read it here.',
  bad: policy('We protect data.', 'classification: Internal\n'),
  good: policy('We protect data.', 'classification: Public\n'),
  *check(site) {
    for (const { data, yaml } of documentRecords(site)) {
      const { classification, draft } = data;
      if (classification === undefined || draft === true || !isRestrictedClassification(classification)) continue;
      yield {
        place: placeOfValue(yaml, ['classification']),
        message: `It is classified as "${classification}", and everybody can read it here.`,
        hint: 'Write "classification: Public" where it may be published; else add "draft: true", or take the file out.',
      };
    }
  },
};
