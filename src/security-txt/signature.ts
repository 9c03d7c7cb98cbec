import {
  createCleartextMessage,
  type KeyID,
  type PrivateKey,
  type PublicKey,
  readCleartextMessage,
  sign,
  type SignaturePacket,
  verify,
} from 'openpgp';
import { fingerprintOf } from '../integrity/signature.ts';
import { groupedFingerprint } from '../schemas/fields/contact-points.ts';

/** The keys that a site publishes for its readers to check signatures with. */
export interface PublishedKeys {
  readonly keys: readonly PublicKey[];
  /** The fingerprint that `signing` of the organization states, of a key that may be published elsewhere. */
  readonly stated?: string;
  /** Files under public/ that should hold a key and hold none that can be read. */
  readonly unread?: readonly string[];
}

/** What is to be said of the signature of a security.txt. */
export interface SignatureVerdict {
  /**
   * `holds`: made with a published key; `altered`: made with one, over another text; `refused`: broken, or by a key that
   * will not do; `unchecked`: the key is not published.
   */
  readonly kind: 'holds' | 'altered' | 'refused' | 'unchecked';
  readonly message: string;
  readonly hint: string;
  /** When the key or the signature expires, where it holds and they do. */
  readonly until?: Date;
}

/** RFC 9580 has no later time: what was revoked at any time counts. */
const EVER = new Date(0xffff_ffff * 1000);

const SIGN_ANEW = 'Sign it anew: npm run security-txt -- --signing-key FILE.';
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const refused = (message: string, hint = SIGN_ANEW): SignatureVerdict => ({ kind: 'refused', message, hint });

function issuerOf({ issuerFingerprint, issuerKeyID }: SignaturePacket): string {
  const digits = issuerFingerprint ? Buffer.from(issuerFingerprint).toString('hex') : issuerKeyID.toHex();
  return groupedFingerprint(digits.toUpperCase());
}

/** A signature of a key that is not among those published. */
function unknownIssuer(issuer: string, { keys, stated, unread = [] }: PublishedKeys): SignatureVerdict {
  const own = keys.map((key) => groupedFingerprint(fingerprintOf(key)));
  if (own.length > 0 && (stated === undefined || own.includes(stated))) {
    return refused(
      `The signature is by the key ${issuer}, and the site publishes ${own.join(' and ')}.`,
      'Sign it with the key that is published, or publish the other one as public/pgp-key.asc.',
    );
  }
  const why = unread.length > 0 ? `${unread.join(' and ')} cannot be read as a key` : 'it does not lie under public/';
  return {
    kind: 'unchecked',
    message: `The signature is by the key ${issuer}, and ${why}, so nobody can check it with what the site publishes.`,
    hint: 'Publish the key as public/pgp-key.asc (gpg --export --armor).',
  };
}

async function isRevoked(key: PublicKey, id: KeyID): Promise<boolean> {
  if (await key.isRevoked(undefined, undefined, EVER)) return true;
  const [subkey] = key.getSubkeys(id);
  const binding = subkey?.bindingSignatures[0];
  return subkey && binding ? subkey.isRevoked(binding, key.keyPacket, EVER) : false;
}

async function expiryOf(key: PublicKey, signature: SignaturePacket): Promise<Date | undefined> {
  const [subkey] = key.getSubkeys(signature.issuerKeyID);
  const times = [signature.getExpirationTime(), await key.getExpirationTime(), await subkey?.getExpirationTime(EVER)];
  const dates = times.filter((time) => time instanceof Date);
  return dates.sort((a, b) => a.getTime() - b.getTime())[0];
}

/** What the words of the library mean for the author. */
function whyNot(error: unknown, key: string): SignatureVerdict {
  const reason = reasonOf(error);
  if (/digest did not match|verification failed/.test(reason)) {
    return {
      kind: 'altered',
      message: `The signature by the key ${key} does not hold: it, or the text above it, was changed after signing.`,
      hint: SIGN_ANEW,
    };
  }
  if (reason.includes('expired')) return refused(`The key ${key} had expired when the file was signed.`);
  return refused(`The signature by the key ${key} does not hold: ${reason}.`);
}

async function judge(
  signature: SignaturePacket,
  verified: Promise<true>,
  published: PublishedKeys,
): Promise<SignatureVerdict> {
  const key = published.keys.find((candidate) => candidate.getKeys(signature.issuerKeyID).length > 0);
  if (!key) return unknownIssuer(issuerOf(signature), published);
  const fingerprint = groupedFingerprint(fingerprintOf(key));
  if (await isRevoked(key, signature.issuerKeyID)) {
    return refused(`The signature is by the key ${fingerprint}, which was revoked.`);
  }
  try {
    await verified;
  } catch (error) {
    return whyNot(error, fingerprint);
  }
  const until = await expiryOf(key, signature);
  return { kind: 'holds', message: `Signed with the key ${fingerprint}.`, hint: '', ...(until && { until }) };
}

/** The most telling verdict of several signatures stands for all: one that is wrong, else one that holds. */
const WEIGHT = ['altered', 'refused', 'holds', 'unchecked'] as const;

/**
 * Judges a security.txt that is signed in the clear (RFC 9116 section 2.3). The clock is not asked: that a key or a
 * signature expires is told, and not judged.
 *
 * @param text one that `readCleartext` can read
 */
export async function judgeSignature(text: string, published: PublishedKeys): Promise<SignatureVerdict> {
  try {
    const message = await readCleartextMessage({ cleartextMessage: text });
    const { signatures } = await verify({ message, verificationKeys: [...published.keys], date: null });
    const verdicts = await Promise.all(
      signatures.map(async ({ signature, verified }) => {
        const [packet] = (await signature).packets;
        return packet ? judge(packet, verified, published) : refused('The signature cannot be read.');
      }),
    );
    verdicts.sort((a, b) => WEIGHT.indexOf(a.kind) - WEIGHT.indexOf(b.kind));
    return verdicts[0] ?? refused('There is no signature of a text in what stands as one.');
  } catch (error) {
    return refused(`The signature cannot be read: ${reasonOf(error)}.`);
  }
}

/**
 * Signs the text of security.txt in the clear (RFC 9116 section 2.3, RFC 9580 section 7). The signature holds the time it
 * was made, so each differs from the last.
 *
 * @param text as `writeSecurityTxt` gives it
 */
export async function signSecurityTxt(text: string, key: PrivateKey): Promise<string> {
  // The end of the last line belongs to the signature.
  const message = await createCleartextMessage({ text: text.replace(/\n$/, '') });
  const signed = await sign({ message, signingKeys: key });
  // The library ends the lines of the text, and only those, with CRLF, for which signatures are made; any ending holds.
  return signed.replaceAll('\r\n', '\n');
}
