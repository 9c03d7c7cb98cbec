import { unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { packsOf } from '../../../../src/model/packs.ts';
import { packAbout, packEntries, packFolder, packTitle, zipped } from '../../../../src/renditions/pack/pack.ts';
import { formatSize } from '#words/verify';
import { trustCenter } from '../../model/register-sample.ts';
import { policyEntries } from '../../model/version-sample.ts';
import { defaultCenter, sampleCenters } from '../sample-centers.ts';

const pathsOf = (center: ReturnType<typeof defaultCenter>, id: string): string[] => {
  const plan = packsOf(center).find((pack) => pack.id === id);
  return plan ? packEntries(plan, center).map(({ path }) => path) : [];
};

const sample = trustCenter({}, '2026-11-20').organization;

/** A company that publishes its whole crosswalk to these frameworks. */
const publishing = (...crosswalks: string[]) => ({ ...sample, crosswalks });

describe('the pack of everything', () => {
  it('holds the documents in force, the register, the answers, the advisories and security.txt', () => {
    const paths = pathsOf(defaultCenter(), 'trust');
    expect(paths[0]).toBe('whitepaper-3.0.pdf');
    expect(paths).toContain('policies/vendor-risk-management-2.1.pdf');
    expect(paths).not.toContain('policies/vendor-risk-management-2.0.pdf');
    expect(paths).toEqual(
      expect.arrayContaining(['subprocessors/register.pdf', 'questions/questions.xlsx', 'advisories/nl-2026-01.pdf']),
    );
    expect(paths.at(-1)).toBe('security.txt');
  });

  it('changes with the day: what is to come is not in it yet', () => {
    expect(pathsOf(defaultCenter('2026-11-20'), 'trust')).toContain('policies/secure-development-1.0.pdf');
    expect(pathsOf(defaultCenter('2027-02-01'), 'trust')).toContain('policies/secure-development-2.0.pdf');
  });

  it('is not there where there is nothing to download', () => {
    expect(packsOf(trustCenter({}, '2026-11-20'))).toEqual([]);
    const upcoming = trustCenter(
      { policies: policyEntries('a', { '1.0': { effective: '2027-01-01' } }) },
      '2026-11-20',
    );
    expect(packsOf(upcoming)).toEqual([]);
  });
});

describe('what is said of a pack', () => {
  const aboutOf = (center: ReturnType<typeof defaultCenter>): string[] =>
    packsOf(center).map((plan) => packAbout(plan, center));
  const policies = policyEntries('a', { '1.0': { controls: ['soc2:CC9.2'] } });
  const register = { subprocessors: [{ id: 'mail', data: { name: 'Mail' } }] };

  it('names everything where everything is in it', () => {
    expect(aboutOf(defaultCenter())[0]).toBe(
      'Every current document, the subprocessor register, the answered questions, the security advisories and security.txt, in one file.',
    );
  });

  it('names nothing that is not in it', () => {
    const about = (content: Parameters<typeof trustCenter>[0]) => aboutOf(trustCenter(content, '2026-11-20'));
    expect(about({ policies, organization: publishing('soc2') })).toEqual([
      'The current document, in one file.',
      'The current document that answers to SOC 2 and the crosswalk of its requirements, in one file.',
    ]);
    expect(about(register)).toEqual(['The subprocessor register, in one file.']);
    const organization = { ...sample, subprocessorRegister: { access: 'published', holds: 'vendors' } as const };
    expect(about({ ...register, organization })).toEqual(['The vendor register, in one file.']);
  });
});

describe('the pack of a framework', () => {
  it('holds the documents in force that answer to it, and how', () => {
    const center = defaultCenter();
    const crosswalk = center.crosswalks.find(({ framework }) => framework.id === 'cyber-essentials');
    const answering = new Set(crosswalk?.rows.flatMap(({ answers }) => answers.documents.map(({ ref }) => ref)));
    const paths = pathsOf(center, 'cyber-essentials');
    expect(paths.slice(0, 2)).toEqual(['crosswalk-cyber-essentials.xlsx', 'crosswalk-cyber-essentials.csv']);
    const documents = paths.filter((path) => /^(?:policies|whitepaper|disclosure).*\.pdf$/.test(path));
    expect(documents.map((path) => path.replace(/-[\d.]+\.pdf$/, '')).sort()).toEqual([...answering].sort());
    expect(documents.length).toBeLessThan(center.documents.length);
  });

  it('is not there for an edition that has been withdrawn, nor where no document answers', () => {
    const controls = (ref: string) => ({
      policies: policyEntries('a', { '1.0': { controls: [ref] } }),
      organization: publishing(ref.slice(0, ref.indexOf(':'))),
    });
    const idsOn = (ref: string, day: string) => packsOf(trustCenter(controls(ref), day)).map(({ id }) => id);
    expect(idsOn('iso27001-2013:A.15.1', '2026-11-20')).toEqual(['trust']);
    expect(idsOn('iso27001-2022:A.5.19', '2026-11-20')).toEqual(['trust', 'iso27001-2022']);
    const question = {
      id: 'a',
      data: { question: 'A?', answer: 'yes' as const, group: 'A', controls: ['soc2:CC9.2'] },
    };
    const asked = trustCenter({ questions: [question], organization: publishing('soc2') }, '2026-11-20');
    expect(packsOf(asked).map(({ id }) => id)).toEqual(['trust']);
  });

  it('is not there where the company publishes no crosswalk to it', () => {
    const policies = policyEntries('a', { '1.0': { controls: ['soc2:CC9.2', 'nis2:Art. 23'] } });
    const center = trustCenter({ policies, organization: publishing('nis2') }, '2026-11-20');
    expect(packsOf(center).map(({ id }) => id)).toEqual(['trust', 'nis2']);
  });
});

it.each(sampleCenters())('no two files of a pack of %s have one path, and none leads out of it', (_, center) => {
  for (const plan of packsOf(center)) {
    const paths = packEntries(plan, center).map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => !/^[a-z0-9]+(?:[-./][a-z0-9]+)*$/.test(path))).toEqual([]);
  }
});

it('the folder in a pack says whose it is, what, and of which day', () => {
  const center = defaultCenter();
  const named = packsOf(center).map((plan) => [packFolder(plan, center), packTitle(plan)]);
  expect(named.slice(0, 2)).toEqual([
    ['northlight-trust-pack-2026-11-20', 'Trust pack'],
    ['northlight-iso27001-2022-pack-2026-11-20', 'What you need for ISO 27001'],
  ]);
});

it.each([
  [10, '1\u00a0kB'],
  [310_400, '310\u00a0kB'],
  [999_499, '999\u00a0kB'],
  [999_500, '1.0\u00a0MB'],
  [1_449_000, '1.4\u00a0MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(formatSize(bytes)).toBe(words);
});

describe('a ZIP', () => {
  const files = [
    { path: 'b/second.txt', bytes: new TextEncoder().encode('second '.repeat(100)) },
    { path: 'a.pdf', bytes: new Uint8Array([37, 80, 68, 70, 0, 255]) },
  ];

  it('gives back what was put in', () => {
    const read = unzipSync(zipped('folder', files, '2026-11-20'));
    expect(Object.keys(read)).toEqual(['folder/a.pdf', 'folder/b/second.txt']);
    expect(read['folder/b/second.txt']).toEqual(files[0]?.bytes);
  });

  it('has the same bytes in every time zone and whatever order the files come in', () => {
    const zips = ['Pacific/Kiritimati', 'America/Adak', 'UTC'].map((zone, index) => {
      vi.stubEnv('TZ', zone);
      return Buffer.from(zipped('folder', index === 1 ? files.toReversed() : files, '2026-11-20')).toString('hex');
    });
    expect(new Set(zips).size).toBe(1);
    expect(Buffer.from(zipped('folder', files, '2026-11-21')).toString('hex')).not.toBe(zips[0]);
  });

  it.each(['1970-01-01', '2150-12-31'])('can be made on %s, which its dates cannot say', (day) => {
    expect(Object.keys(unzipSync(zipped('folder', files, day)))).toHaveLength(2);
  });
});
