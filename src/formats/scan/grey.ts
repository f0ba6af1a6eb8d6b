/** A picture in shades of grey: one byte a pixel, row by row, 0 is black. */
export interface Grey {
  width: number;
  height: number;
  data: Uint8Array;
  /** Pixels to the inch, as far as it is known. */
  dpi: number;
}

/** Half as wide and high: the mean of four pixels, which takes most of a scanner's noise away. */
export function halved({ width, height, data, dpi }: Grey): Grey {
  const wide = width >> 1;
  const high = height >> 1;
  const half = new Uint8Array(wide * high);
  for (let y = 0; y < high; y++) {
    const above = 2 * y * width;
    const below = above + width;
    for (let x = 0; x < wide; x++) {
      const at = 2 * x;
      half[y * wide + x] =
        ((data[above + at] ?? 0) +
          (data[above + at + 1] ?? 0) +
          (data[below + at] ?? 0) +
          (data[below + at + 1] ?? 0)) >>
        2;
    }
  }
  return { width: wide, height: high, data: half, dpi: dpi / 2 };
}

/** Each pixel the mean of itself and those around it; the edge is paper. */
export function smoothed({ width, height, data, dpi }: Grey): Grey {
  const out = new Uint8Array(data.length).fill(255);
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      let sum = 0;
      for (let row = (y - 1) * width + x; row <= (y + 1) * width + x; row += width)
        sum += (data[row - 1] ?? 0) + (data[row] ?? 0) + (data[row + 1] ?? 0);
      out[y * width + x] = sum / 9;
    }
  return { width, height, data: out, dpi };
}

/** Turned clockwise by quarters. */
export function turned(grey: Grey, quarters: number): Grey {
  const { width, height, data, dpi } = grey;
  const by = ((quarters % 4) + 4) % 4;
  if (by === 0) return grey;
  const out = new Uint8Array(data.length);
  const wide = by === 2 ? width : height;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const to =
        by === 1
          ? x * wide + (height - 1 - y)
          : by === 2
            ? out.length - 1 - (y * width + x)
            : (width - 1 - x) * wide + y;
      out[to] = data[y * width + x] ?? 255;
    }
  return { width: wide, height: by === 2 ? height : width, data: out, dpi };
}

/** Turned about its middle by an angle in degrees, clockwise; what comes in from outside is white. */
export function rotated(grey: Grey, degrees: number): Grey {
  if (degrees === 0) return grey;
  const { width, height, data, dpi } = grey;
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const out = new Uint8Array(data.length).fill(255);
  const [cx, cy] = [width / 2, height / 2];
  for (let y = 0; y < height; y++) {
    let fromX = cx - cx * cos + (y - cy) * sin;
    let fromY = cy + cx * sin + (y - cy) * cos;
    for (let x = 0; x < width; x++, fromX += cos, fromY -= sin) {
      const left = Math.floor(fromX);
      const top = Math.floor(fromY);
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const at = top * width + left;
      const right = fromX - left;
      const down = fromY - top;
      const above = (data[at] ?? 0) * (1 - right) + (data[at + 1] ?? 0) * right;
      const below = (data[at + width] ?? 0) * (1 - right) + (data[at + width + 1] ?? 0) * right;
      out[y * width + x] = above * (1 - down) + below * down + 0.5;
    }
  }
  return { width, height, data: out, dpi };
}

/** The shade that parts ink from paper best: between-class variance is largest there (Otsu 1979). */
export function inkBelow({ data }: Grey): number {
  const counts = new Array<number>(256).fill(0);
  let all = 0;
  for (const shade of data) counts[shade] = (counts[shade] ?? 0) + 1;
  for (const [shade, count] of counts.entries()) all += shade * count;
  let best = -1;
  let threshold = 128;
  let dark = 0;
  let darkSum = 0;
  for (const [shade, count] of counts.entries()) {
    dark += count;
    darkSum += shade * count;
    const light = data.length - dark;
    if (dark === 0 || light === 0) continue;
    const apart = darkSum / dark - (all - darkSum) / light;
    const variance = dark * light * apart * apart;
    if (variance > best) {
      best = variance;
      threshold = shade + 1;
    }
  }
  return threshold;
}

/** Share of the pixels that are clearly darker than the paper; on a blank page Otsu's two classes are one. */
export function inkIn(grey: Grey): number {
  const { data } = grey;
  const threshold = Math.min(inkBelow(grey), DARK);
  let dark = 0;
  for (const shade of data) if (shade < threshold) dark++;
  return dark / Math.max(1, data.length);
}

/** Lighter than this is paper, however it was scanned. */
const DARK = 160;
