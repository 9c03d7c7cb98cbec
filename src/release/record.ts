import type { Entry } from '../model/content.ts';
import type { Commitment } from '../schemas/commitment.ts';
import type { IsoDate } from '../schemas/fields/dates.ts';
import type { Erratum, Released, ReleasedRecord, ReleasedVersion } from '../schemas/released.ts';
import type { Subprocessor } from '../schemas/subprocessor.ts';
import type { DocumentFrontMatter } from '../schemas/texts.ts';
import { advisoryPast, type AdvisoryText, pastOfAdvisory, pastOfSubprocessor } from './past-of-records.ts';
import { isKnown, pastOfCommitment, type PastPart } from './past.ts';
import { hashOfLines, hashOfPast, lineHashes, lockedLines, packHashes } from './text-hash.ts';

/** A version of a document with the whole text of its file; its id is `policies/access-control/1.0`. */
export interface DocumentText extends Entry<DocumentFrontMatter> {
  readonly text: string;
}

/** What can be released of a trust center. */
export interface Releasable {
  /** The company's name. */
  readonly name?: string | undefined;
  readonly documents: readonly DocumentText[];
  readonly subprocessors: readonly Entry<Subprocessor>[];
  readonly commitments: readonly Entry<Commitment>[];
  readonly advisories: readonly AdvisoryText[];
}

function versionOf({ text, data }: DocumentText, asOf: IsoDate): ReleasedVersion {
  const lines = lockedLines(text);
  const hasEnded = data.withdrawn !== undefined && data.withdrawn <= asOf;
  return {
    released: asOf,
    sha256: hashOfLines(lines),
    lines: packHashes(lineHashes(lines)),
    ...(hasEnded && { withdrawn: data.withdrawn }),
  };
}

/** What was released stays; that a version has been withdrawn is added to it. */
function addVersion(before: ReleasedVersion | undefined, now: ReleasedVersion): ReleasedVersion {
  if (before === undefined || before.withdrawn !== undefined || now.withdrawn === undefined) return before ?? now;
  const { errata, ...rest } = before;
  return { ...rest, withdrawn: now.withdrawn, ...(errata && { errata }) };
}

const pastAsRecorded = (parts: readonly PastPart[]): ReleasedRecord['past'] =>
  Object.fromEntries(parts.map(({ key, hash }) => [key, hash]));

function addRecords<Data>(
  before: Released['commitments'],
  entries: readonly Entry<Data>[],
  partsOf: (data: Data) => PastPart[],
): Released['commitments'] {
  const added = entries.flatMap(({ id, data }) => {
    const past = pastAsRecorded(partsOf(data));
    if (Object.keys(past).length === 0) return [];
    const known = before[id];
    return [[id, { ...known, past: { ...past, ...known?.past } }] as const];
  });
  return { ...before, ...Object.fromEntries(added) };
}

function addAdvisories(
  before: Released['advisories'] = {},
  advisories: readonly AdvisoryText[],
  asOf: IsoDate,
): Released['commitments'] {
  const added = advisories.flatMap((advisory) => {
    const parts = pastOfAdvisory(advisory, asOf);
    const known = before[advisory.id];
    return parts.length === 0 ? [] : [[advisory.id, { ...known, past: advisoryPast(known?.past, parts) }] as const];
  });
  return { ...before, ...Object.fromEntries(added) };
}

/** Adds to what was released everything readers know by a day. What was released already stays as it was. */
export function recordRelease(before: Released, now: Releasable, asOf: IsoDate): Released {
  const versions = now.documents
    .filter(({ data }) => isKnown(data, asOf))
    .map((document) => [document.id, addVersion(before.documents[document.id], versionOf(document, asOf))] as const);
  const advisories = addAdvisories(before.advisories, now.advisories, asOf);
  const identity = before.identity ?? now.name;
  return {
    ...before,
    asOf: before.asOf > asOf ? before.asOf : asOf,
    ...(identity !== undefined && { identity }),
    documents: { ...before.documents, ...Object.fromEntries(versions) },
    subprocessors: addRecords(before.subprocessors, now.subprocessors, (data) => pastOfSubprocessor(data, asOf)),
    ...(Object.keys(advisories).length > 0 && { advisories }),
    commitments: addRecords(before.commitments, now.commitments, (data) => pastOfCommitment(data, asOf)),
  };
}

/** What an erratum is about: `policies/access-control/1.0`, `subprocessors/stripe`, `commitments/rto`. */
export interface Correction {
  readonly id: string;
  readonly reason: string;
  readonly date: IsoDate;
}

function correctRecord<Data>(
  before: Released['commitments'],
  entry: Entry<Data> | undefined,
  parts: readonly PastPart[],
  correction: Correction,
): Released['commitments'] | undefined {
  const known = entry && before[entry.id];
  if (!known) return undefined;
  const past = pastAsRecorded(parts);
  const erratum = erratumOf(correction, hashOfPast(known.past), hashOfPast(past));
  return erratum && { ...before, [entry.id]: { ...known, past, errata: [...(known.errata ?? []), erratum] } };
}

function erratumOf({ date, reason }: Correction, from: string, to: string): Erratum | undefined {
  return from === to ? undefined : { date, reason, from, to };
}

function correctDocument(before: Released, document: DocumentText, correction: Correction): Released | undefined {
  const known = before.documents[document.id];
  if (!known) return undefined;
  const now = { ...versionOf(document, correction.date), released: known.released };
  const erratum = erratumOf(correction, known.sha256, now.sha256);
  if (!erratum && known.withdrawn === now.withdrawn) return undefined;
  const { date, reason } = correction;
  const entry = erratum ?? { date, reason, from: known.sha256, to: now.sha256 };
  const corrected = { ...now, errata: [...(known.errata ?? []), entry] };
  return { ...before, documents: { ...before.documents, [document.id]: corrected } };
}

/**
 * Takes a correction of something released for what readers are told from now on.
 *
 * @returns `undefined` where nothing of that id was released, or nothing differs from what was
 */
export function recordErratum(before: Released, now: Releasable, correction: Correction): Released | undefined {
  const { id } = correction;
  const asOf = before.asOf > correction.date ? before.asOf : correction.date;
  const document = now.documents.find((candidate) => candidate.id === id);
  if (document) return correctDocument(before, document, correction);
  const [collection, name] = id.split('/');
  if (collection === 'subprocessors') {
    const entry = now.subprocessors.find((candidate) => candidate.id === name);
    const parts = entry ? pastOfSubprocessor(entry.data, asOf) : [];
    const subprocessors = correctRecord(before.subprocessors, entry, parts, correction);
    return subprocessors && { ...before, subprocessors };
  }
  const entry = collection === 'commitments' ? now.commitments.find((candidate) => candidate.id === name) : undefined;
  const parts = entry ? pastOfCommitment(entry.data, asOf) : [];
  const commitments = correctRecord(before.commitments, entry, parts, correction);
  return commitments && { ...before, commitments };
}

/** An entry of released.json that has been corrected. */
interface Corrected {
  readonly errata?: readonly Erratum[] | undefined;
}

function reworded(errata: readonly Erratum[] | undefined, { date, reason }: Correction): Erratum[] | undefined {
  const last = errata?.at(-1);
  if (!errata || !last || last.reason === reason) return undefined;
  // What readers were told on an earlier day stays; nothing else differs, so the hash before is the one after.
  return last.date === date
    ? [...errata.slice(0, -1), { ...last, reason }]
    : [...errata, { date, reason, from: last.to, to: last.to }];
}

function inEntries<Entry extends Corrected>(
  entries: Readonly<Record<string, Entry>>,
  key: string,
  correction: Correction,
): Record<string, Entry> | undefined {
  const entry = entries[key];
  const errata = reworded(entry?.errata, correction);
  return entry && errata && { ...entries, [key]: { ...entry, errata } };
}

/**
 * Corrects the sentence of the last erratum of something released, where the thing itself does not differ: on the same
 * day the new one takes its place, later it is told beside it.
 *
 * @returns `undefined` where it was never corrected, or the sentence is the same
 */
export function rewordErratum(before: Released, correction: Correction): Released | undefined {
  const { id } = correction;
  const documents = inEntries(before.documents, id, correction);
  if (documents) return { ...before, documents };
  for (const kind of ['subprocessors', 'commitments'] as const) {
    const own = id.startsWith(`${kind}/`) ? inEntries(before[kind], id.slice(kind.length + 1), correction) : undefined;
    if (own) return { ...before, [kind]: own };
  }
  return undefined;
}
