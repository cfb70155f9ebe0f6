import { type DeskAtHand, refuse } from '#cli/desk-at-hand.ts';
import type { Io } from '#cli/io.ts';
import type { Database } from '#store/connect.ts';
import { type ListedPerson, listPeople } from '#store/people-list.ts';

const mostShown = 8;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The one person an id, address, number or part of a name means; null, with the others told, when it is not one. */
export async function findOnePerson(
  io: Io,
  db: Database,
  { desk: { workspace }, now }: DeskAtHand,
  text: string,
): Promise<string | null> {
  if (uuid.test(text)) return text;
  const { people, total } = await listPeople(db, workspace, { text, limit: mostShown }, now);
  if (people.length === 1) return people[0]!.id;
  if (people.length === 0) return refuse(io, `Nobody here fits “${text}”. Nothing was recorded.`);
  const exact = people.filter((person) => person.name.toLowerCase() === text.trim().toLowerCase());
  if (exact.length === 1) return exact[0]!.id;
  const more = total > people.length ? [`  and ${total - people.length} more`] : [];
  return refuse(
    io,
    [
      `“${text}” may be any of these. Nothing was recorded; say the id.`,
      ...people.map(inWords),
      ...more,
    ].join('\n'),
  );
}

function inWords({ id, name, title, account }: ListedPerson): string {
  return `  ${id}  ${[name, title, account].filter((part) => part !== null).join(', ')}`;
}
