import type { Context } from 'hono';

/** What multipart wraps around the files. */
export const WRAPPING_BYTES = 1024 * 1024;

/** The files of a form field that were really chosen; null when the form can't be read. */
export async function filesIn(c: Context, field: string): Promise<File[] | null> {
  const form = await c.req.raw.formData().catch(() => null);
  if (form === null) return null;
  return form.getAll(field).filter((value) => value instanceof File && (value.name !== '' || value.size > 0)) as File[];
}
