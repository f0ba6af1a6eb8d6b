import type { SheetCell } from '../../src/formats/office/xlsx.ts';

type Value = number | string | boolean | null;
type Operand = Value | Value[];

/** What a sheet shows where it can't compute. */
class SheetError extends Error {}

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|"((?:[^"]|"")*)"|(?:'((?:[^']|'')+)'!|(\p{L}+)!)?(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?|([A-Z]+)\(|(<>|<=|>=|[-+*/=<>(),]))/uy;

/**
 * Computes the formulas our workbooks are made of, as Excel documents its functions: enough of a spreadsheet to hold them
 * against, where no other is at hand.
 * @param cells by «sheet row column», from 0
 */
export function calculator(cells: ReadonlyMap<string, SheetCell>): (place: string) => Value {
  const known = new Map<string, Value>();
  const computed = (place: string): Value => {
    const before = known.get(place);
    if (before !== undefined) return before;
    const cell = cells.get(place);
    const plain = cell?.kind === 'number' ? Number(cell.value) : (cell?.value ?? null);
    const value = cell?.formula ? one(evaluate(cell.formula, place.split(' ').slice(0, -2).join(' '))) : plain;
    known.set(place, value);
    return value;
  };

  function evaluate(formula: string, sheet: string): Operand {
    const tokens: RegExpExecArray[] = [];
    TOKEN.lastIndex = 0;
    for (let token = TOKEN.exec(formula); token; token = TOKEN.exec(formula)) tokens.push(token);
    if (tokens.map(([text]) => text).join('') !== formula) throw new Error(`Unread: ${formula}`);
    let at = 0;
    const sign = (...signs: string[]) => (signs.includes(tokens[at]?.[8] ?? '') ? (tokens[at++]?.[8] ?? null) : null);

    const binary =
      (next: () => Operand, signs: string[], apply: (sign: string, a: Value, b: Value) => Value) => (): Operand => {
        let left = next();
        for (let found = sign(...signs); found; found = sign(...signs)) left = apply(found, one(left), one(next()));
        return left;
      };
    const product = binary(primary, ['*', '/'], (operator, a, b) => {
      if (operator === '*') return number(a) * number(b);
      if (number(b) === 0) throw new SheetError('#DIV/0!');
      return number(a) / number(b);
    });
    const sum = binary(product, ['+', '-'], (operator, a, b) =>
      operator === '+' ? number(a) + number(b) : number(a) - number(b),
    );
    const compared = binary(sum, ['=', '>', '<'], (operator, a, b) => {
      if (operator === '=') return a === b;
      return operator === '>' ? number(a) > number(b) : number(a) < number(b);
    });

    function primary(): Operand {
      const token = tokens[at];
      at += 1;
      const [, digits, text, quoted, plain, from, to, name, operator] = token ?? [];
      if (digits !== undefined) return Number(digits);
      if (text !== undefined) return text.replaceAll('""', '"');
      if (from !== undefined) return range(quoted?.replaceAll("''", "'") ?? plain ?? sheet, from, to);
      if (operator === '-') return -number(one(primary()));
      if (operator === '(') {
        const inner = compared();
        if (sign(')') === null) throw new Error(`Open: ${formula}`);
        return inner;
      }
      if (name === undefined) throw new Error(`Unread at ${at}: ${formula}`);
      const given: (() => Operand)[] = [];
      while (sign(')') === null) {
        // What is not asked for must not be computed: its errors are not ours.
        let failed: SheetError | null = null;
        let value: Operand = null;
        try {
          value = compared();
        } catch (error) {
          if (!(error instanceof SheetError)) throw error;
          failed = error;
          for (let depth = 0; depth > 0 || ![',', ')'].includes(tokens[at]?.[8] ?? ''); at += 1)
            depth += (tokens[at]?.[7] || tokens[at]?.[8] === '(' ? 1 : 0) - (tokens[at]?.[8] === ')' ? 1 : 0);
        }
        given.push(() => {
          if (failed) throw failed;
          return value;
        });
        sign(',');
      }
      return call(name, given);
    }
    return compared();
  }

  function range(sheet: string, from: string, to: string | undefined): Operand {
    const [start, end] = [placeOf(from), placeOf(to ?? from)];
    if (to === undefined) return computed(`${sheet} ${start.row} ${start.column}`);
    const all: Value[] = [];
    for (let row = start.row; row <= end.row; row += 1)
      for (let column = start.column; column <= end.column; column += 1)
        all.push(computed(`${sheet} ${row} ${column}`));
    return all;
  }
  return computed;
}

function call(name: string, given: (() => Operand)[]): Operand {
  const all = (index: number): Value[] => [given[index]?.() ?? null].flat();
  const value = (index: number): Value => one(given[index]?.() ?? null);
  const numbers = () =>
    given.flatMap((_, index) => all(index)).filter((each): each is number => typeof each === 'number');
  switch (name) {
    case 'IF':
      return value(0) === true ? (given[1]?.() ?? null) : (given[2]?.() ?? null);
    case 'IFERROR':
      try {
        return value(0);
      } catch (error) {
        if (!(error instanceof SheetError)) throw error;
        return value(1);
      }
    case 'COUNT':
      return numbers().length;
    case 'N':
      return typeof value(0) === 'number' ? value(0) : 0;
    case 'AVERAGE':
      if (numbers().length === 0) throw new SheetError('#DIV/0!');
      return numbers().reduce((sum, each) => sum + each, 0) / numbers().length;
    case 'ROUND':
      return Math.round(number(value(0)) * 10 ** number(value(1))) / 10 ** number(value(1));
    case 'ISNUMBER':
      return typeof value(0) === 'number';
    case 'COUNTIF':
      return all(0).filter((each) => each === value(1)).length;
    case 'RANK':
      if (!all(1).includes(value(0))) throw new SheetError('#N/A');
      return 1 + all(1).filter((each) => typeof each === 'number' && each > number(value(0))).length;
    case 'MATCH': {
      const at = all(1).indexOf(value(0));
      if (at < 0) throw new SheetError('#N/A');
      return at + 1;
    }
    case 'INDEX':
      return all(0)[number(value(1)) - 1] ?? null;
    default:
      throw new Error(`Unknown: ${name}`);
  }
}

function one(operand: Operand): Value {
  if (Array.isArray(operand)) throw new Error('A range where one cell should stand');
  return operand;
}

function number(value: Value): number {
  if (value === null) return 0;
  // A text in a sum is an error in a sheet, also the empty one of a formula.
  if (typeof value === 'string') throw new SheetError('#VALUE!');
  return Number(value);
}

function placeOf(address: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(address) ?? [];
  return {
    row: Number(digits) - 1,
    column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1,
  };
}
