import type { APIRoute } from 'astro';
import { xlsxResponse, registerPaths, tableFiles } from '../../publish/files.ts';

export const getStaticPaths = registerPaths;

export const GET: APIRoute = async () => xlsxResponse(await tableFiles.register.xlsx());
