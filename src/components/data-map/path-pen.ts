import type { GeoContext } from 'd3-geo';

type Step = readonly [x: number, y: number];

interface Line {
  readonly steps: Step[];
  closed: boolean;
}

const isSame = (left: Step | undefined, right: Step): boolean => left?.[0] === right[0] && left[1] === right[1];

/** "3 -4 0 5" needs no space before a minus sign. */
function written(numbers: readonly number[]): string {
  return numbers.join(' ').replaceAll(' -', '-');
}

/** The steps of a line from the one before. */
function movesOf([start = [0, 0], ...rest]: readonly Step[]): number[] {
  let [x, y] = start;
  return rest.flatMap((step) => {
    const move = [step[0] - x, step[1] - y];
    [x, y] = step;
    return move;
  });
}

/**
 * Takes a drawing from d3-geo and writes it as path data in whole units and relative steps (SVG 2, section 9.3), which is
 * a third as long as what d3-geo writes itself.
 */
export class PathPen implements GeoContext {
  readonly #lines: Line[] = [];

  beginPath(): void {
    this.#lines.length = 0;
  }

  moveTo(x: number, y: number): void {
    this.#lines.push({ steps: [[Math.round(x), Math.round(y)]], closed: false });
  }

  lineTo(x: number, y: number): void {
    const step: Step = [Math.round(x), Math.round(y)];
    const steps = this.#lines.at(-1)?.steps;
    if (!isSame(steps?.at(-1), step)) steps?.push(step);
  }

  closePath(): void {
    const line = this.#lines.at(-1);
    if (!line) return;
    line.closed = true;
    const [first] = line.steps;
    if (first && line.steps.length > 1 && isSame(line.steps.at(-1), first)) line.steps.pop();
  }

  arc(): void {
    throw new RangeError('expected outlines; points are drawn as marks');
  }

  /** The path data; outlines that shrank to a point or a stroke are left out. */
  data(): string {
    const [x, y] = [0, 0];
    let from: Step = [x, y];
    return this.#lines
      .filter(({ steps, closed }) => steps.length > (closed ? 2 : 1))
      .map(({ steps, closed }) => {
        const [start = from] = steps;
        const text = `m${written([start[0] - from[0], start[1] - from[1]])}l${written(movesOf(steps))}${closed ? 'z' : ''}`;
        // Closing a line goes back to where it began.
        from = closed ? start : (steps.at(-1) ?? start);
        return text;
      })
      .join('');
  }
}
