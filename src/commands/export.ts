import { type Command, InvalidArgumentError } from 'commander';
import { readSettings } from '../config.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../export/formats.ts';
import { openWorkspace } from '../services/workspace.ts';

interface Given {
  format: ExportFormat;
  template?: string;
  utenTomme?: boolean;
}

/** `horing export <mappe> --format …`: the note and its tables in the formats other tools open. */
export function addExport(program: Command): void {
  program
    .command('export <mappe>')
    .description('skriv notatet, tabellene eller kodingen i et annet format')
    .requiredOption('-f, --format <format>', `ett av: ${EXPORT_FORMATS.join(', ')}`, readFormat)
    .option(
      '-t, --template <fil>',
      'Word-mal som gir stiler, side, topp og bunn (docx, odt, pdfa), eller PowerPoint-mal som gir farger og skrift (pptx)',
    )
    .option('--uten-tomme', 'utelat felt ingen har skrevet i, for det som skal publiseres (docx, odt, html, pdf, pdfa)')
    .action(async (folder: string, { format, template, utenTomme }: Given) => {
      const { exportConsultation } = await import('../services/export.ts');
      const workspace = openWorkspace(readSettings());
      try {
        const options = { template, writtenOnly: utenTomme };
        const { path, notices } = await exportConsultation(workspace, folder, format, options);
        for (const notice of notices) process.stdout.write(`${notice}\n`);
        process.stdout.write(`Eksport: ${path}\n`);
      } finally {
        workspace.close();
      }
    });
}

function readFormat(value: string): ExportFormat {
  const format = EXPORT_FORMATS.find((known) => known === value.toLowerCase());
  if (!format) throw new InvalidArgumentError(`Formatet må være ett av: ${EXPORT_FORMATS.join(', ')}.`);
  return format;
}
