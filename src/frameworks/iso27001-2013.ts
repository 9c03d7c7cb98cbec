import { defineFramework } from './framework.ts';

/** ISO/IEC 27001:2013 Annex A: 35 sections with 114 controls. Titles are our own words. */
export const iso27001Of2013 = defineFramework(
  {
    id: 'iso27001-2013',
    name: 'ISO/IEC 27001:2013 Annex A',
    shortName: 'ISO 27001:2013',
    version: '2013',
    publisher: 'ISO and IEC',
    url: 'https://www.iso.org/standard/54534.html',
    // The 2022 edition appeared on the first day; IAF MD 26 ended the transition of certificates on the second.
    replaced: { by: '2022', on: '2022-10-25', certificatesEnded: '2025-10-31' },
  },
  {
    'A.5 Security policies': [
      [
        'A.5.1',
        'Direction from management',
        [
          ['A.5.1.1', 'Security policies'],
          ['A.5.1.2', 'Review of security policies'],
        ],
      ],
    ],
    'A.6 Organization of security': [
      [
        'A.6.1',
        'Internal organization',
        [
          ['A.6.1.1', 'Security roles and responsibilities'],
          ['A.6.1.2', 'Separation of conflicting duties'],
          ['A.6.1.3', 'Links to authorities'],
          ['A.6.1.4', 'Links to security communities'],
          ['A.6.1.5', 'Security in projects'],
        ],
      ],
      [
        'A.6.2',
        'Mobile devices and remote work',
        [
          ['A.6.2.1', 'Mobile devices'],
          ['A.6.2.2', 'Remote work'],
        ],
      ],
    ],
    'A.7 People': [
      [
        'A.7.1',
        'Before employment',
        [
          ['A.7.1.1', 'Background checks'],
          ['A.7.1.2', 'Security in employment terms'],
        ],
      ],
      [
        'A.7.2',
        'While employed',
        [
          ['A.7.2.1', 'Managers require secure work'],
          ['A.7.2.2', 'Security awareness and training'],
          ['A.7.2.3', 'Disciplinary process'],
        ],
      ],
      ['A.7.3', 'Leaving or changing role', [['A.7.3.1', 'Duties that outlast a job']]],
    ],
    'A.8 Assets': [
      [
        'A.8.1',
        'Responsibility for assets',
        [
          ['A.8.1.1', 'Inventory of assets'],
          ['A.8.1.2', 'Owners of assets'],
          ['A.8.1.3', 'Rules for using assets'],
          ['A.8.1.4', 'Handing back assets'],
        ],
      ],
      [
        'A.8.2',
        'Classification',
        [
          ['A.8.2.1', 'Classifying information'],
          ['A.8.2.2', 'Labelling information'],
          ['A.8.2.3', 'Handling assets by their class'],
        ],
      ],
      [
        'A.8.3',
        'Handling media',
        [
          ['A.8.3.1', 'Removable media'],
          ['A.8.3.2', 'Disposal of media'],
          ['A.8.3.3', 'Media in transit'],
        ],
      ],
    ],
    'A.9 Access control': [
      [
        'A.9.1',
        'What the business requires of access',
        [
          ['A.9.1.1', 'Access control policy'],
          ['A.9.1.2', 'Access to networks and network services'],
        ],
      ],
      [
        'A.9.2',
        'Managing user access',
        [
          ['A.9.2.1', 'Registering and removing users'],
          ['A.9.2.2', 'Granting access'],
          ['A.9.2.3', 'Privileged access'],
          ['A.9.2.4', 'Issuing authentication secrets'],
          ['A.9.2.5', 'Reviewing access'],
          ['A.9.2.6', 'Removing or adjusting access'],
        ],
      ],
      ['A.9.3', 'What users are responsible for', [['A.9.3.1', 'Using authentication secrets']]],
      [
        'A.9.4',
        'Access to systems and applications',
        [
          ['A.9.4.1', 'Restricting access to information'],
          ['A.9.4.2', 'Secure log-on'],
          ['A.9.4.3', 'Password management system'],
          ['A.9.4.4', 'Privileged utility programs'],
          ['A.9.4.5', 'Access to source code'],
        ],
      ],
    ],
    'A.10 Cryptography': [
      [
        'A.10.1',
        'Cryptographic controls',
        [
          ['A.10.1.1', 'Policy on cryptography'],
          ['A.10.1.2', 'Key management'],
        ],
      ],
    ],
    'A.11 Physical and environmental security': [
      [
        'A.11.1',
        'Secure areas',
        [
          ['A.11.1.1', 'Security perimeters'],
          ['A.11.1.2', 'Controlled entry'],
          ['A.11.1.3', 'Secure offices, rooms and facilities'],
          ['A.11.1.4', 'External and environmental threats'],
          ['A.11.1.5', 'Work in secure areas'],
          ['A.11.1.6', 'Delivery and loading areas'],
        ],
      ],
      [
        'A.11.2',
        'Equipment',
        [
          ['A.11.2.1', 'Placing and protecting equipment'],
          ['A.11.2.2', 'Power and other utilities'],
          ['A.11.2.3', 'Protected cabling'],
          ['A.11.2.4', 'Equipment maintenance'],
          ['A.11.2.5', 'Taking assets off site'],
          ['A.11.2.6', 'Security of assets off site'],
          ['A.11.2.7', 'Safe disposal or reuse of equipment'],
          ['A.11.2.8', 'Unattended equipment'],
          ['A.11.2.9', 'Clear desks and screens'],
        ],
      ],
    ],
    'A.12 Operations security': [
      [
        'A.12.1',
        'Operating procedures and responsibilities',
        [
          ['A.12.1.1', 'Written operating procedures'],
          ['A.12.1.2', 'Change management'],
          ['A.12.1.3', 'Capacity'],
          ['A.12.1.4', 'Separate development, test and production'],
        ],
      ],
      ['A.12.2', 'Malware', [['A.12.2.1', 'Protection from malware']]],
      ['A.12.3', 'Backup', [['A.12.3.1', 'Backups']]],
      [
        'A.12.4',
        'Logging and monitoring',
        [
          ['A.12.4.1', 'Event logs'],
          ['A.12.4.2', 'Protecting logs'],
          ['A.12.4.3', 'Logs of administrators and operators'],
          ['A.12.4.4', 'Synchronized clocks'],
        ],
      ],
      ['A.12.5', 'Software on live systems', [['A.12.5.1', 'Installing software on live systems']]],
      [
        'A.12.6',
        'Technical vulnerabilities',
        [
          ['A.12.6.1', 'Managing technical vulnerabilities'],
          ['A.12.6.2', 'Limits on installing software'],
        ],
      ],
      ['A.12.7', 'Audits of systems', [['A.12.7.1', 'Protecting systems during audits']]],
    ],
    'A.13 Communications security': [
      [
        'A.13.1',
        'Network security',
        [
          ['A.13.1.1', 'Network controls'],
          ['A.13.1.2', 'Security of network services'],
          ['A.13.1.3', 'Separated networks'],
        ],
      ],
      [
        'A.13.2',
        'Information transfer',
        [
          ['A.13.2.1', 'Rules for transferring information'],
          ['A.13.2.2', 'Agreements on transferring information'],
          ['A.13.2.3', 'Electronic messages'],
          ['A.13.2.4', 'Confidentiality agreements'],
        ],
      ],
    ],
    'A.14 Acquiring, developing and maintaining systems': [
      [
        'A.14.1',
        'Security requirements of systems',
        [
          ['A.14.1.1', 'Specifying security requirements'],
          ['A.14.1.2', 'Application services on public networks'],
          ['A.14.1.3', 'Transactions of application services'],
        ],
      ],
      [
        'A.14.2',
        'Security in development and support',
        [
          ['A.14.2.1', 'Secure development policy'],
          ['A.14.2.2', 'Controlling changes to systems'],
          ['A.14.2.3', 'Reviewing applications after platform changes'],
          ['A.14.2.4', 'Limits on changing software packages'],
          ['A.14.2.5', 'Secure engineering principles'],
          ['A.14.2.6', 'Secure development environment'],
          ['A.14.2.7', 'Outsourced development'],
          ['A.14.2.8', 'Testing system security'],
          ['A.14.2.9', 'Acceptance testing'],
        ],
      ],
      ['A.14.3', 'Test data', [['A.14.3.1', 'Protecting test data']]],
    ],
    'A.15 Suppliers': [
      [
        'A.15.1',
        'Security in supplier relationships',
        [
          ['A.15.1.1', 'Policy on suppliers'],
          ['A.15.1.2', 'Security terms in supplier agreements'],
          ['A.15.1.3', 'ICT supply chain'],
        ],
      ],
      [
        'A.15.2',
        'Managing what suppliers deliver',
        [
          ['A.15.2.1', 'Monitoring and reviewing suppliers'],
          ['A.15.2.2', 'Changes to supplier services'],
        ],
      ],
    ],
    'A.16 Incidents': [
      [
        'A.16.1',
        'Managing incidents and improving',
        [
          ['A.16.1.1', 'Incident roles and procedures'],
          ['A.16.1.2', 'Reporting security events'],
          ['A.16.1.3', 'Reporting security weaknesses'],
          ['A.16.1.4', 'Assessing security events'],
          ['A.16.1.5', 'Responding to incidents'],
          ['A.16.1.6', 'Learning from incidents'],
          ['A.16.1.7', 'Securing evidence'],
        ],
      ],
    ],
    'A.17 Continuity': [
      [
        'A.17.1',
        'Continuity of security',
        [
          ['A.17.1.1', 'Planning for continuity'],
          ['A.17.1.2', 'Putting continuity in place'],
          ['A.17.1.3', 'Testing and reviewing continuity'],
        ],
      ],
      ['A.17.2', 'Redundancy', [['A.17.2.1', 'Availability of processing facilities']]],
    ],
    'A.18 Compliance': [
      [
        'A.18.1',
        'Legal and contractual requirements',
        [
          ['A.18.1.1', 'Identifying applicable requirements'],
          ['A.18.1.2', 'Intellectual property'],
          ['A.18.1.3', 'Protecting records'],
          ['A.18.1.4', 'Privacy and personal data'],
          ['A.18.1.5', 'Rules on cryptography'],
        ],
      ],
      [
        'A.18.2',
        'Security reviews',
        [
          ['A.18.2.1', 'Independent security reviews'],
          ['A.18.2.2', 'Checking that own rules are followed'],
          ['A.18.2.3', 'Technical compliance reviews'],
        ],
      ],
    ],
  },
);
