import { expect, it } from 'vitest';
import {
  compareControlRefs,
  controlRefs,
  countedRefsOf,
  formatControlRef,
  parseControlRef,
} from '../../../src/frameworks/control-ref.ts';

it.each([
  ['soc2:CC9.2', 'soc2', 'CC9.2'],
  ['iso27001-2022:A.5.19', 'iso27001-2022', 'A.5.19'],
  ['iso27001-2022:6.1.2', 'iso27001-2022', '6.1.2'],
  ['iso27001-2013:A.15.1', 'iso27001-2013', 'A.15.1'],
  ['nis2:Art. 23', 'nis2', 'Art. 23'],
  ['gdpr:Art. 28', 'gdpr', 'Art. 28'],
  ['uk-gdpr:Art. 28(3)(a)', 'uk-gdpr', 'Art. 28(3)(a)'],
  ['ccm:A&A-01', 'ccm', 'A&A-01'],
  ['pci-dss:A1', 'pci-dss', 'A1'],
])('%s names a control', (ref, framework, control) => {
  const resolved = parseControlRef(ref);
  expect([resolved?.framework.id, resolved?.control.id]).toEqual([framework, control]);
});

it.each([
  'soc2:cc9.2',
  'soc2:CC9.20',
  'soc2: CC9.2',
  'SOC2:CC9.2',
  'CC9.2',
  'soc2:',
  'iso27001:A.5.19',
  'iso27001-2022:A.5',
  'iso27001-2022:A.15.1',
  'nis2:Art. 22',
  'gdpr:Art.28',
  'constructor',
  '',
])('%j names nothing', (ref) => {
  expect(parseControlRef(ref)).toBeUndefined();
});

it('lists every reference once, each of which resolves to itself', () => {
  expect([controlRefs.length, new Set(controlRefs).size]).toEqual([894, 894]);
  const odd = controlRefs.filter((ref) => {
    const resolved = parseControlRef(ref);
    return resolved === undefined || formatControlRef(resolved.framework.id, resolved.control.id) !== ref;
  });
  expect(odd).toEqual([]);
});

it('sorts as the frameworks print their controls, the unknown last', () => {
  const shuffled = [
    'zzz:1',
    'soc2:A1.1',
    'iso27001-2022:A.5.10',
    'soc2:CC9.2',
    'abc:1',
    'iso27001-2022:A.5.9',
    'abc:1',
  ];
  expect(shuffled.sort(compareControlRefs)).toEqual([
    'iso27001-2022:A.5.9',
    'iso27001-2022:A.5.10',
    'soc2:CC9.2',
    'soc2:A1.1',
    'abc:1',
    'abc:1',
    'zzz:1',
  ]);
});

it.each([
  ['soc2:CC9.2', ['soc2:CC9.2']],
  ['gdpr:Art. 32', ['gdpr:Art. 32(1)(a)', 'gdpr:Art. 32(1)(b)', 'gdpr:Art. 32(1)(c)', 'gdpr:Art. 32(1)(d)']],
  ['uk-gdpr:Art. 30', ['uk-gdpr:Art. 30(2)']],
  ['nis2:Art. 20', ['nis2:Art. 20(1)', 'nis2:Art. 20(2)']],
  ['hipaa:164.308(a)(6)(i)', ['hipaa:164.308(a)(6)(ii)']],
  ['iso27001-2022:6.1.2', []],
  ['soc2:CC99', []],
])('%s stands for %j', (ref, counted) => {
  expect(countedRefsOf(ref)).toEqual(counted);
});

it('counts the parts of parts: article 28 of the GDPR has three paragraphs and eight points', () => {
  const counted = countedRefsOf('gdpr:Art. 28');
  expect(counted).toHaveLength(11);
  expect(counted).toContain('gdpr:Art. 28(3)(h)');
  expect(counted).not.toContain('gdpr:Art. 28(3)');
});
