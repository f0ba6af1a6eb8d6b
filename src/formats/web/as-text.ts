import { compile, type HtmlToTextOptions } from 'html-to-text';

/** Markup as text by these options. What follows them is made once, at the first text: that takes longer than most texts do. */
export function textBy(options: HtmlToTextOptions): (html: string) => string {
  let made: ReturnType<typeof compile> | null = null;
  return (html) => {
    made ??= compile(options);
    return made(html);
  };
}

/** The text of a title or the like, which nothing breaks. */
export const textInOneLine = textBy({ wordwrap: false });
