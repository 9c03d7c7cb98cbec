import type { APIRoute } from 'astro';
import { absolute } from '../../layouts/address.ts';
import { questionPaths, xlsxResponse } from '../../layouts/table-files.ts';
import { getTrustCenter } from '../../model/trust-center.ts';
import { questionWorkbook } from '../../renditions/tables/workbooks.ts';

export const getStaticPaths = questionPaths;

export const GET: APIRoute = async () => xlsxResponse(questionWorkbook(await getTrustCenter(), absolute));
