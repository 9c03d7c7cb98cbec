import { expect, test } from '@playwright/test';
import { gzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTestKey } from '../unit/integrity/test-key.ts';
import { put } from '../unit/integrity/sealed-site.ts';
import { candor, scratch } from './command.ts';
import { searchEveryByte } from './every-byte.ts';
import { MARKED_DAY, markers, writeMarkedSite } from './marked-site.ts';

test.describe.configure({ mode: 'serial' });

const hidden = markers('zqh');
const open = markers('zqp');
const HIDDEN = /zqh[a-z]{4}/gi;
const out = scratch('restricted-out');

/** The places whose words were found in the output, with the files they stand in. */
async function foundIn(folder: string): Promise<string[]> {
  const found = await searchEveryByte(folder, HIDDEN);
  return [...hidden.places]
    .filter(([, word]) => found.has(word))
    .map(([place, word]) => `${place}: ${[...(found.get(word) ?? [])].join(', ')}`);
}

test('nothing that is not published is in any byte of the site', async () => {
  const site = join(scratch('restricted'), hidden.mark('folder of the trust center'));
  writeMarkedSite(site, hidden, open);
  const passphrase = hidden.mark('passphrase of the signing key');
  const { privateKey } = await makeTestKey('Key of a test', passphrase);
  const secrets = {
    CANDOR_SIGNING_KEY: privateKey,
    CANDOR_SIGNING_PASSPHRASE: passphrase,
    SECRET_OF_THE_BUILD_SERVER: hidden.mark('environment'),
    PUBLIC_SECRET_OF_THE_BUILD_SERVER: hidden.mark('environment, public by name'),
  };
  const { status, text } = candor(['build', '--site', site, '--as-of', MARKED_DAY, '--out', out], secrets);
  expect(status, text).toBe(0);
  expect(hidden.places.size).toBeGreaterThan(100);
  expect(await foundIn(out)).toEqual([]);
  const [, line = ''] = /\n\n(.{20,})\n/.exec(privateKey) ?? [];
  expect(line).not.toBe('');
  expect((await searchEveryByte(out, new RegExp(line.replace(/[+/]/g, '\\$&'), 'g'))).size).toBe(0);
});

test('the search finds what is published, in every kind of file', async () => {
  const found = await searchEveryByte(out, /zqp[a-z]{4}/gi);
  const filesOf = (place: string): string[] => [...(found.get(open.mark(place)) ?? [])];
  const lost = [...open.places].filter(
    ([place, word]) => !found.has(word) && !place.endsWith(', comment') && !place.endsWith(', id'),
  );
  expect(lost).toEqual([]);
  const policy = filesOf('policies/access, cell');
  expect(policy).toEqual(
    expect.arrayContaining([
      'policies/access/index.html',
      'policies/access/1.0.md',
      'policies/access/1.0.json',
      'policies/access/1.0.pdf',
      'documents/trust-pack.zip',
      'documents/soc2-pack.zip',
    ]),
  );
  expect(policy.filter((path) => path.endsWith('.pf_fragment'))).not.toEqual([]);
  expect(filesOf('question, explanation')).toEqual(
    expect.arrayContaining(['questions/questions.xlsx', 'questions/questions.csv', 'data/questions.json']),
  );
  expect(filesOf('known subprocessor, purpose')).toContain('subprocessors/register.pdf');
  expect(filesOf('public file')).toEqual(['logo.svg']);
});

test('one word in any kind of file is found', async () => {
  const word = hidden.mark('file beside content');
  const bytes = new TextEncoder().encode(`a ${word.toUpperCase()} b`);
  const pdf = readFileSync(join(out, 'policies', 'access', '1.0.pdf'));
  const folder = scratch('planted');
  put(folder, 'plain.bin', bytes);
  put(folder, 'wide.bin', Buffer.from(word, 'utf16le'));
  put(folder, 'packed.gz', gzipSync(bytes));
  put(folder, 'pack.zip', zipSync({ 'inner.zip': zipSync({ 'a.gz': gzipSync(bytes) }) }));
  put(folder, `${word}/empty`, '');
  put(folder, 'clean.pdf', pdf);
  const [place] = await foundIn(folder);
  expect(place?.split(': ')[1]?.split(', ').sort()).toEqual(
    [word, `${word}/empty`, 'pack.zip', 'packed.gz', 'plain.bin', 'wide.bin'].sort(),
  );
});

test('what is given to those who ask is listed, with a letter that is written already', () => {
  const html = readFileSync(join(out, 'documents', 'index.html'), 'utf8')
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&');
  const letters = [...html.matchAll(/href="mailto:security@marked-example\.eu\?subject=([^"&]+)&body=([^"]+)"/g)]
    .map(([, subject = '', body = '']) => [decodeURIComponent(subject), decodeURIComponent(body)])
    .filter(([subject]) => subject?.startsWith('Request: '));
  const report = open.mark('report, title');
  expect(letters.map(([subject]) => subject)).toEqual([
    `Request: ${report}`,
    `Request: ${open.mark('document elsewhere, title')}`,
  ]);
  expect(letters[0]?.[1]).toBe(
    [
      `Please send us: ${report}`,
      'https://trust.marked-example.eu/documents/#soc-2',
      '',
      'Company: ',
      'Name and role: ',
      'Non-disclosure agreement signed (yes or no): ',
      'Account or plan: ',
      '',
    ].join('\r\n'),
  );
});
