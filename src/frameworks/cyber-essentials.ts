import { defineFramework } from './framework.ts';

/** The five technical control themes, in the order of the requirements; the scheme has no numbers, so these are ours. */
export const cyberEssentials = defineFramework(
  {
    id: 'cyber-essentials',
    name: 'Cyber Essentials',
    shortName: 'Cyber Essentials',
    version: '3 (themes)',
    publisher: 'UK National Cyber Security Centre',
    url: 'https://www.ncsc.gov.uk/cyberessentials/overview',
  },
  {
    'Technical control themes': [
      ['CE.1', 'Firewalls'],
      ['CE.2', 'Secure configuration'],
      ['CE.3', 'Security update management'],
      ['CE.4', 'User access control'],
      ['CE.5', 'Malware protection'],
    ],
  },
);
