import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtPages, wordsOf } from './built-site.ts';
import { builtSite } from './every-site.ts';

/** What a reader of an example sees in one place, word for word, and what was once there and was wrong. */
const read: [example: string, file: string, says: string, neverSays: string][] = [
  ['fennimoor', 'index.md', '- **How it is hosted**: Professional vendors', '&#x20;'],
  ['nodikotha', 'index.md', 'Cloudflare, edge', 'The time within which'],
  ['nodikotha', 'index.md', 'Plan: Enterprise. Data, where a customer takes the option', ' Optional'],
  [
    'nodikotha',
    'subprocessors/index.md',
    '**Note**: A list of all subprocessors is public.',
    '**About this register**',
  ],
  ['nodikotha', 'subprocessors/index.md', '**Complete list**: [nodikotha.example', 'At its own address'],
  ['nodikotha', 'data/subprocessors.json', '"state": "listed"', '"state": "active"'],
  ['sorrelmark', 'data/certifications.json', '"state": "declared"', '"state": "achieved"'],
  ['sorrelmark', 'index.md', 'Amazon Web Services, backups', 'Services Backups'],
  ['plovernest', 'policies/ai-processing-integrity/1.0.md', 'None. Embeddings are stored', '| Embeddings are stored'],
];

for (const [example, file, says, neverSays] of read) {
  test(`${example}/${file} says “${says}”`, async () => {
    const text = readFileSync(join(await builtSite(example), file), 'utf8');
    expect(text).toContain(says);
    expect(text).not.toContain(neverSays);
  });
}

const onPages: [example: string, path: string, says: string][] = [
  ['nodikotha', '/controls/', 'Enterprise: kept for 12 months All others: kept for 90 days'],
  [
    'nodikotha',
    '/subprocessors/aws/',
    'Hosting Singapore The product, on an enterprise-grade cloud. Mumbai, India The',
  ],
  ['nodikotha', '/subprocessors/cloudflare/', 'Network edge Role Stands in front of all traffic.'],
  [
    'nodikotha',
    '/subprocessors/',
    'None of these entries states which personal data the subprocessor receives, or where personal data is processed',
  ],
  ['plovernest', '/subprocessors/abacus-ai/', 'AI features Plovernest AI Chat A support assistant powered by AI.'],
  ['plovernest', '/ai/', 'Kept by the provider None. Chat history is stored in Plovernest’s own database only.'],
];

for (const [example, path, says] of onPages) {
  test(`${path} of ${example} says “${says}”`, async () => {
    const page = builtPages(await builtSite(example)).find((candidate) => candidate.path === path);
    expect(page && wordsOf(page)).toContain(says);
  });
}

test('the key of nodikotha that its page leads to is the one that its security.txt names', async () => {
  const folder = await builtSite('nodikotha');
  const securityTxt = readFileSync(join(folder, '.well-known/security.txt'), 'utf8');
  const page = readFileSync(join(folder, 'disclosure/index.html'), 'utf8');
  const [, key] = /<a href="?([^">]+)"?>\s*OpenPGP key/.exec(page) ?? [];
  expect(securityTxt).toContain(`Encryption: ${String(key)}\n`);
});
