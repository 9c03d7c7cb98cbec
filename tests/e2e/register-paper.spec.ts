import { expect, test } from '@playwright/test';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FieldChange } from '../../src/model/register-change.ts';
import type { Location } from '../../src/schemas/places.ts';
import { formatDate } from '#words/dates';
import { changeText, fieldItems } from '#words/register-changes';
import { entryName, fieldLabels, placesOf, registerText, shortMechanismLabels, tierLabels } from '#words/register';
import { readPdf, solid } from '../unit/renditions/pdf/read-pdf.ts';
import { builtSite, isDefault, siteNames } from './every-site.ts';

const REGISTER = 'subprocessors/register.pdf';

/** One change of an entry, as the site says it as data. */
interface Change {
  kind: keyof typeof changeText.kinds;
  state: 'past' | 'upcoming';
  announced?: string;
  effective: string;
  objectionDeadline?: string;
  summary?: string;
  emergency?: string;
  fields: FieldChange[];
}

/** One entry of the register, as the site says it as data. */
interface Subprocessor {
  id: string;
  name: string;
  service?: string;
  legalEntity?: string;
  purpose?: string;
  tier?: keyof typeof tierLabels;
  dataCategories?: string[];
  dataAccess?: string;
  certifications?: string[];
  locations?: Location[];
  transferMechanism?: (keyof typeof shortMechanismLabels)[];
  effective?: string;
  ended?: string;
  replacedBy?: string;
  state: 'active' | 'listed' | 'announced' | 'ended';
  changes: Change[];
}

/** The cells of a row, each with what is stated in it. */
type Cells = (string | undefined)[][];

const dayOf = (date: string | undefined): string | undefined => (date === undefined ? undefined : formatDate(date));

function cellsInUse(entry: Subprocessor): Cells {
  return [
    [entry.name, entry.service, entry.legalEntity],
    [entry.purpose],
    [entry.dataCategories?.join(', '), entry.dataAccess],
    [
      entry.locations && placesOf(entry.locations),
      entry.transferMechanism?.map((ground) => shortMechanismLabels[ground]).join('; '),
    ],
    [dayOf(entry.effective)],
    [entry.certifications?.join(', ')],
    [entry.tier && tierLabels[entry.tier]],
  ];
}

function cellsEnded(
  { name, service, purpose, effective, ended = '', replacedBy, changes }: Subprocessor,
  items: readonly Subprocessor[],
): Cells {
  const end = changes.find(({ kind }) => kind === 'ended');
  const successor = items.find(({ id }) => id === replacedBy);
  return [
    [name, service],
    [purpose],
    [registerText.usedFor(dayOf(effective), formatDate(ended))],
    [end?.summary, successor && `Replaced by ${entryName(successor.name, successor.service)}`],
  ];
}

function fieldLines({ field, before, after }: FieldChange): string[] {
  const said = { before: fieldItems({ field }, before), after: fieldItems({ field }, after) };
  return Object.entries(said).flatMap(([when, items]) =>
    items.length === 0 ? [] : [`${fieldLabels[field]}, ${when}: ${items.join('; ')}`],
  );
}

function cellsUpcoming({ name, service }: Subprocessor, change: Change): Cells {
  return [
    [formatDate(change.effective)],
    [service === undefined ? name : `${name} (${service})`, changeText.kinds[change.kind]],
    [
      change.summary,
      change.emergency && `${changeText.emergency}: ${change.emergency}`,
      ...change.fields.flatMap(fieldLines),
    ],
    [dayOf(change.announced)],
    [dayOf(change.objectionDeadline)],
  ];
}

/** The text of each row of a table: a column that no row states is not there, a cell that states nothing says so. */
function rowsOf(table: readonly Cells[]): string[] {
  const isStated = (cell: Cells[number] | undefined): boolean => cell?.some(Boolean) ?? false;
  const SINCE = 4;
  return table.map((cells) =>
    cells
      .flatMap((cell, column) => {
        if (!table.some((row) => isStated(row[column]))) return [];
        if (isStated(cell)) return cell;
        return [cells.length > SINCE + 1 && column === SINCE ? registerText.beforeRegister : registerText.blank];
      })
      .join(' '),
  );
}

for (const name of siteNames) {
  test(`the PDF of the register of ${name} says of every entry what the data say`, async () => {
    const folder = await builtSite(name);
    const data = join(folder, 'data', 'subprocessors.json');
    expect(existsSync(join(folder, REGISTER))).toBe(existsSync(data));
    if (!existsSync(data)) return;
    const { items } = JSON.parse(readFileSync(data, 'utf8')) as { items: Subprocessor[] };
    const upcoming = items.flatMap((entry) =>
      entry.changes.filter(({ state }) => state === 'upcoming').map((change) => cellsUpcoming(entry, change)),
    );
    const ended = items.filter(({ state }) => state === 'ended').map((entry) => cellsEnded(entry, items));
    const inUse = items.filter(({ state }) => state === 'active' || state === 'listed').map(cellsInUse);
    expect(inUse.length).toBeGreaterThan(0);
    if (isDefault(name)) expect([upcoming.length > 1, ended.length > 1]).toEqual([true, true]);
    const { text } = await readPdf(readFileSync(join(folder, REGISTER)));
    for (const row of [upcoming, inUse, ended].flatMap(rowsOf)) expect(solid(text)).toContain(solid(row));
    const titles = { [changeText.upcoming]: upcoming, [registerText.ended]: ended };
    for (const [title, rows] of Object.entries(titles)) {
      if (rows.length > 0) expect(solid(text)).toContain(solid(title));
    }
  });
}

for (const name of siteNames) {
  test(`the PDF of the register of ${name} says first what its page says first`, async () => {
    const folder = await builtSite(name);
    if (!existsSync(join(folder, REGISTER))) return;
    const page = readFileSync(join(folder, 'subprocessors/index.html'), 'utf8');
    const [, record = ''] = /<dl class="control">([^]*?)<\/dl>/.exec(page) ?? [];
    const facts = [...record.matchAll(/<dt[^>]*>([^]*?)<\/dt>\s*<dd[^>]*>([^]*?)<\/dd>/g)]
      .map(([, term = '', text = '']) => `${term} ${text.replace(/<[^>]*>/g, '')}`)
      .filter((fact) => !/^(?:PDF|SHA-256)/.test(fact));
    expect(facts.length).toBeGreaterThan(0);
    const { text } = await readPdf(readFileSync(join(folder, REGISTER)));
    for (const fact of facts) expect(solid(text)).toContain(solid(fact));
  });
}

for (const name of siteNames) {
  test(`the PDF of the register of ${name} says how to object and what the company says about it, as its page does`, async () => {
    const folder = await builtSite(name);
    if (!existsSync(join(folder, REGISTER))) return;
    const page = readFileSync(join(folder, 'subprocessors/index.html'), 'utf8');
    const [, section = ''] = /<h2 id="notice">([^]*?)<\/section>/.exec(page) ?? [];
    const said = [...section.matchAll(/<dt[^>]*>([^]*?)<\/dt>\s*<dd[^>]*>([^]*?)<\/dd>/g)]
      .map(([, term = '', text = '']) => `${term} ${text}`.replace(/<[^>]*>/g, ''))
      .filter((line) => !/^\s*(?:RSS|Atom|JSON|iCalendar|Calendar)/.test(line));
    if (isDefault(name)) expect(said.length).toBeGreaterThan(1);
    const { text } = await readPdf(readFileSync(join(folder, REGISTER)));
    for (const line of said) expect(solid(text)).toContain(solid(line));
  });
}
