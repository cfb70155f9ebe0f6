import { expect, test } from 'vitest';
import { withGivenVersion } from '#core/message/script/given-version.ts';
import type { Script } from '#core/message/script/script.ts';

const script = (id: string): Script & { rehearsed: boolean } => ({
  id,
  kind: 'introduction',
  title: id,
  playbookId: null,
  team: null,
  variant: null,
  dimension: null,
  version: 3,
  body: 'as it is in use',
  rehearsed: true,
});

test('whoever is in a trial of versions hears theirs, and everything else as it is in use', () => {
  const scripts = [script('intro'), script('reason')];
  const given = { scriptId: 'intro', version: 1, body: 'as it was', rehearsed: false };
  expect(withGivenVersion(scripts, given)).toEqual([
    { ...scripts[0], version: 1, body: 'as it was', rehearsed: false },
    scripts[1],
  ]);
  expect(withGivenVersion(scripts, { ...given, scriptId: 'put away' })).toEqual(scripts);
});

test('whoever is in none hears what is in use', () => {
  const scripts = [script('intro')];
  expect(withGivenVersion(scripts, null)).toEqual(scripts);
});
