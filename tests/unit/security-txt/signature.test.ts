import {
  createCleartextMessage,
  enums,
  generateKey,
  reformatKey,
  revokeKey,
  sign,
  type PrivateKey,
  type PublicKey,
} from 'openpgp';
import { beforeAll, describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../src/integrity/signature.ts';
import { groupedFingerprint } from '../../../src/schemas/fields/contact-points.ts';
import { judgeSignature, signSecurityTxt } from '../../../src/security-txt/signature.ts';

const TEXT = 'Contact: mailto:security@example.com\nExpires: 2027-06-30T00:00:00Z\n';
const MADE = new Date('2026-01-01T00:00:00Z');
const DAY = 86_400;

interface Pair {
  privateKey: PrivateKey;
  publicKey: PublicKey;
}

const userIDs = [{ name: 'Key of a test', email: 'test@example.com' }];
const make = (options: { subkeys?: { sign: true }[]; keyExpirationTime?: number } = {}): Promise<Pair> =>
  generateKey({ userIDs, date: MADE, subkeys: [], ...options, format: 'object' });
const nameOf = ({ publicKey }: Pair): string => groupedFingerprint(fingerprintOf(publicKey));

let key: Pair;
let other: Pair;
let signed: string;

beforeAll(async () => {
  [key, other] = await Promise.all([make(), make()]);
  signed = await signSecurityTxt(TEXT, key.privateKey);
});

const judge = (text: string, ...pairs: { publicKey: PublicKey }[]) =>
  judgeSignature(text, { keys: pairs.map(({ publicKey }) => publicKey) });

async function signedOn(date: string, { privateKey }: Pair): Promise<string> {
  const message = await createCleartextMessage({ text: TEXT.trimEnd() });
  return sign({ message, signingKeys: privateKey, date: new Date(date) });
}

it('is written in the clear: the text as it is, between armor', () => {
  expect(signed).toMatch(
    /^-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nContact: \S+\nExpires: \S+\n-----BEGIN PGP SIGNATURE-----\n\n[^]+\n-----END PGP SIGNATURE-----\n$/,
  );
});

describe('holds', () => {
  it.each([
    ['as it was made', (text: string) => text],
    ['with other line endings, which are not signed', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with blanks at the end of a line, which are not signed', (text: string) => text.replace('Z\n', 'Z \n')],
    ['with an escaped line', (text: string) => text.replace('Expires', '- Expires')],
  ])('%s', async (_, change) => {
    const verdict = await judge(change(signed), other, key);
    expect(verdict).toEqual({ kind: 'holds', message: `Signed with the key ${nameOf(key)}.`, hint: '' });
  });

  it('made with a subkey for signing', async () => {
    const pair = await make({ subkeys: [{ sign: true }] });
    const text = await signSecurityTxt(TEXT, pair.privateKey);
    expect(await judge(text, pair)).toMatchObject({
      kind: 'holds',
      message: expect.stringContaining(nameOf(pair)) as string,
    });
  });

  it('says until when, where its key expires', async () => {
    const pair = await make({ keyExpirationTime: 90 * DAY });
    const text = await signedOn('2026-03-01T00:00:00Z', pair);
    expect(await judge(text, pair)).toMatchObject({ kind: 'holds', until: new Date('2026-04-01T00:00:00Z') });
  });
});

describe('does not hold', () => {
  it.each([
    ['one letter of the text', (text: string) => text.replace('security@', 'sesurity@')],
    ['a line more', (text: string) => text.replace('Expires', 'Hiring: https://example.com/\nExpires')],
    ['one letter of the signature', (text: string) => text.replace(/.(?=\n=)/, (end) => (end === 'A' ? 'B' : 'A'))],
  ])('with %s changed', async (_, change) => {
    expect(await judge(change(signed), key)).toEqual({
      kind: 'altered',
      message: `The signature by the key ${nameOf(key)} does not hold: it, or the text above it, was changed after signing.`,
      hint: 'Sign it anew: npm run security-txt -- --signing-key FILE.',
    });
  });

  it('made with another key than the site publishes', async () => {
    expect(await judge(signed, other)).toEqual({
      kind: 'refused',
      message: `The signature is by the key ${nameOf(key)}, and the site publishes ${nameOf(other)}.`,
      hint: 'Sign it with the key that is published, or publish the other one as public/pgp-key.asc.',
    });
  });

  it('made with a key that had expired', async () => {
    const { publicKey } = await reformatKey({
      privateKey: key.privateKey,
      userIDs,
      date: MADE,
      keyExpirationTime: 30 * DAY,
      format: 'object',
    });
    const verdict = await judge(await signedOn('2026-06-01T00:00:00Z', key), { publicKey });
    expect(verdict).toMatchObject({
      kind: 'refused',
      message: `The key ${nameOf(key)} had expired when the file was signed.`,
    });
  });

  it.each([
    ['because it leaked', enums.reasonForRevocation.keyCompromised],
    ['because it was replaced, after signing', enums.reasonForRevocation.keySuperseded],
  ])('made with a key that was revoked %s', async (_, flag) => {
    const pair = await make();
    const text = await signedOn('2026-02-01T00:00:00Z', pair);
    const { publicKey } = await revokeKey({
      key: pair.privateKey,
      reasonForRevocation: { flag },
      date: new Date('2026-05-01T00:00:00Z'),
      format: 'object',
    });
    expect(await judge(text, { publicKey })).toMatchObject({
      kind: 'refused',
      message: `The signature is by the key ${nameOf(pair)}, which was revoked.`,
    });
  });

  it('made with a subkey that was revoked', async () => {
    const pair = await make({ subkeys: [{ sign: true }] });
    const text = await signedOn('2026-02-01T00:00:00Z', pair);
    const [subkey] = pair.privateKey.subkeys;
    const revoked = await subkey?.revoke(pair.privateKey.keyPacket as never, {}, new Date('2026-05-01T00:00:00Z'));
    if (revoked) pair.privateKey.subkeys[0] = revoked;
    const verdict = await judge(text, { publicKey: pair.privateKey.toPublic() });
    expect(verdict).toMatchObject({ kind: 'refused', message: expect.stringContaining('was revoked') as string });
  });

  it('where its data is none of OpenPGP, or names another hash', async () => {
    const empty = signed.replace(/(SIGNATURE-----\n\n)[^]+(\n-----END)/, '$1AAAA$2');
    expect(await judge(empty, key)).toMatchObject({ kind: 'refused' });
    const hash = signed.replace('SHA512', 'SHA256');
    expect(await judge(hash, key)).toMatchObject({
      kind: 'refused',
      message: 'The signature cannot be read: Hash algorithm mismatch in armor header and signature.',
    });
  });
});

describe('cannot be checked', () => {
  it('where no key is published', async () => {
    expect(await judge(signed)).toEqual({
      kind: 'unchecked',
      message: `The signature is by the key ${nameOf(key)}, and it does not lie under public/, so nobody can check it with what the site publishes.`,
      hint: 'Publish the key as public/pgp-key.asc (gpg --export --armor).',
    });
  });

  it('where a key is stated that lies elsewhere, of which it may be a subkey', async () => {
    const verdict = await judgeSignature(signed, { keys: [other.publicKey], stated: nameOf(await make()) });
    expect(verdict.kind).toBe('unchecked');
    const own = await judgeSignature(signed, { keys: [other.publicKey], stated: nameOf(other) });
    expect(own.kind).toBe('refused');
  });
});

it('of two signatures the one that holds counts, unless the other is wrong', async () => {
  const message = await createCleartextMessage({ text: TEXT.trimEnd() });
  const both = await sign({ message, signingKeys: [key.privateKey, other.privateKey] });
  expect((await judge(both, key)).kind).toBe('refused');
  expect((await judge(both, key, other)).kind).toBe('holds');
});
