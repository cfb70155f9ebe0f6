import { describe, expect, it } from 'vitest';
import {
  areTogether,
  bindingIds,
  formatKeys,
  keysFor,
  matchStroke,
  noChoice,
  takenBy,
  toStroke,
} from '#web/ui/keys/key-map.ts';

const all = bindingIds;

describe('keys of the desk', () => {
  it('no two actions that can be meant at one time share their keys', () => {
    const clashes = all.filter((id) => takenBy(id, keysFor(id, noChoice)!, noChoice));
    expect(clashes).toEqual([]);
  });

  it('one key may mean two things on two pages', () => {
    expect(areTogether('message.new', 'outcome.no-answer')).toBe(false);
    expect(areTogether('message.new', 'go.today')).toBe(true);
    expect(takenBy('message.new', 'g t', noChoice)).toBe('go.today');
  });

  it('G and then P goes to people; P alone to whoever calls', () => {
    expect(matchStroke('', 'g', all, noChoice)).toEqual({ wait: 'g' });
    expect(matchStroke('g', 'p', all, noChoice)).toEqual({ run: 'go.people' });
    expect(matchStroke('', 'p', all, noChoice)).toEqual({ run: 'inbound.pick-up' });
  });

  it('a key that ends no sequence acts as itself', () => {
    expect(matchStroke('g', 'c', all, noChoice)).toEqual({ run: 'desk.call' });
  });

  it('with single keys off only keys that type nothing and ⌘ K act', () => {
    const off = { own: {}, singleKeys: false };
    expect(all.filter((id) => keysFor(id, off)).sort()).toEqual([
      'find.anything',
      'inbound.go-to',
      'message.fix',
      'message.next-problem',
      'message.use',
      'outcome.save',
      'sample.remove',
      'visit.close',
      'visit.next',
      'visit.previous',
      'visit.use',
    ]);
  });

  it("a rep's own key takes the place of ours and a clash is named", () => {
    const own = { own: { 'desk.call': 'a' } as const, singleKeys: true };
    expect(matchStroke('', 'a', all, own)).toEqual({ run: 'desk.call' });
    expect(matchStroke('', 'c', all, own)).toBeNull();
    expect(takenBy('desk.later', 'a', own)).toBe('desk.call');
  });

  it('reads a key press as a stroke', () => {
    const press = { key: 'K', ctrlKey: true, metaKey: false, altKey: false };
    expect(toStroke(press)).toBe('mod+k');
    expect(toStroke({ ...press, ctrlKey: false, key: '?' })).toBe('?');
    expect(toStroke({ ...press, ctrlKey: false, key: ' ' })).toBe('space');
    expect(toStroke({ ...press, key: 'Control' })).toBeNull();
  });

  it('shows keys as they are printed on the keyboard', () => {
    expect(formatKeys('g t', false)).toBe('G T');
    expect(formatKeys('mod+k', true)).toBe('⌘ K');
    expect(formatKeys('mod+k', false)).toBe('Ctrl K');
    expect(formatKeys('enter', false)).toBe('↵');
    expect(formatKeys('mod+enter', false)).toBe('Ctrl ↵');
    expect(formatKeys('space', false)).toBe('Space');
  });
});
