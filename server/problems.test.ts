import { expect, test } from 'vitest';
import { problemOf } from '#server/problems.ts';

const broken = (constraint: string) => Object.assign(new Error('broken'), { code: '23503', constraint });

test.each(['day_plan_workspace_id_rep_id_fkey', 'reach_model_workspace_id_fkey'])(
  'what was done for a workspace that is removed meanwhile is a conflict and no mistake: %s',
  (constraint) => {
    const { problem, isOurs } = problemOf(broken(constraint));
    expect(problem).toMatchObject({ status: 409, code: 'workspace-replaced' });
    expect(isOurs).toBe(false);
  },
);

test('any other reference that breaks is a mistake of ours, and is noted', () => {
  const { problem, isOurs } = problemOf(broken('enrolment_workspace_id_playbook_id_playbook_version_fkey'));
  expect(problem).toMatchObject({ status: 500, code: 'mistake-of-ours' });
  expect(isOurs).toBe(true);
});
