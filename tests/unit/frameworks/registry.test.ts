import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { anchorOf, frameworkFrom, hasEnded, type Framework } from '../../../src/frameworks/framework.ts';
import { countedControls, frameworkById, frameworks } from '../../../src/frameworks/registry.ts';

/** Ids, counted controls and the SHA-256 of the sorted ids, one a line, computed from the published lists. */
const published: Record<string, readonly [ids: number, counted: number, sha256: string]> = {
  'iso27001-2022': [127, 93, '277420ec59e74f406057170b1e0a6c3b682c4658d7aa313c7cfeedd4616d9ed4'],
  'iso27001-2013': [149, 114, 'c06ff6a47e920722bf357cbb67800d136b1d0958fbb0258c7031d6c947af1666'],
  soc2: [61, 61, 'f8d9bae9c257957c96601a3326dc32698b5061195493e013e22e3c463dd81b58'],
  nis2: [26, 23, 'c8a3aee638b2aba56b84999a5679aacbe27228c200a29c89e40f1a59e34dcc49'],
  gdpr: [60, 54, 'e276a31cdce04334efb97cced9800b80a9ff5feb00837cec31fd512261043f4c'],
  'uk-gdpr': [60, 54, 'e276a31cdce04334efb97cced9800b80a9ff5feb00837cec31fd512261043f4c'],
  ccm: [197, 197, '68ce4766ae98f0754ad989f8be008f13f22cfccb752e21d0cf5f329f07b565cc'],
  'nist-csf': [128, 106, '55d01c5fd176e8efdc8159386de7f273c20d4e98f81fccee296b28a5f0a63327'],
  'cyber-essentials': [5, 5, '58d9476cff00839ff83708a0ffeaddeb0c6ab85fbf8724004496c5d208409b47'],
  'pci-dss': [15, 15, '6651a80371ac044bed99d62a5d986877ec2687a1fc33a911d264641ac0ea0be7'],
  hipaa: [66, 52, 'fddec1fc5b8d88249eb70086b83b9a524b92564243f8ffef97cbfef28f57960a'],
};

function sha256OfIds(framework: Framework): string {
  const ids = framework.controls.map((control) => control.id).sort();
  return createHash('sha256').update(ids.join('\n')).digest('hex');
}

it('knows exactly the published frameworks', () => {
  expect(frameworks.map((framework) => framework.id).sort()).toEqual(Object.keys(published).sort());
  expect(frameworkById('soc2')?.shortName).toBe('SOC 2');
  expect(frameworkById('SOC2')).toBeUndefined();
});

it('has every data file in the registry under its name', () => {
  const names = readdirSync('src/frameworks/data').map((file) => file.replace(/\.json$/, ''));
  const hint = 'A data file of src/frameworks/data/ is imported and listed in src/frameworks/registry.ts.';
  expect(frameworks.map(({ id }) => id).sort(), hint).toEqual(names.sort());
});

it('has the same articles for the United Kingdom as for the European Union, but for the authority', () => {
  const controlsOf = (id: string) => frameworkById(id)?.controls ?? [];
  const commissioner = controlsOf('gdpr').map(({ title, ...control }) => ({
    ...control,
    title: title?.replace('the supervisory authority', 'the Commissioner'),
  }));
  expect(controlsOf('uk-gdpr')).toEqual(commissioner);
});

describe('a data file', () => {
  const file = (changes: object) => ({
    note: 'Made up.',
    name: 'Test framework',
    shortName: 'TF',
    version: '1',
    publisher: 'Nobody',
    groups: [{ name: 'T Tests', controls: [{ id: 'T.1', title: 'First', parts: [{ id: 'T.1.1' }, { id: 'T.1.2' }] }] }],
    ...changes,
  });
  const groups = (...controls: readonly object[]) => ({ groups: [{ name: 'T Tests', controls }] });

  it('becomes a framework with its parts after what contains them', () => {
    expect(frameworkFrom('test', file({})).controls).toEqual([
      { id: 'T.1', title: 'First', group: 'T Tests' },
      { id: 'T.1.1', group: 'T Tests', parent: 'T.1' },
      { id: 'T.1.2', group: 'T Tests', parent: 'T.1' },
    ]);
  });

  it.each([
    ['a field too many', file({ titel: 'x' }), 'has errors:\n  Unrecognized key: "titel"'],
    ['a number for a text', file({ version: 1 }), 'version: Invalid input: expected string, received number'],
    [
      'a wrong part',
      file(groups({ id: 'T.1', parts: [{ id: 'T.1.1', title: '' }] })),
      'groups > "T Tests" > controls > "T.1" > parts > "T.1.1" > title: ',
    ],
    ['no id', file(groups({ title: 'First' })), 'groups > "T Tests" > controls > 0 > id: '],
    [
      'a successor without its framework',
      file(groups({ id: 'T.1', successors: ['A.5.1'] })),
      'controls > "T.1" > successors > 0: Expected a reference such as iso27001-2022:A.5.19',
    ],
    ['a control twice', file(groups({ id: 'T.1' }, { id: 't-1' })), 'has two controls with the anchor "t-1" ("t-1")'],
  ])('with %s is refused with its name and the entry', (_, data, message) => {
    const read = () => frameworkFrom('test', data);
    expect(read).toThrow('src/frameworks/data/test.json has ');
    expect(read).toThrow(message);
  });
});

it('tells an article of the United Kingdom by its own title', () => {
  const titleOf = (framework: string) => frameworkById(framework)?.controls.find(({ id }) => id === 'Art. 33')?.title;
  expect(titleOf('gdpr')).toBe('Notification of a personal data breach to the supervisory authority');
  expect(titleOf('uk-gdpr')).toBe('Notification of a personal data breach to the Commissioner');
});

describe.each(frameworks)('$id', (framework) => {
  it('has exactly the published ids', () => {
    expect([framework.controls.length, countedControls(framework).length, sha256OfIds(framework)]).toEqual(
      published[framework.id],
    );
  });

  it('gives every control an anchor of its own', () => {
    const anchors = framework.controls.map((control) => anchorOf(control.id));
    expect(new Set(anchors).size).toBe(framework.controls.length);
    expect(anchors.filter((anchor) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(anchor))).toEqual([]);
  });

  it('lists its groups in the order of its controls, none empty', () => {
    expect([...new Set(framework.controls.map((control) => control.group))]).toEqual(framework.groups);
    expect(framework.uncountedGroups.filter((group) => !framework.groups.includes(group))).toEqual([]);
  });

  it('puts every part after the control that contains it, in the same group', () => {
    const strays = framework.controls.filter((control, position) => {
      const before = framework.controls.slice(0, position);
      return (
        control.parent !== undefined &&
        !before.some(({ id, group }) => id === control.parent && group === control.group)
      );
    });
    expect(strays).toEqual([]);
  });

  it('has a short, clean title for every control, or ids only where the licence demands it', () => {
    const titles = framework.controls.map((control) => control.title);
    if (['soc2', 'ccm'].includes(framework.id)) {
      expect(titles.filter((title) => title !== undefined)).toEqual([]);
      return;
    }
    expect(titles.filter((title) => title === undefined || !/^[A-Z][^\s]*( [^\s]+)*[^\s.]$/.test(title))).toEqual([]);
    expect(titles.filter((title) => (title ?? '').length > 90)).toEqual([]);
  });

  it('links to its publisher over https', () => {
    expect(framework.url).toMatch(/^https:\/\/[^\s]+$/);
  });
});

it.each([
  ['gdpr', 'Art. 28(3)(h)', 'Art. 28(3)'],
  ['gdpr', 'Art. 28(3)', 'Art. 28'],
  ['gdpr', 'Art. 32(1)(a)', 'Art. 32'],
  ['nis2', 'Art. 21(2)(d)', 'Art. 21'],
  ['iso27001-2022', '6.1.2', '6.1'],
  ['iso27001-2013', 'A.15.1.1', 'A.15.1'],
  ['nist-csf', 'GV.SC-04', 'GV.SC'],
  ['hipaa', '164.308(a)(1)(ii)(A)', '164.308(a)(1)(i)'],
  ['soc2', 'CC9.2', undefined],
])('%s %s is part of %s', (framework, id, parent) => {
  const control = frameworkById(framework)?.controls.find((candidate) => candidate.id === id);
  expect(control).toBeDefined();
  expect(control?.parent).toBe(parent);
});

it.each([
  ['A.5.19', 'a-5-19'],
  ['Art. 21(2)(a)', 'art-21-2-a'],
  ['CC9.2', 'cc9-2'],
  ['A&A-01', 'a-a-01'],
  ['164.308(a)(1)(ii)(A)', '164-308-a-1-ii-a'],
])('the anchor of %s is %s', (id, anchor) => {
  expect(anchorOf(id)).toBe(anchor);
});

it('leaves the clauses of ISO/IEC 27001 out of its coverage', () => {
  const iso = frameworkById('iso27001-2022');
  expect(iso && countedControls(iso).every((control) => control.id.startsWith('A.'))).toBe(true);
});

it('dates the end of the 2013 edition and of nothing else', () => {
  const replaced = frameworks.filter((framework) => framework.replaced !== undefined);
  expect(replaced.map(({ id, replaced: by }) => [id, by])).toEqual([
    ['iso27001-2013', { by: '2022', on: '2022-10-25', certificatesEnded: '2025-10-31' }],
  ]);
});

it.each([
  ['iso27001-2013', '2025-10-30', false],
  ['iso27001-2013', '2025-10-31', true],
  ['iso27001-2022', '2026-11-20', false],
])('%s has ended on %s: %s', (id, day, ended) => {
  expect(hasEnded(frameworkById(id) ?? expect.fail(id), day)).toBe(ended);
});
