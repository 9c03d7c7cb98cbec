import type { APIRoute } from 'astro';
import { absolute } from '../../layouts/address.ts';
import { csvResponse, registerPaths } from '../../layouts/table-files.ts';
import { getTrustCenter } from '../../model/trust-center.ts';
import { registerTable } from '../../renditions/tables/register-table.ts';

export const getStaticPaths = registerPaths;

export const GET: APIRoute = async () => csvResponse(registerTable(await getTrustCenter(), absolute));
