import { defineFramework } from './framework.ts';

function numbered(domain: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${domain}-${String(index + 1).padStart(2, '0')}`);
}

/** Cloud Controls Matrix 4: the ids of its 197 controls, grouped by its 17 domains. */
export const ccm = defineFramework(
  {
    id: 'ccm',
    name: 'CSA Cloud Controls Matrix',
    shortName: 'CSA CCM',
    version: '4.0',
    publisher: 'Cloud Security Alliance',
    url: 'https://cloudsecurityalliance.org/research/cloud-controls-matrix',
  },
  {
    'A&A Audit and assurance': numbered('A&A', 6),
    'AIS Application and interface security': numbered('AIS', 7),
    'BCR Business continuity and operational resilience': numbered('BCR', 11),
    'CCC Change control and configuration management': numbered('CCC', 9),
    'CEK Cryptography, encryption and key management': numbered('CEK', 21),
    'DCS Datacenter security': numbered('DCS', 15),
    'DSP Data security and privacy lifecycle': numbered('DSP', 19),
    'GRC Governance, risk and compliance': numbered('GRC', 8),
    'HRS Human resources': numbered('HRS', 13),
    'IAM Identity and access management': numbered('IAM', 16),
    'IPY Interoperability and portability': numbered('IPY', 4),
    'IVS Infrastructure and virtualization security': numbered('IVS', 9),
    'LOG Logging and monitoring': numbered('LOG', 13),
    'SEF Security incidents, e-discovery and cloud forensics': numbered('SEF', 8),
    'STA Supply chain, transparency and accountability': numbered('STA', 14),
    'TVM Threat and vulnerability management': numbered('TVM', 10),
    'UEM Universal endpoint management': numbered('UEM', 14),
  },
);
