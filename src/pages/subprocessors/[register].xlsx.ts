import type { APIRoute } from 'astro';
import { absolute } from '../../layouts/address.ts';
import { registerPaths, xlsxResponse } from '../../layouts/table-files.ts';
import { getTrustCenter } from '../../model/trust-center.ts';
import { registerWorkbook } from '../../renditions/tables/workbooks.ts';

export const getStaticPaths = registerPaths;

export const GET: APIRoute = async () => xlsxResponse(registerWorkbook(await getTrustCenter(), absolute));
