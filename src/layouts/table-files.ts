import { XLSX } from '../content-type.ts';
import type { Crosswalk } from '../model/crosswalk.ts';
import { getTrustCenter } from '../model/trust-center.ts';
import { crosswalkTable } from '../renditions/tables/crosswalk-table.ts';
import { csvText } from '../renditions/tables/csv.ts';
import { questionTable } from '../renditions/tables/question-table.ts';
import { registerTable } from '../renditions/tables/register-table.ts';
import { crosswalkWorkbook, questionWorkbook, registerWorkbook } from '../renditions/tables/workbooks.ts';
import { xlsxBytes } from '../renditions/tables/xlsx.ts';
import { absolute } from './address.ts';

/** The static path of a file made of the register, `[register].csv.ts`: the one file, or none. */
export async function registerPaths(): Promise<{ params: { register: string } }[]> {
  const { register } = await getTrustCenter();
  return register.length > 0 ? [{ params: { register: 'register' } }] : [];
}

/** The static path of a file made of the questions, `[questions].csv.ts`: the one file, or none. */
export async function questionPaths(): Promise<{ params: { questions: string } }[]> {
  const { questions } = await getTrustCenter();
  return questions.length > 0 ? [{ params: { questions: 'questions' } }] : [];
}

/** The static paths of a page or file of each framework, `[framework].csv.ts`. */
export async function frameworkPaths(): Promise<{ params: { framework: string }; props: { crosswalk: Crosswalk } }[]> {
  const { crosswalks } = await getTrustCenter();
  return crosswalks.map((crosswalk) => ({ params: { framework: crosswalk.framework.id }, props: { crosswalk } }));
}

/** The tables of the site as files: the endpoints serve them, and the packs hold them. */
export const tableFiles = {
  register: {
    csv: async () => csvText(registerTable(await getTrustCenter(), absolute)),
    xlsx: async () => xlsxBytes(registerWorkbook(await getTrustCenter(), absolute)),
  },
  questions: {
    csv: async () => csvText(questionTable(await getTrustCenter(), absolute)),
    xlsx: async () => xlsxBytes(questionWorkbook(await getTrustCenter(), absolute)),
  },
  crosswalk: {
    csv: (crosswalk: Crosswalk) => csvText(crosswalkTable(crosswalk, absolute)),
    xlsx: async (crosswalk: Crosswalk) => xlsxBytes(crosswalkWorkbook(await getTrustCenter(), crosswalk, absolute)),
  },
} as const;

/** A CSV file with a header line, as RFC 4180 section 3 names its type. */
export function csvResponse(text: string): Response {
  return new Response(text, { headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' } });
}

/** An Excel workbook. */
export function xlsxResponse(bytes: Uint8Array<ArrayBuffer>): Response {
  return new Response(bytes, { headers: { 'Content-Type': XLSX } });
}
