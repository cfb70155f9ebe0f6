import { expect, test } from 'vitest';
import { countLines, nameToId, offsetAt, ownSourceFrom } from './source-lines.ts';

const source = '# Lisa Shepherd\nplaybook: three-and-done\nname: Three, then leave it\nlimits:\n  calls: 3\n';

test('a playbook made from another has an id and a name of its own, and all else as it was', () => {
  expect(ownSourceFrom(source, 'Three, then leave it')).toBe(
    '# Lisa Shepherd\nplaybook: three-then-leave-it-our-way\nname: "Three, then leave it, our way"\nlimits:\n  calls: 3\n',
  );
});

test('a name becomes an id of plain letters', () => {
  expect(nameToId('  Zwei Anrufe, dann Ruhe für Müller! ')).toBe('zwei-anrufe-dann-ruhe-fu-r-mu-ller');
});

test.each([
  [1, 1, 0],
  [2, 1, 16],
  [2, 11, 26],
  [5, 999, source.length - 1],
  [99, 1, source.length],
])('line %i, column %i is offset %i', (line, column, offset) => {
  expect(offsetAt(source, line, column)).toBe(offset);
});

test('counts the lines as an editor numbers them', () => {
  expect([countLines(''), countLines('a'), countLines('a\n')]).toEqual([1, 1, 2]);
});
