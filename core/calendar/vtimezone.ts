import { formatInstant, type Seconds, zoneOffsets } from '#core/prospect/local-time.ts';

/**
 * A zone as calendar files carry it: every change of its clocks between two instants, each as an observance of its own. It
 * says what this machine knows and no rule for ever, for the rules of a zone change as well. Lines end in CRLF.
 * Source: RFC 5545, 3.6.5.
 */
export function vtimezone(timeZone: string, from: Seconds, until: Seconds): string {
  const { offsets } = zoneOffsets(timeZone, from, until);
  const winter = Math.min(...offsets.map(([, offset]) => offset));
  const observances = offsets.flatMap(([at, offset], index) =>
    observance({ at, before: offsets[index - 1]?.[1] ?? offset, offset, isDaylight: offset > winter }),
  );
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...observances, 'END:VTIMEZONE'].join('\r\n');
}

type Observance = { at: Seconds; before: number; offset: number; isDaylight: boolean };

/** It begins at an instant that the clock shows as it went before. */
function observance({ at, before, offset, isDaylight }: Observance): string[] {
  const name = isDaylight ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${name}`,
    `DTSTART:${formatInstant(at + before).replaceAll(/[-:Z]/g, '')}`,
    `TZOFFSETFROM:${formatOffset(before)}`,
    `TZOFFSETTO:${formatOffset(offset)}`,
    `END:${name}`,
  ];
}

function formatOffset(seconds: number): string {
  const whole = Math.abs(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const shown = parts[2] === 0 ? parts.slice(0, 2) : parts;
  return `${seconds < 0 ? '-' : '+'}${shown.map((part) => String(part).padStart(2, '0')).join('')}`;
}
