import { settings } from '#api/settings.ts';
import { settingsAnswer } from '#server/answers/settings-answer.ts';
import { reading } from '#server/operation.ts';

export const getSettings = reading({
  id: 'get-settings',
  method: 'get',
  path: '/settings',
  says: 'The workspace’s name, country, house rules and calling-hour packs.',
  answer: settings,
  read: async ({ context, desk }) => settingsAnswer(desk.workspace, context.packs),
});
