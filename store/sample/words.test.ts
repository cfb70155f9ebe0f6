import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isMessageKind } from '#core/message/kind.ts';
import { lintExample } from '#core/message/script/lint-example.ts';
import { houseRules } from '#core/rules/house-rules.ts';
import { loadBuiltInPlaybooks } from '#store/playbook-file.ts';
import { loadBuiltInRulePacks } from '#store/rule-pack-file.ts';
import { createSample } from '#store/sample/sample.ts';
import { countCallBacks } from '#store/script-call-backs.ts';
import { createTestDatabase, type TestDatabase } from '#store/test-database.ts';

let it: TestDatabase;
let workspaceId: string;

beforeAll(async () => {
  it = await createTestDatabase();
  const supplies = { packs: await loadBuiltInRulePacks(), playbooks: await loadBuiltInPlaybooks() };
  ({ workspaceId } = await createSample(it.db, '2026-11-24T15:42:00Z', supplies));
});
afterAll(() => it?.drop());

const rowsOf = async (text: string) => (await it.db.query(text)).rows;

describe('the words of the sample', () => {
  test('are said in nearly every message since they are written down, as the version in use that day has them', async () => {
    const left = await rowsOf(`
      select t.at, t.variant, t.promise, t.said, v.used_from, v.used_until, s.variant as "scriptVariant"
        from touch t
        left join script s on s.id = (t.said ->> 'scriptId')::uuid
        left join script_version v on v.script_id = s.id and v.version = (t.said ->> 'version')::integer
       where t.message is not null and t.at >= (select min(used_from) from script_version)`);
    const said = left.filter((touch) => touch.said !== null);
    expect(said.length).toBeGreaterThan(300);
    expect(said.length).toBeGreaterThan(0.9 * left.length);
    for (const { at, variant, promise, said: words, used_from, used_until, scriptVariant } of said) {
      expect(words.text).not.toMatch(/\{\{|\[\[/);
      expect(at >= used_from && (used_until === null || at < used_until)).toBe(true);
      expect(variant).toBe(scriptVariant);
      if (promise) expect(words.text).toContain(promise.phrase);
    }
  });

  test('have two to four versions of four scripts, with the ratios that the weeks brought', async () => {
    const scripts = await rowsOf(`
      select s.id, count(*)::integer as versions from script s join script_version v on v.script_id = s.id
       where v.state <> 'draft' group by 1 having count(*) > 1`);
    expect(scripts.map(({ versions }) => versions).sort()).toEqual([2, 2, 3, 4]);
    const most = await Promise.all(
      scripts.map(({ id }) => countCallBacks(it.db, workspaceId, houseRules.callBackDays, id)),
    );
    const ofSeveral = most.filter((counts) => new Set(counts.map(({ version }) => version)).size > 1);
    expect(ofSeveral.length).toBeGreaterThanOrEqual(3);
    expect(most.flat().some(({ of }) => of > 0)).toBe(true);
  });

  test('hold no error but in the draft that somebody is still at', async () => {
    const versions = await rowsOf(`
      select s.starter, s.kind, s.playbook_id, v.version, v.body, v.state from script s
        join script_version v on v.script_id = s.id order by s.starter, v.version`);
    const playbooks = await loadBuiltInPlaybooks();
    const wrong = versions.filter(({ kind, playbook_id: playbookId, body }) => {
      const playbook = playbooks.find((one) => one.playbook === playbookId) ?? null;
      if (!isMessageKind(kind)) throw new Error(`${kind} is no kind of message.`);
      const { problems } = lintExample(body, kind, { playbookId, playbook, houseRules });
      return problems.some(({ severity }) => severity === 'error');
    });
    expect(wrong.map(({ starter, version, state }) => `${starter} ${version} ${state}`)).toEqual([
      'three-and-done/reason 2 draft',
    ]);
  });

  test('were rehearsed by some of the reps, whose number rang when it was tried', async () => {
    const reps = await rowsOf(`
      select r.name, count(t.id)::integer as takes, r.number_confirmed_number = r.call_back_number as rang
        from rep r left join take t on t.rep_id = r.id group by r.id, r.name, r.number_confirmed_number, r.call_back_number
       order by r.name`);
    expect(reps).toEqual([
      { name: 'Ambrose Kettlewell', takes: 2, rang: null },
      { name: 'Imogen Tarr', takes: 5, rang: true },
      { name: 'Nerida Coldwater', takes: 0, rang: true },
    ]);
  });
});
