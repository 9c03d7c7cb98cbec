import { misspelling } from '../spelling/nearest-name.ts';
import { controlRefs, formatControlRef, parseControlRef, successors } from './control-ref.ts';
import { anchorOf, type Framework, type FrameworkControl } from './framework.ts';
import { frameworks } from './registry.ts';

/** Costs count edits. A reference further away than this is no likely meaning. */
const FARTHEST = 3;
/** How much worse than the best suggestion another one may be. */
const SPREAD = 0.9;

interface WrittenRef {
  readonly framework: string;
  readonly control: string;
}

/** What an author wrote, split at the last colon; without a colon it is a control of some framework. */
function splitRef(ref: string): WrittenRef {
  const colon = ref.lastIndexOf(':');
  return { framework: ref.slice(0, Math.max(colon, 0)).trim(), control: ref.slice(colon + 1).trim() };
}

function lettersOf(text: string): string {
  return anchorOf(text).replaceAll('-', '');
}

function frameworkCost(written: string, framework: Framework): number {
  if (written === framework.id) return 0;
  const letters = lettersOf(written);
  const names = [framework.id, framework.shortName, framework.name].map(lettersOf);
  if (letters === '' || names.includes(letters)) return 0.5;
  if (names.some((name) => name.includes(letters) || letters.includes(name))) return 1;
  return Math.min(FARTHEST, ...names.map((name) => 1 + misspelling(letters, name)));
}

/** The form in which ids are compared: "Art. 28", "Article 28" and "art28" are "art-28"; "IAM-2" and "IAM-02" are "iam-2". */
function keyOf(control: string): string {
  return anchorOf(control.replace(/^art(?:icle|\.)?\s*(?=\d)/i, 'art ')).replaceAll(/\b0+(?=\d)/g, '');
}

/** Whether a key is another one with only words before it: "annex-a-5-19", "requirement-12". */
function isIntroduced(key: string, by: string): boolean {
  return key.endsWith(`-${by}`) && !/\d/.test(key.slice(0, -by.length));
}

/** Missing or surplus ends ("5.19" for "A.5.19", "12.8" for "12") are likelier than as many typing errors. */
function controlCost(written: string, control: FrameworkControl): number {
  const key = keyOf(control.id);
  if (written === key) return 0;
  if (key.endsWith(`-${written}`) || isIntroduced(written, key) || written === keyOf(control.title ?? '')) return 0.5;
  if (written.startsWith(`${key}-`)) return 0.25 * (1 + written.slice(key.length + 1).split('-').length);
  if (key.startsWith(`${written}-`)) return 0.9;
  return misspelling(written, key);
}

/** For a control that only another edition of the cited framework has: what replaced it. */
function replacements({ framework, control }: WrittenRef): string[] {
  return controlRefs
    .filter((ref) => parseControlRef(ref)?.control.id === control)
    .flatMap(successors)
    .filter((ref) => parseControlRef(ref)?.framework.id === framework);
}

/** All references within reach, the likeliest first; equally likely ones in framework order. */
function rank(written: WrittenRef): string[] {
  const key = keyOf(written.control);
  if (key === '') return [];
  const candidates = frameworks.flatMap((framework) => {
    const base = frameworkCost(written.framework, framework);
    return framework.controls.map((control) => ({
      ref: formatControlRef(framework.id, control.id),
      cost: base + controlCost(key, control),
    }));
  });
  const best = Math.min(...candidates.map(({ cost }) => cost));
  return candidates
    .filter(({ cost }) => cost <= FARTHEST && cost < best + SPREAD)
    .sort((left, right) => left.cost - right.cost)
    .map(({ ref }) => ref);
}

/**
 * Suggestions for a reference that does not exist, the likeliest first: "iso27001:A.5.19" suggests
 * "iso27001-2022:A.5.19". Empty where nothing comes near.
 * @param limit the most suggestions to return
 */
export function nearestControlRefs(ref: string, limit = 3): string[] {
  const written = splitRef(ref);
  const replaced = replacements(written);
  return (replaced.length > 0 ? replaced : rank(written)).slice(0, limit);
}
