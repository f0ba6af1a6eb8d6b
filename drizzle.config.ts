import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: [
    './db/schema.ts',
    './db/standing-schema.ts',
    './db/accounts/schema.ts',
    './db/drafts/schema.ts',
    './db/scans/schema.ts',
  ],
  out: './db/migrations',
  casing: 'snake_case',
});
