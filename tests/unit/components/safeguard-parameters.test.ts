import { expect, it } from 'vitest';
import { parametersOf } from '../../../src/components/parts/links.ts';
import type { Control } from '../../../src/schemas/control.ts';
import { trustCenter } from '../model/register-sample.ts';

const auditLog: Control = {
  title: 'Audit log',
  category: 'logging-and-monitoring',
  statement: 'Logged.',
  status: 'in-place',
};

it('a figure that differs by plan is named once, with each of its values', () => {
  const parameters = [
    { name: 'Retention', value: '90 days' },
    { name: 'Format', value: 'JSON' },
    { name: 'Retention', value: '12 months', plans: ['enterprise'] },
  ];
  expect(parametersOf(trustCenter({}, '2026-11-20'), { ...auditLog, parameters })).toEqual([
    ['Retention', ['90 days', '12 months (enterprise)']],
    ['Format', ['JSON']],
  ]);
});

it('a safeguard without figures has none', () => {
  expect(parametersOf(trustCenter({}, '2026-11-20'), auditLog)).toEqual([]);
});
