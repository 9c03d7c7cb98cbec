import type { Acknowledgment, SecurityTxt } from '../schemas/security-txt.ts';
import type { Advisory } from '../schemas/advisory.ts';
import type { AiFeature, Control } from '../schemas/control.ts';
import type { RecordOf } from '../schemas/collections.ts';
import { type ListedName, listedNames } from '../schemas/listed.ts';
import type { DisclosureProgram } from '../schemas/disclosure-program.ts';
import type { IsoDate } from '../schemas/fields/dates.ts';
import type { Organization } from '../schemas/organization.ts';
import type { Question, Update } from '../schemas/texts.ts';
import type { Released } from '../schemas/released.ts';
import type { Report } from '../schemas/report.ts';
import type { Subprocessor } from '../schemas/subprocessor.ts';
import { advisoryOn, updateOn } from './records.ts';
import { firstDay } from './calendar.ts';
import { resolveCertifications, type ResolvedCertification } from './certifications.ts';
import { resolveCommitment, type ResolvedCommitment } from './commitments.ts';
import { compareCodes, type Content, type Entry } from './content.ts';
import { correctionsBy, NO_CORRECTIONS, type Corrections } from './corrections.ts';
import { resolveCrosswalks, type Crosswalk } from './crosswalk.ts';
import { resolvePolicies, resolveSingleDocument, type TrustDocument } from './documents.ts';
import type { TrustEvent } from './event.ts';
import { collectEvents } from './events.ts';
import { knownOn } from './known.ts';
import { resolveRegister, type RegisterEntry } from './register.ts';

type ListedRecords = { readonly [Name in ListedName]: readonly Entry<RecordOf<Name>>[] };

/** A whole trust center as of a day: what every page, feed and file is made from. */
export interface TrustCenter {
  asOf: IsoDate;
  /** What ids in feeds and calendars are made from; it stays when the company's name or address changes. */
  identity: string;
  organization: Organization;
  whitepaper?: TrustDocument;
  policies: readonly TrustDocument[];
  disclosure?: TrustDocument;
  program?: DisclosureProgram;
  /** All documents: whitepaper, policies, disclosure policy. */
  documents: readonly TrustDocument[];
  /** The collections that a page of their own lists in full, by id. */
  listed: ListedRecords;
  safeguards: readonly Entry<Control>[];
  /** Every framework that something refers to, whether its crosswalk is published or not. */
  crosswalks: readonly Crosswalk[];
  certifications: readonly ResolvedCertification[];
  reports: readonly Entry<Report>[];
  /** Entries readers have heard of, by name; ended ones too. */
  register: readonly RegisterEntry[];
  /** The records behind the register, to resolve it on other days. */
  subprocessors: readonly Entry<Subprocessor>[];
  commitments: readonly ResolvedCommitment[];
  aiFeatures: readonly Entry<AiFeature>[];
  questions: readonly Entry<Question>[];
  /** Newest first. */
  acknowledgments: readonly Entry<Acknowledgment>[];
  /** Newest first. */
  advisories: readonly Entry<Advisory>[];
  /** Newest first. */
  updates: readonly Entry<Update>[];
  /** Everything dated, newest first, what is still to come included. */
  events: readonly TrustEvent[];
  securityTxt?: SecurityTxt;
  /** What was corrected by the day since it was released. */
  corrections: Corrections;
}

const newestFirst = <Data>(entries: readonly Entry<Data>[], dateOf: (entry: Entry<Data>) => IsoDate): Entry<Data>[] =>
  [...entries].sort((a, b) => compareCodes(dateOf(b), dateOf(a)) || compareCodes(a.id, b.id));

const byId = <Data>(entries: readonly Entry<Data>[]): Entry<Data>[] =>
  [...entries].sort((a, b) => compareCodes(a.id, b.id));

/**
 * Resolves a trust center as of a day. Advisories, updates and thanks dated later are not there yet.
 *
 * @param asOf the day; everything that depends on a date is told by it
 * @param drafts whether drafts are kept, as in the preview
 * @param released its corrections, of which those of later days are not told yet, and what ids are made from
 */
export function resolveTrustCenter(
  content: Content,
  asOf: IsoDate,
  drafts = false,
  { identity = content.organization.name, ...corrections }: Corrections & Pick<Released, 'identity'> = NO_CORRECTIONS,
): TrustCenter {
  const whitepaper = resolveSingleDocument('whitepaper', content.whitepaper, asOf, drafts);
  const policies = resolvePolicies(content.policies, asOf, drafts);
  const disclosure = resolveSingleDocument('disclosure', content.disclosure, asOf, drafts);
  const documents = [whitepaper, ...policies, disclosure].filter((document) => document !== undefined);
  const listed = Object.fromEntries(
    listedNames.map((name) => [name, byId<unknown>(content[name])]),
  ) as unknown as ListedRecords;
  const safeguards = listed.controls;
  const certifications = resolveCertifications(content.certifications, asOf);
  const register = resolveRegister(content.subprocessors, content.organization.subprocessorNotice, asOf);
  const commitments = byId(content.commitments).map((entry) => resolveCommitment(entry, asOf));
  const questions = byId(content.questions).map((entry) => knownOn(entry, 'reviewed', asOf));
  const isThanked = ({ data }: Entry<Acknowledgment>): boolean => firstDay(data.date) <= asOf;
  const acknowledgments = newestFirst(content.acknowledgments, ({ data }) => firstDay(data.date)).filter(isThanked);
  const unthanked = new Set(content.acknowledgments.filter((entry) => !isThanked(entry)).map(({ id }) => id));
  const advisories = newestFirst(content.advisories, ({ data }) => data.published)
    .filter(({ data }) => data.published <= asOf)
    .map((entry) => advisoryOn(entry, asOf, unthanked));
  const updates = newestFirst(content.updates, ({ id }) => id.slice(0, 10))
    .filter(({ id }) => id.slice(0, 10) <= asOf)
    .map((entry) => updateOn(entry, asOf));
  return {
    asOf,
    identity,
    organization: content.organization,
    whitepaper,
    policies,
    disclosure,
    program: content['disclosure-program'],
    documents,
    listed,
    safeguards,
    crosswalks: resolveCrosswalks({ safeguards, documents, commitments, questions }, content.organization.crosswalks),
    certifications,
    reports: byId(content.reports).map((entry) => knownOn(entry, 'issued', asOf)),
    register,
    subprocessors: byId(content.subprocessors),
    commitments,
    aiFeatures: listed['ai-features'],
    questions,
    acknowledgments,
    advisories,
    updates,
    events: collectEvents({ documents, register, certifications, commitments, advisories, updates, corrections }, asOf),
    securityTxt: content['security-txt'],
    corrections: correctionsBy(corrections, asOf),
  };
}
