import { type Command, InvalidArgumentError } from 'commander';
import { rankingWords } from '../norsk/prioritise.ts';
import { PRIORITISE_FORMATS, type PrioritiseFormat } from '../services/prioritise/prioritise.ts';

interface Given {
  format: PrioritiseFormat;
  kriterier?: string;
  til?: string;
}

/** `horing prioritise <fil>`: measures ranked by their scores, checked, with what would change the order. */
export function addPrioritise(program: Command): void {
  program
    .command('prioritise <fil>')
    .description('ranger tiltak etter poeng på et tre av kriterier, og sjekk regnestykket (YAML eller XLSX)')
    .option('-f, --format <format>', `ett av: ${PRIORITISE_FORMATS.join(', ')}`, readFormat, 'md')
    .option('--kriterier <fil>', 'YAML med treet av kriterier, når regnearket bare har poengene')
    .option('--til <fil>', 'skriv til denne filen (ellers til skjermen; xlsx ved siden av filen)')
    .action(async (path: string, { format, kriterier, til }: Given) => {
      const { prioritiseFile, prioritisationIn, writePrioritisation } = await import(
        '../services/prioritise/prioritise.ts'
      );
      const content = await prioritisationIn(await prioritiseFile(path, kriterier), format);
      if (til === undefined && typeof content === 'string') process.stdout.write(content);
      else {
        const written = await writePrioritisation(path, til, format, content);
        process.stdout.write(`${rankingWords.written(written)}\n`);
      }
    });
}

function readFormat(value: string): PrioritiseFormat {
  const format = PRIORITISE_FORMATS.find((known) => known === value.toLowerCase());
  if (!format) throw new InvalidArgumentError(`Formatet må være ett av: ${PRIORITISE_FORMATS.join(', ')}.`);
  return format;
}
