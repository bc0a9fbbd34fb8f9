import { COLORS } from '../../../src/workbook/theme';
import { THEME } from '../../../src/powerbi/report/theme';
import { writeReport } from '../../../src/powerbi/report/writeReport';
import { themeErrors } from '../../helpers/powerbi';

type Rgb = readonly [red: number, green: number, blue: number];

/** Linear light of a colour, 0 to 1 (IEC 61966-2-1). */
function linear(hex: string): Rgb {
  const channel = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const luminance = ([red, green, blue]: Rgb): number => 0.2126 * red + 0.7152 * green + 0.0722 * blue;

/** Contrast of two colours (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

/** How people without one kind of cones see (Machado, Oliveira & Fernandes 2009, severity 1). */
const VISIONS: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no red cones': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no green cones': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'no blue cones': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seen(hex: string, vision: readonly [Rgb, Rgb, Rgb]): Rgb {
  const light = linear(hex);
  const [red, green, blue] = vision.map((row) =>
    row.reduce((sum, weight, index) => sum + weight * light[index]!, 0),
  );
  return [red!, green!, blue!];
}

/** Distance in CIELAB under D65 (CIE 1976); about 2 is just noticeable, 10 is told apart at a glance. */
function distance(one: Rgb, other: Rgb): number {
  const lab = ([red, green, blue]: Rgb): Rgb => {
    const f = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
    const x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
    const y = f(luminance([red, green, blue]));
    const z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
    return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
  };
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const WHITE = `#${COLORS.white}`;
const LIGHT = `#${COLORS.light}`;

describe('the theme of the report', () => {
  const [path, text] = [...writeReport('fr')].find(([name]) => name.includes('/RegisteredResources/'))!;

  it('follows its schema, which refuses a colour that is none', () => {
    expect(themeErrors(path, text)).toEqual([]);
    expect(themeErrors(path, text.replace('"good": "#', '"good": "green '))).not.toEqual([]);
  });

  it('draws every series at 3:1 on white and more', () => {
    for (const color of THEME.dataColors) expect(contrast(color, WHITE)).toBeGreaterThanOrEqual(3);
  });

  it('writes every text at 4.5:1 and more, on white and on the grey of every other row', () => {
    const { textClasses, good, neutral, bad, foreground } = THEME;
    const texts = [...Object.values(textClasses).map(({ color }) => color), good, neutral, bad, foreground];
    const slate = `#${COLORS.slate}`;
    for (const color of [...texts, slate])
      for (const paper of [WHITE, LIGHT])
        expect(contrast(color as string, paper)).toBeGreaterThanOrEqual(4.5);
    for (const onBlue of [COLORS.white, COLORS.mist])
      expect(contrast(`#${onBlue}`, `#${COLORS.blue}`)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(VISIONS))('tells its series apart with %s', (_name, vision) => {
    const colors = THEME.dataColors.map((color) => seen(color, vision));
    for (const [index, color] of colors.entries())
      for (const other of colors.slice(0, index)) expect(distance(color, other)).toBeGreaterThan(10);
  });
});
