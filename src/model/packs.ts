import { hasEnded } from '../frameworks/framework.ts';
import type { Crosswalk } from './crosswalk.ts';
import type { TrustDocument } from './documents.ts';
import type { TrustCenter } from './resolve.ts';

/** Files that are handed out together: everything, or what a reader needs for one framework. */
export interface PackPlan {
  /** `trust`, or the id of the framework. */
  id: string;
  /** The page that says what is in it. */
  page: string;
  /** The file, from the root of the site. */
  path: string;
  /** The framework it is for; absent of the pack of everything. */
  crosswalk?: Crosswalk;
  /** The documents in force that it holds. */
  documents: readonly TrustDocument[];
  /** Whether it holds the answered questions. */
  questions: boolean;
}

/** What the file of a pack is called: `trust-pack.zip`. */
export function packFileName({ id }: Pick<PackPlan, 'id'>): string {
  return `${id}-pack.zip`;
}

const named = (id: string): Pick<PackPlan, 'id' | 'page' | 'path'> => ({
  id,
  page: `/documents/${id}-pack/`,
  path: `/documents/${packFileName({ id })}`,
});

const inForce = (documents: readonly TrustDocument[]): TrustDocument[] =>
  documents.filter(({ current }) => current !== undefined);

/** The pack of everything; none where nothing that can be downloaded is in it. */
export function trustPack({ documents, questions, register, advisories }: TrustCenter): PackPlan | undefined {
  const current = inForce(documents);
  if (current.length + questions.length + register.length + advisories.length === 0) return undefined;
  return { ...named('trust'), documents: current, questions: questions.length > 0 };
}

/** The pack of a framework; none where its crosswalk is not published, no document answers to it, or its edition has ended. */
export function frameworkPack(crosswalk: Crosswalk, { documents, asOf }: TrustCenter): PackPlan | undefined {
  const { framework, rows, whole } = crosswalk;
  if (!whole || hasEnded(framework, asOf)) return undefined;
  const answering = new Set(rows.flatMap(({ answers }) => answers.documents));
  const held = inForce(documents).filter((document) => answering.has(document));
  if (held.length === 0) return undefined;
  const questions = rows.some(({ answers }) => answers.questions.length > 0);
  return { ...named(framework.id), crosswalk, documents: held, questions };
}

/** Every pack of a trust center, the one of everything first. */
export function packsOf(center: TrustCenter): PackPlan[] {
  const frameworks = center.crosswalks.map((crosswalk) => frameworkPack(crosswalk, center));
  return [trustPack(center), ...frameworks].filter((pack) => pack !== undefined);
}
