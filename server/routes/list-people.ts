import { peoplePage, peopleQuery } from '#api/people.ts';
import { personRow } from '#server/answers/person-row.ts';
import { zonesAnswer } from '#server/answers/zones-answer.ts';
import { reading } from '#server/operation.ts';
import { listPeople } from '#store/people-list.ts';

const usualPage = 50;

export const listThePeople = reading({
  id: 'list-people',
  method: 'get',
  path: '/people',
  says: 'People by name; `q` is part of a name or company, the beginning of an e-mail address, or digits of a number. With a `state` of the territory, rep, campaign and playbook mean whom they mean there.',
  query: peopleQuery,
  answer: peoplePage,
  async read({ context, desk, now, query }) {
    const { people, total, cursor } = await listPeople(
      context.db,
      desk.workspace,
      {
        text: query.q,
        repId: query.rep,
        poolId: query.pool,
        campaignId: query.campaign,
        playbookId: query.playbook,
        relationship: query.relationship,
        state: query.state,
        cursor: query.cursor,
        limit: query.limit ?? usualPage,
      },
      now,
    );
    const rows = people.map(personRow);
    return {
      rows,
      zones: zonesAnswer(
        rows.flatMap(({ timeZones }) => timeZones),
        now,
      ),
      total,
      cursor,
    };
  },
});
