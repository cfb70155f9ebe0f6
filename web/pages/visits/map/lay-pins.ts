import type { Point, Size } from '#web/pages/visits/map/mercator.ts';

/** Wider than a pin, so that two beside each other can both be hit. */
const apartPx = 30;

/**
 * Pins that fall on one spot (a town's centre is all that is known of many) stand side by side: each goes to the first
 * free place on rings around its own.
 */
export function spread(points: readonly Point[]): Point[] {
  const taken: Point[] = [];
  for (const point of points) taken.push(freeSpot(point, taken));
  return taken;
}

function freeSpot(point: Point, taken: readonly Point[]): Point {
  const isFree = ({ x, y }: Point) =>
    taken.every((other) => Math.hypot(other.x - x, other.y - y) >= apartPx - 0.5);
  for (let ring = 0; ring < 12; ring++) {
    const places = Math.max(1, ring * 6);
    for (let index = 0; index < places; index++) {
      const turn = (index * 2 * Math.PI) / places;
      const spot = {
        x: point.x + ring * apartPx * Math.cos(turn),
        y: point.y + ring * apartPx * Math.sin(turn),
      };
      if (isFree(spot)) return spot;
    }
  }
  return point;
}

export type Side = 'right' | 'left' | 'above' | 'below';
export type Box = { left: number; top: number; width: number; height: number };

const gapPx = 22;
const cardHeight = 40;

/**
 * On which side of its pin each card stands: the first of right, left, below and above that covers no pin and no card
 * and lies within the map; null where there is none, and for a pin that has no card.
 * @param widths of the cards, in pixels; null: no card
 * @param first whose card has the choice of places, by its index
 */
export function layCards(
  pins: readonly Point[],
  widths: readonly (number | null)[],
  size: Size,
  first = -1,
): (Side | null)[] {
  const laid: Box[] = [];
  const layCard = (pin: Point, index: number): Side | null => {
    const width = widths[index] ?? null;
    if (width === null) return null;
    const others = pins.filter((_, other) => other !== index).map(boxOfPin);
    const side = sides.find((one) => {
      const box = boxOf(one, pin, width);
      return isWithin(box, size) && ![...others, ...laid].some((other) => overlap(box, other));
    });
    if (side) laid.push(boxOf(side, pin, width));
    return side ?? null;
  };
  const chosen = pins[first] ? layCard(pins[first], first) : null;
  return pins.map((pin, index) => (index === first ? chosen : layCard(pin, index)));
}

const sides: readonly Side[] = ['right', 'left', 'below', 'above'];

const boxOfPin = ({ x, y }: Point): Box => ({ left: x - 16, top: y - 16, width: 32, height: 32 });

function boxOf(side: Side, { x, y }: Point, width: number): Box {
  const beside = { top: y - cardHeight / 2, width, height: cardHeight };
  if (side === 'right') return { ...beside, left: x + gapPx };
  if (side === 'left') return { ...beside, left: x - gapPx - width };
  const top = side === 'above' ? y - gapPx - cardHeight : y + gapPx;
  return { left: x - width / 2, top, width, height: cardHeight };
}

const isWithin = ({ left, top, width, height }: Box, size: Size) =>
  left >= 4 && top >= 4 && left + width <= size.width - 4 && top + height <= size.height - 4;

const overlap = (one: Box, other: Box) =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height;

/** How wide a card is drawn, told from its words: close enough to lay it. */
export const cardWidth = (title: string, says: string): number =>
  Math.min(220, Math.max(title.length * 6.7, says.length * 6.1) + 24);
