import { expect, it } from 'vitest';
import { policy } from '../../../src/check/examples.ts';
import { diagnose } from './example-site.ts';

it('lets a draft be open, which no reader sees', () => {
  expect(diagnose(policy('TODO: who decides.', 'draft: true\n'))).toEqual([]);
});

it('tells the author of a version how to go on writing, and of a record what to do', () => {
  const [version] = diagnose(policy('TODO: who decides.'));
  expect(version?.hint).toContain('"draft: true"');
  const [record] = diagnose({ 'content/subprocessors/mail.yaml': 'name: Mail\npurpose: TBD\n' });
  expect(record?.hint).toBe('Write what belongs here, or leave it out.');
});
