import { describe, expect, it } from 'vitest';
import type { Today } from '#api/today.ts';
import { plannedCall, todayRow } from '#web/pages/today/planned-row.test-kit.ts';
import { type Folded, type QueueItem, queueItems } from '#web/pages/today/queue/queue-items.ts';

const now = Date.parse('2026-11-24T15:42:00Z');
const folded: Folded = { open: null, rows: [], isLoading: false, typed: '' };

const day = (counts: Partial<Today['counts']>): Today =>
  ({
    plan: null,
    ticks: [],
    counts: { promised: 0, now: 0, later: 0, prepare: 0, heldBack: 0, promisesKeptToday: 0, ...counts },
  }) as unknown as Today;

const at = (clock: string) => plannedCall({ for: `2026-11-24T${clock}:00Z` });

/** The list as somebody would read it out. */
const read = (items: QueueItem[]) =>
  items.map((item) => {
    if (item.kind === 'row') return item.again ? `  ${item.row.name}, again` : `  ${item.row.name}`;
    if (item.kind === 'hour') return `  from ${new Date(item.at).toISOString().slice(11, 16)}`;
    if (item.kind === 'head') return `${item.group} ${item.count}`;
    return 'says' in item ? `  ${item.says}` : item.kind;
  });

describe('Today’s list', () => {
  it('draws a line under the running half hour, and one for each half hour that follows', () => {
    const rows = [
      todayRow('Casimir', { plan: at('15:30') }),
      todayRow('Bao', { plan: at('15:30') }),
      todayRow('Amara', { plan: at('16:00') }),
      todayRow('Joachim', { plan: at('16:00') }),
      todayRow('Ines', { plan: at('17:00') }),
    ];
    expect(read(queueItems(day({ now: 5 }), rows, folded, now))).toEqual([
      'promised 0',
      '  Nothing is promised for today',
      'now 5',
      '  Casimir',
      '  Bao',
      '  from 16:00',
      '  Amara',
      '  Joachim',
      '  from 17:00',
      '  Ines',
      'prepare 0',
      'heldBack 0',
    ]);
  });

  it('draws no line twice, where a list that is kept steady goes back and forth', () => {
    const rows = ['16:00', '15:30', '16:00'].map((clock, index) =>
      todayRow(`n${index}`, { plan: at(clock) }),
    );
    const lines = queueItems(day({ now: 3 }), rows, folded, now).filter(({ kind }) => kind === 'hour');
    expect(lines).toHaveLength(1);
  });

  it('says the hour of a later call once for those that share it', () => {
    const rows = ['18:00', '18:00', '18:30'].map((clock, index) =>
      todayRow(`l${index}`, { group: 'later', plan: at(clock) }),
    );
    expect(read(queueItems(day({ later: 3 }), rows, folded, now)).slice(4, 8)).toEqual([
      'later 3',
      '  l0',
      '  l1, again',
      '  l2',
    ]);
  });

  it('says that nobody is easy to reach only where somebody is later', () => {
    const words = (counts: Partial<Today['counts']>) =>
      read(queueItems(day(counts), [], folded, now)).filter((line) => line.includes('hour'));
    expect(words({ later: 2 })).toEqual(['  Nobody is easy to reach at this hour']);
    expect(words({})).toEqual(['  Nobody is planned for this hour']);
  });

  it('opens one folded group, which can be searched when it is long', () => {
    const open: Folded = {
      open: 'heldBack',
      rows: [todayRow('Ravi', { group: 'heldBack' })],
      isLoading: false,
      typed: '',
    };
    expect(read(queueItems(day({ heldBack: 12, prepare: 3 }), [], open, now)).slice(-4)).toEqual([
      'prepare 3',
      'heldBack 12',
      'filter',
      '  Ravi',
    ]);
    const none = { ...open, rows: [], typed: 'xyz' };
    expect(read(queueItems(day({ heldBack: 2 }), [], none, now)).at(-1)).toBe(
      '  Nobody held back is called “xyz”.',
    );
  });
});
