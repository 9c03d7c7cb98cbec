import { defineFramework } from './framework.ts';

/** Articles 20, 21 and 23 of Directive (EU) 2022/2555; article 22 binds authorities, not companies. */
export const nis2 = defineFramework(
  {
    id: 'nis2',
    name: 'NIS2 Directive (EU) 2022/2555',
    shortName: 'NIS2',
    version: '2022',
    publisher: 'European Union',
    url: 'https://eur-lex.europa.eu/eli/dir/2022/2555/oj',
  },
  {
    'Article 20 Governance': [
      [
        'Art. 20',
        'Governance',
        [
          ['Art. 20(1)', 'Management bodies approve and oversee the measures'],
          ['Art. 20(2)', 'Training of management bodies and employees'],
        ],
      ],
    ],
    'Article 21 Risk-management measures': [
      [
        'Art. 21',
        'Cybersecurity risk-management measures',
        [
          ['Art. 21(1)', 'Appropriate and proportionate measures'],
          ['Art. 21(2)(a)', 'Policies on risk analysis and information system security'],
          ['Art. 21(2)(b)', 'Incident handling'],
          ['Art. 21(2)(c)', 'Business continuity, backup, disaster recovery and crisis management'],
          ['Art. 21(2)(d)', 'Supply chain security'],
          ['Art. 21(2)(e)', 'Secure acquisition, development and maintenance; vulnerability handling and disclosure'],
          ['Art. 21(2)(f)', 'Assessing the effectiveness of the measures'],
          ['Art. 21(2)(g)', 'Basic cyber hygiene and cybersecurity training'],
          ['Art. 21(2)(h)', 'Cryptography and, where appropriate, encryption'],
          ['Art. 21(2)(i)', 'Human resources security, access control and asset management'],
          ['Art. 21(2)(j)', 'Multi-factor authentication and secured communications'],
          ['Art. 21(3)', 'Vulnerabilities and practices of each direct supplier'],
          ['Art. 21(4)', 'Corrective measures without undue delay'],
        ],
      ],
    ],
    'Article 23 Reporting': [
      [
        'Art. 23',
        'Reporting obligations',
        [
          ['Art. 23(1)', 'Notification of significant incidents'],
          ['Art. 23(2)', 'Telling recipients of services about significant cyber threats'],
          ['Art. 23(3)', 'When an incident is significant'],
          ['Art. 23(4)(a)', 'Early warning within 24 hours'],
          ['Art. 23(4)(b)', 'Incident notification within 72 hours'],
          ['Art. 23(4)(c)', 'Intermediate report on request'],
          ['Art. 23(4)(d)', 'Final report within one month'],
          ['Art. 23(4)(e)', 'Progress report while an incident is ongoing'],
        ],
      ],
    ],
  },
);
