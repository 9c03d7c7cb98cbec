import { expect, it } from 'vitest';
import { checkTree } from '../../../src/check/check.ts';
import { treeOf } from '../../../src/check/read/tree.ts';
import { jsonReport } from '../../../src/check/report/repository.ts';
import { terminalReport } from '../../../src/check/report/terminal.ts';
import { exampleSite } from './example-site.ts';

it('shows the first 50 findings of a file and counts the others', () => {
  const fields = Array.from({ length: 120 }, (_, index) => `zzqq${String(index)}: x\n`).join('');
  const mail = `name: Mail\npurpose: Delivers e-mail.\n${fields}`;
  const result = checkTree(treeOf(exampleSite({ 'content/subprocessors/mail.yaml': mail })), {
    now: new Date('2026-06-30T12:00:00Z'),
  });
  const report = terminalReport(result, false);
  expect(report.match(/There is no field/g)).toHaveLength(50);
  expect(report).toContain('content/subprocessors/mail.yaml: and 70 more in this file\n');
  expect(report).toMatch(/^120 errors/m);
  expect(jsonReport(result).match(/There is no field/g)).toHaveLength(120);
});
