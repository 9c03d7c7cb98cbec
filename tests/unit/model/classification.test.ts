import { expect, it } from 'vitest';
import { isPublicClassification, isRestrictedClassification } from '../../../src/model/records.ts';

const standing = (words: string): string =>
  isPublicClassification(words) ? 'public' : isRestrictedClassification(words) ? 'restricted' : 'not known';

it.each([
  'Public', 'public', 'Open', 'Unclassified', 'Unrestricted', 'TLP:CLEAR', 'Öffentlich', 'Publique', '公開', 'Public (formerly Internal)',
])('%s may be read by everybody', (words) => {
  expect(standing(words)).toBe('public');
}); // prettier-ignore

it.each([
  'Internal', 'internal use only', 'For Internal Use', 'Confidential', 'Strictly confidential', 'Larkspur Confidential', 'Customer-confidential',
  'Restricted', 'Top Secret', 'Private', 'Proprietary', 'Commercial in confidence', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP: RED', 'TLP:GREEN',
  'Intern', 'Vertraulich', 'Usage interne', 'Confidentiel', 'Uso interno', '社外秘', 'গোপনীয়', 'سري',
])('%s is not for outsiders', (words) => {
  expect(standing(words)).toBe('restricted');
}); // prettier-ignore

it.each(['C1', 'Level 0', 'External', 'Internal and external', 'Non-confidential', 'Not confidential', 'International', 'Customers'])(
  'of %s nothing is known',
  (words) => {
    expect(standing(words)).toBe('not known');
  },
); // prettier-ignore
