import type { ControlRow } from './framework.ts';

/** The articles of Regulation (EU) 2016/679 that concern processors and security, by chapter and section. */
export const gdprArticles: Readonly<Record<string, readonly ControlRow[]>> = {
  'Chapter I General provisions': [['Art. 4', 'Definitions']],
  'Chapter II Principles': [
    ['Art. 5', 'Principles relating to processing of personal data'],
    ['Art. 6', 'Lawfulness of processing'],
    ['Art. 9', 'Special categories of personal data'],
  ],
  'Chapter III Rights of the data subject': [
    ['Art. 12', 'Transparent information and communication'],
    ['Art. 13', 'Information where data are collected from the data subject'],
    ['Art. 14', 'Information where data are not obtained from the data subject'],
    ['Art. 15', 'Right of access'],
    ['Art. 16', 'Right to rectification'],
    ['Art. 17', 'Right to erasure'],
    ['Art. 18', 'Right to restriction of processing'],
    ['Art. 20', 'Right to data portability'],
    ['Art. 21', 'Right to object'],
    ['Art. 22', 'Automated decision-making, including profiling'],
  ],
  'Chapter IV Controller and processor: general obligations': [
    ['Art. 24', 'Responsibility of the controller'],
    ['Art. 25', 'Data protection by design and by default'],
    ['Art. 26', 'Joint controllers'],
    ['Art. 27', 'Representatives of controllers or processors established abroad'],
    [
      'Art. 28',
      'Processor',
      [
        ['Art. 28(1)', 'Only processors with sufficient guarantees'],
        ['Art. 28(2)', 'Authorisation of other processors, notice of changes'],
        [
          'Art. 28(3)',
          'Contract with the processor',
          [
            ['Art. 28(3)(a)', 'Processing on documented instructions only'],
            ['Art. 28(3)(b)', 'Confidentiality of persons who process'],
            ['Art. 28(3)(c)', 'Security measures of Article 32'],
            ['Art. 28(3)(d)', 'Conditions for engaging another processor'],
            ['Art. 28(3)(e)', 'Assistance with requests of data subjects'],
            ['Art. 28(3)(f)', 'Assistance with Articles 32 to 36'],
            ['Art. 28(3)(g)', 'Deletion or return of data at the end'],
            ['Art. 28(3)(h)', 'Proof of compliance, audits and inspections'],
          ],
        ],
        ['Art. 28(4)', 'Same obligations for other processors'],
      ],
    ],
    ['Art. 29', 'Processing under the authority of the controller or processor'],
    ['Art. 30', 'Records of processing activities', [['Art. 30(2)', 'Records kept by the processor']]],
    ['Art. 31', 'Cooperation with the supervisory authority'],
  ],
  'Chapter IV Controller and processor: security': [
    [
      'Art. 32',
      'Security of processing',
      [
        ['Art. 32(1)(a)', 'Pseudonymisation and encryption'],
        ['Art. 32(1)(b)', 'Ongoing confidentiality, integrity, availability and resilience'],
        ['Art. 32(1)(c)', 'Timely restoration after an incident'],
        ['Art. 32(1)(d)', 'Regular testing of the measures'],
      ],
    ],
    [
      'Art. 33',
      'Notification of a personal data breach to the supervisory authority',
      [['Art. 33(2)', 'Processor notifies the controller without undue delay']],
    ],
    ['Art. 34', 'Communication of a personal data breach to the data subject'],
  ],
  'Chapter IV Controller and processor: assessment, officer, codes': [
    ['Art. 35', 'Data protection impact assessment'],
    ['Art. 36', 'Prior consultation'],
    ['Art. 37', 'Designation of the data protection officer'],
    ['Art. 38', 'Position of the data protection officer'],
    ['Art. 39', 'Tasks of the data protection officer'],
    ['Art. 40', 'Codes of conduct'],
    ['Art. 42', 'Certification'],
  ],
  'Chapter V Transfers to third countries': [
    ['Art. 44', 'General principle for transfers'],
    ['Art. 45', 'Transfers on the basis of an adequacy decision'],
    [
      'Art. 46',
      'Transfers subject to appropriate safeguards',
      [
        ['Art. 46(2)(b)', 'Binding corporate rules as a safeguard'],
        ['Art. 46(2)(c)', 'Standard data protection clauses'],
      ],
    ],
    ['Art. 47', 'Binding corporate rules'],
    ['Art. 48', 'Disclosures demanded by foreign courts or authorities'],
    ['Art. 49', 'Derogations for specific situations'],
  ],
  'Chapter VIII Remedies and penalties': [
    ['Art. 82', 'Right to compensation and liability'],
    ['Art. 83', 'Administrative fines'],
  ],
};
