import type { APIRoute } from 'astro';
import { absolute } from '../../layouts/address.ts';
import { csvResponse, questionPaths } from '../../layouts/table-files.ts';
import { getTrustCenter } from '../../model/trust-center.ts';
import { questionTable } from '../../renditions/tables/question-table.ts';

export const getStaticPaths = questionPaths;

export const GET: APIRoute = async () => csvResponse(questionTable(await getTrustCenter(), absolute));
