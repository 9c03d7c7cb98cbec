import type { APIRoute } from 'astro';
import { xlsxResponse, registerPaths, tableFiles } from '../../layouts/table-files.ts';

export const getStaticPaths = registerPaths;

export const GET: APIRoute = async () => xlsxResponse(await tableFiles.register.xlsx());
