import { idFrom } from '../check/read/placement.ts';
import { addDuration } from '../model/calendar.ts';
import { noticeOn } from '../model/register-life.ts';
import { controlCategories, controlStatuses, trainingStances } from '../schemas/control.ts';
import { certificationKinds, certificationStatuses } from '../schemas/certification.ts';
import { commitmentAudiences, commitmentKinds } from '../schemas/commitment.ts';
import { safeHarborTenets } from '../schemas/disclosure-program.ts';
import { severities } from '../schemas/fields/text.ts';
import { shortAnswers } from '../schemas/texts.ts';
import { reportAccess, reportKinds } from '../schemas/report.ts';
import { tiers, transferMechanisms } from '../schemas/subprocessor.ts';
import { type Answers, field, type Kind, optional, shortId, type Surroundings, today } from './kind.ts';

/** What is in use already was announced to nobody: a day made up for it would be a false statement. */
const EARLIER = 'earlier';

/** The first day the promised notice allows. */
function earliestStart({ content }: Surroundings, { announced = '' }: Answers): string | undefined {
  if (announced === EARLIER) return EARLIER;
  if (!/^\d{4}-\d\d-\d\d$/.test(announced)) return undefined;
  const { notice } = noticeOn(content?.organization.subprocessorNotice, announced);
  return notice === undefined ? announced : addDuration(announced, notice);
}

const subprocessor: Kind = {
  collection: 'subprocessors',
  words: 'a subprocessor',
  fields: [
    field('name', 'The company'),
    field('purpose', 'What it does for you, in a sentence'),
    field(
      'announced',
      `The day customers hear of it, or "${EARLIER}" where you have used it since before this register`,
      {
        blank: EARLIER,
      },
    ),
    field('effective', 'The day it begins, no sooner than the notice you promise', {
      fallback: earliestStart,
      blank: EARLIER,
    }),
    optional('service', 'The service you use, where the company gets several entries'),
    optional('legal-entity', 'The legal entity the contract is with'),
    optional('tier', 'How closely you watch it', { choices: tiers }),
    optional('data-categories', 'The personal data it processes', { isList: true }),
    optional('country', 'The country it processes data in, as two letters such as DE', { key: 'locations' }),
    optional('transfer-mechanism', 'The ground of a transfer out of the EEA or the United Kingdom', {
      choices: transferMechanisms,
    }),
  ],
  id: ({ name = '', service = '' }) => idFrom(`${name} ${service}`),
  next: [
    'Fill in what readers look for: the legal entity, the data, the places and the ground of a transfer.',
    'Once it is announced, run npm run release, which locks what was said.',
  ],
};

const control: Kind = {
  collection: 'controls',
  words: 'a safeguard',
  fields: [
    field('title', 'The safeguard in a few words'),
    field('category', 'The group it is listed in', { choices: controlCategories }),
    field('statement', 'What is done, in one or two sentences'),
    field('status', 'Whether it is in place', {
      choices: controlStatuses,
      fallback: () => 'in-place',
    }),
    optional('controls', 'The requirements it answers to, such as soc2:CC6.1', { isList: true }),
  ],
  next: ['Add "controls:" with the requirements it answers to: that is what the pages of frameworks are made from.'],
};

const certification: Kind = {
  collection: 'certifications',
  words: 'a certification',
  fields: [
    field('standard', 'The standard, such as ISO/IEC 27001:2022'),
    field('kind', 'What stands behind it', {
      choices: certificationKinds,
    }),
    field('status', 'Whether it is held today', { choices: certificationStatuses }),
    optional('issuer', 'Who certified, attested or approved'),
    optional('valid-from', 'Valid from'),
    optional('expires', 'The last day it is valid'),
  ],
  next: ['Add "scope:", and "target:" where it is not held yet.'],
};

const commitment: Kind = {
  collection: 'commitments',
  words: 'a commitment',
  fields: [
    field('title', 'The promise in a few words'),
    field('kind', 'What kind of promise', { choices: commitmentKinds }),
    optional('towards', 'Whom it is promised to', { choices: commitmentAudiences }),
    field('value', 'What is promised, such as "72 hours" or "99.9%"', { key: 'values' }),
    field('from', 'The day it holds from', { key: 'values', fallback: today }),
    optional('trigger', 'What starts the clock, such as "confirming an incident"'),
    optional('statement', 'The promise as a sentence'),
  ],
  next: ['Quote it in texts as <Fact id="{id}" />, so that text and figure cannot disagree.'],
};

const question: Kind = {
  collection: 'questions',
  words: 'a question',
  fields: [
    field('question', 'The question'),
    field('answer', 'The short answer', { choices: shortAnswers }),
    field('group', 'The group it is listed in'),
    optional('explanation', 'The answer in full'),
  ],
  id: ({ question: text = '' }) => shortId(text),
  next: ['Add "controls:" and "documents:" where readers can read more.'],
};

const report: Kind = {
  collection: 'reports',
  words: 'a report',
  fields: [
    field('title', 'What it is called'),
    field('kind', 'What kind of evidence', {
      choices: reportKinds,
    }),
    field('access', 'Who gets it', { choices: reportAccess, isList: true }),
    optional('issued', 'When it was written'),
    optional('summary', 'What readers would find in it'),
  ],
  next: ['The report itself stays with you: nothing of it belongs under public/.'],
};

const aiFeature: Kind = {
  collection: 'ai-features',
  words: 'an AI feature',
  fields: [
    field('feature', 'The name of the feature'),
    field('purpose', 'What it is for'),
    field('data-sent', 'What is sent to the model', { isList: true }),
    field('retention', 'How long the provider keeps it: a duration such as "30 days", or "none"'),
    field('training', 'Whether customer data trains models', {
      choices: trainingStances,
    }),
    optional('provider', 'The id of the subprocessor that runs the model'),
    optional('model', 'The model or family of models'),
  ],
  next: ['Say where a person decides ("humanReview:") and how it is switched off ("switchOff:").'],
};

const acknowledgment: Kind = {
  collection: 'acknowledgments',
  words: 'an acknowledgment',
  fields: [
    field('researcher', 'The name or handle to thank'),
    field('date', 'When the finding was reported or fixed', { fallback: today }),
    optional('finding', 'What was found, as far as it is public'),
    optional('severity', 'How bad it was', { choices: severities }),
    optional('link', 'Where the researcher wants readers to go'),
  ],
  next: [],
};

const programme: Kind = {
  collection: 'disclosure-program',
  words: 'a disclosure programme',
  fields: [
    field('first-response', 'How soon a report is answered, such as "1 business day"'),
    optional('safe-harbor', 'What a researcher in good faith is promised', {
      isList: true,
      choices: safeHarborTenets,
    }),
    optional('rules', 'What is asked of researchers', { isList: true }),
    optional('credit', 'How researchers are credited'),
  ],
  next: ['Add "scopeIn:" and "scopeOut:", each a list of "target:", and "resolution:" with a time for each severity.'],
};

/** Records that can be written. */
export const recordKinds = {
  subprocessor,
  control,
  certification,
  commitment,
  question,
  report,
  'ai-feature': aiFeature,
  acknowledgment,
  programme,
} satisfies Record<string, Kind>;
