import type { Hono } from 'hono';
import { MAX_FILE_BYTES } from '../formats/limits.ts';
import type { Desk } from '../services/review/open.ts';
import { uploadRoutes } from './pages/files/upload-route.tsx';
import { templateRoutes } from './pages/note/template-route.tsx';
import { codebookRoutes } from './pages/themes/codebook-route.tsx';

/**
 * The pages that take files: answers into the responses folder, codebooks, and templates. Call it after `mountAccounts` and before
 * the desk's limit on what a form may hold; these have their own.
 * @param limit largest answer in bytes
 */
export function mountUploads(app: Hono, { desk, limit = MAX_FILE_BYTES }: { desk: Desk; limit?: number }): void {
  app.route('/', uploadRoutes({ desk, limit }));
  app.route('/', codebookRoutes({ desk }));
  app.route('/', templateRoutes({ desk }));
}
