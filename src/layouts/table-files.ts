import { getTrustCenter } from '../model/trust-center.ts';
import { csvText } from '../renditions/tables/csv.ts';
import type { Table } from '../renditions/tables/table.ts';
import { xlsxBytes, type Workbook } from '../renditions/tables/xlsx.ts';

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

export function csvResponse(table: Table): Response {
  return new Response(csvText(table), { headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' } });
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function xlsxResponse(workbook: Workbook): Promise<Response> {
  return new Response(await xlsxBytes(workbook), { headers: { 'Content-Type': XLSX } });
}
