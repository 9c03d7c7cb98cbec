import { describe, expect, it } from 'vitest';
import { nearestControlRefs } from '../../../src/frameworks/nearest-control-refs.ts';

describe('the first suggestion', () => {
  it.each([
    ['another name of the framework', 'iso27001:A.5.19', 'iso27001-2022:A.5.19'],
    ['its printed name', 'SOC 2:CC9.2', 'soc2:CC9.2'],
    ['its printed name with the year', 'ISO/IEC 27001:2022:A.5.19', 'iso27001-2022:A.5.19'],
    ['a shorter name', 'pci:3', 'pci-dss:3'],
    ['a longer name', 'csa-ccm:IAM-02', 'ccm:IAM-02'],
    ['no framework', 'CC9.2', 'soc2:CC9.2'],
    ['the wrong framework', 'soc2:A.5.19', 'iso27001-2022:A.5.19'],
    ['a digit too many', 'soc2:CC9.20', 'soc2:CC9.2'],
    ['lower case', 'soc2:cc9.2', 'soc2:CC9.2'],
    ['no zero', 'ccm:IAM-2', 'ccm:IAM-02'],
    ['no ampersand', 'ccm:AA-01', 'ccm:A&A-01'],
    ['no space', 'gdpr:Art.28', 'gdpr:Art. 28'],
    ['the word in full', 'gdpr:Article 28(2)', 'gdpr:Art. 28(2)'],
    ['the number alone', 'nis2:21(2)(d)', 'nis2:Art. 21(2)(d)'],
    ['points for brackets', 'gdpr:Art. 28.3.a', 'gdpr:Art. 28(3)(a)'],
    ['a paragraph that is not listed', 'gdpr:Art. 32(1)', 'gdpr:Art. 32'],
    ['a requirement below those listed', 'pci-dss:12.8.2', 'pci-dss:12'],
    ['a whole group', 'soc2:CC6', 'soc2:CC6.1'],
    ['the letter of the annex left out', 'iso27001-2022:5.19', 'iso27001-2022:A.5.19'],
    ['words in front', 'iso27001-2022:Annex A.5.19', 'iso27001-2022:A.5.19'],
    ['the title', 'cyber-essentials:Firewalls', 'cyber-essentials:CE.1'],
    ['an edition too old', 'iso27001-2013:A.5.23', 'iso27001-2022:A.5.23'],
  ])('for %s: %s', (_, ref, expected) => {
    expect(nearestControlRefs(ref)[0]).toBe(expected);
  });
});

it('answers a 2013 control cited as 2022 with its successors', () => {
  expect(nearestControlRefs('iso27001-2022:A.15.1')).toEqual([
    'iso27001-2022:A.5.19',
    'iso27001-2022:A.5.20',
    'iso27001-2022:A.5.21',
  ]);
  expect(nearestControlRefs('iso27001-2022:A.18.2.3')).toEqual(['iso27001-2022:A.5.36', 'iso27001-2022:A.8.8']);
});

it('says only the one meaning that is beyond doubt', () => {
  expect(nearestControlRefs('iso27001:A.5.19')).toEqual(['iso27001-2022:A.5.19']);
  expect(nearestControlRefs('gdpr:Article 28')).toEqual(['gdpr:Art. 28']);
});

it('offers the whole and its parts for a paragraph that has points', () => {
  expect(nearestControlRefs('nis2:Art. 21(2)')).toEqual(['nis2:Art. 21', 'nis2:Art. 21(2)(a)', 'nis2:Art. 21(2)(b)']);
});

it('returns no more than asked for', () => {
  expect(nearestControlRefs('soc2:CC6', 1)).toEqual(['soc2:CC6.1']);
});

it.each(['', ':', 'soc2:', 'foo:bar', 'gdpr:xyz', 'nothing of the kind'])('suggests nothing for %j', (ref) => {
  expect(nearestControlRefs(ref)).toEqual([]);
});
