import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many versions each generated policy has. */
const VERSIONS_PER_POLICY = 4;

const topics = [
  'access to production', 'changes to code', 'incidents', 'backups', 'suppliers', 'keys', 'devices', 'visitors',
]; // prettier-ignore

/** A text of about `words` words with headings, lists and tables, different for each seed. */
function policyText(seed: number, words: number): string {
  const sections = Math.max(3, Math.round(words / 150));
  return Array.from({ length: sections }, (_, index) => sectionText(seed, index)).join('\n\n');
}

function sectionText(seed: number, index: number): string {
  const topic = topics[(seed + index) % topics.length] ?? '';
  const figure = ((seed * 7 + index * 3) % 28) + 2;
  return `## ${index + 1}. Rules for ${topic}

Whoever is responsible for ${topic} writes down what is done, by whom and when, and keeps that record for ${figure} months. A
rule that cannot be followed in a case is not bent: an exception is asked for, given for a limited time by the owner of
this policy, and looked at again after ${figure} days. Number ${seed} of these texts differs from the others in its
figures and in the order of its sections, so that nothing can be told from one copy alone.

- Requests are made in writing and answered within ${figure} hours.
- Two people look at each change, and one of them did not make it.
- What is no longer needed is removed within ${figure + 3} days.

| Step | Who | Within |
| --- | --- | --- |
| Ask | Anyone | ${figure} hours |
| Decide | Owner of ${topic} | ${figure + 1} days |
| Review | Head of Security | ${figure + 2} months |

The record is read at the yearly review and by auditors. It names the case, the reason and the people, and **nothing
else** about them.`;
}

const frontMatter = (policy: number, version: number): string => `---
id: BENCH-${policy}
title: Policy number ${policy} on ${topics[policy % topics.length] ?? ''}
summary: What is done about ${topics[policy % topics.length] ?? ''}, by whom and when.
owner: Head of Security
approvedBy: Chief Executive Officer
approvedOn: ${2020 + version}-01-10
effective: ${2020 + version}-02-01
controls: [soc2:CC6.1, iso27001-2022:A.5.15]
${version > 1 ? `changes:\n  - Periods were set anew in version ${version}.\n` : ''}---

`;

const organization = `name: Bench
site:
  origin: https://trust.bench.example
language: en
sample:
  asOf: 2026-11-20
`;

/** Writes a trust center folder with so many document versions, in policies of four versions each. */
export function generateTrustCenter(dir: string, versions: number, words: number): void {
  const content = join(dir, 'content');
  mkdirSync(join(dir, 'public'), { recursive: true });
  mkdirSync(content, { recursive: true });
  writeFileSync(join(content, 'organization.yaml'), organization);
  for (let index = 0; index < versions; index += 1) {
    const policy = Math.floor(index / VERSIONS_PER_POLICY) + 1;
    const version = (index % VERSIONS_PER_POLICY) + 1;
    const folder = join(content, 'policies', `policy-${policy}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${version}.0.mdx`), frontMatter(policy, version) + policyText(index, words) + '\n');
  }
}

/** Writes the same documents as pages of a Starlight site into `src/content/docs`. */
export function generateStarlightPages(dir: string, versions: number, words: number): void {
  for (let index = 0; index < versions; index += 1) {
    const policy = Math.floor(index / VERSIONS_PER_POLICY) + 1;
    const version = (index % VERSIONS_PER_POLICY) + 1;
    const folder = join(dir, 'src', 'content', 'docs', `policy-${policy}`);
    mkdirSync(folder, { recursive: true });
    const head = `---\ntitle: Policy number ${policy}, version ${version}\n---\n\n`;
    writeFileSync(join(folder, `version-${version}.mdx`), head + policyText(index, words) + '\n');
  }
}
