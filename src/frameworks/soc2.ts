import { defineFramework } from './framework.ts';

/** The 2017 Trust Services Criteria with the revised points of focus of 2022. Ids only; group names are our own words. */
export const soc2 = defineFramework(
  {
    id: 'soc2',
    name: 'SOC 2 Trust Services Criteria',
    shortName: 'SOC 2',
    version: '2017 (points of focus of 2022)',
    publisher: 'AICPA',
    url: 'https://www.aicpa-cima.com/resources/download/2017-trust-services-criteria-with-revised-points-of-focus-2022',
  },
  {
    'CC1 Control environment': ['CC1.1', 'CC1.2', 'CC1.3', 'CC1.4', 'CC1.5'],
    'CC2 Communication and information': ['CC2.1', 'CC2.2', 'CC2.3'],
    'CC3 Risk assessment': ['CC3.1', 'CC3.2', 'CC3.3', 'CC3.4'],
    'CC4 Monitoring of controls': ['CC4.1', 'CC4.2'],
    'CC5 Control activities': ['CC5.1', 'CC5.2', 'CC5.3'],
    'CC6 Logical and physical access': ['CC6.1', 'CC6.2', 'CC6.3', 'CC6.4', 'CC6.5', 'CC6.6', 'CC6.7', 'CC6.8'],
    'CC7 System operations': ['CC7.1', 'CC7.2', 'CC7.3', 'CC7.4', 'CC7.5'],
    'CC8 Change management': ['CC8.1'],
    'CC9 Risk mitigation': ['CC9.1', 'CC9.2'],
    'A Availability': ['A1.1', 'A1.2', 'A1.3'],
    'C Confidentiality': ['C1.1', 'C1.2'],
    'PI Processing integrity': ['PI1.1', 'PI1.2', 'PI1.3', 'PI1.4', 'PI1.5'],
    'P1 Privacy: notice': ['P1.1'],
    'P2 Privacy: choice and consent': ['P2.1'],
    'P3 Privacy: collection': ['P3.1', 'P3.2'],
    'P4 Privacy: use, retention and disposal': ['P4.1', 'P4.2', 'P4.3'],
    'P5 Privacy: access': ['P5.1', 'P5.2'],
    'P6 Privacy: disclosure and notification': ['P6.1', 'P6.2', 'P6.3', 'P6.4', 'P6.5', 'P6.6', 'P6.7'],
    'P7 Privacy: quality': ['P7.1'],
    'P8 Privacy: monitoring and enforcement': ['P8.1'],
  },
);
