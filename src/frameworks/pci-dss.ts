import { defineFramework } from './framework.ts';

/** PCI DSS 4.0.1: the twelve principal requirements and the appendices with further ones. Titles are our own words. */
export const pciDss = defineFramework(
  {
    id: 'pci-dss',
    name: 'PCI DSS',
    shortName: 'PCI DSS',
    version: '4.0.1',
    publisher: 'PCI Security Standards Council',
    url: 'https://www.pcisecuritystandards.org/standards/pci-dss/',
  },
  {
    'Networks and systems': [
      ['1', 'Firewalls and other network controls'],
      ['2', 'Hardened configuration of every component'],
    ],
    'Account data': [
      ['3', 'Stored account data'],
      ['4', 'Strong encryption of card data on open networks'],
    ],
    Vulnerabilities: [
      ['5', 'Defence against malware'],
      ['6', 'Secure development and maintenance'],
    ],
    'Access control': [
      ['7', 'Access only for those who need it'],
      ['8', 'Identification and authentication'],
      ['9', 'Physical access to card data'],
    ],
    'Monitoring and testing': [
      ['10', 'Logging and monitoring of access'],
      ['11', 'Regular security testing'],
    ],
    Policy: [['12', 'Security policies and programmes']],
    'Appendix A Additional requirements': [
      ['A1', 'Service providers with several tenants'],
      ['A2', 'Card terminals still on SSL or early TLS'],
      ['A3', 'Supplemental validation of designated entities'],
    ],
  },
);
