import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Person } from '#api/people.ts';
import type { Missing } from '#core/decide/decision.ts';
import { type Dimension, dimensions } from '#core/decide/facts.ts';
import { send } from '#web/api/client.ts';
import { usePersonWrite } from '#web/api/people.ts';
import { dimensionWords, objectiveWords } from '#web/format/person-words.ts';
import { localDate } from '#web/format/when.ts';
import styles from '#web/pages/today/person/prepare.module.css';
import { addFact } from '#web/pages/today/person/Research.tsx';
import type { OnDesk } from '#web/pages/today/use-person.ts';
import { Button } from '#web/ui/Button.tsx';
import { Input, Select } from '#web/ui/Field.tsx';
import { piece } from '#web/ui/piece.tsx';

const ZoneField = piece(() => import('#web/pages/today/person/ZoneField.tsx'));

/** The one thing that is missing before the first call, in one line; Enter keeps it and goes on to the next. */
export function Prepare({
  onDesk,
  ownZone,
  onDone,
}: {
  onDesk: OnDesk;
  ownZone: string;
  onDone: (person: Person) => void;
}) {
  const { person, decision } = onDesk;
  if (decision?.next !== 'prepare') return null;
  const missing = decision.missing[0];
  if (!missing) return null;
  const props = { person, onDone, on: localDate(onDesk.now, ownZone) };
  return (
    <section className={styles.prepare} aria-labelledby="prepare">
      <h3 id="prepare">{titles[missing]}</h3>
      <p className={styles.says}>{decision.reasons[0]?.says}</p>
      {missing === 'phone' && <PhoneLine key={person.id} {...props} />}
      {missing === 'research' && <ResearchLine key={`${person.id} ${person.research.length}`} {...props} />}
      {missing === 'objective' && <ObjectiveLine key={person.id} {...props} />}
      {missing === 'timeZone' && <ZoneLine key={person.id} {...props} />}
    </section>
  );
}

const titles: Record<Missing, string> = {
  phone: 'A number is missing',
  research: 'Get to know them first',
  objective: 'What is the call for?',
  timeZone: 'Where is it?',
  callingHours: 'No hour is open',
};

type LineProps = { person: Person; onDone: (person: Person) => void; on: string };

function PhoneLine({ person, onDone }: LineProps) {
  const [number, setNumber] = useState('');
  const adding = usePersonWrite(
    person.id,
    (input: { number: string }, key) => send<Person>('POST', `people/${person.id}/phones`, input, key),
    onDone,
  );
  return (
    <Line onSubmit={() => number.trim() && adding.write({ number: number.trim() })} isBusy={adding.isWriting}>
      <Input
        label="Number"
        type="tel"
        autoComplete="off"
        autoFocus
        placeholder="+1 604 555 0100 ext. 12"
        maxLength={60}
        value={number}
        onChange={(event) => setNumber(event.target.value)}
      />
    </Line>
  );
}

function ResearchLine({ person, onDone, on }: LineProps) {
  const gap = dimensions.find((one) => !person.research.some((fact) => fact.dimension === one)) ?? 'company';
  const [dimension, setDimension] = useState<Dimension>(gap);
  const [fact, setFact] = useState('');
  const [source, setSource] = useState('');
  const adding = usePersonWrite(person.id, addFact(person.id), onDone);
  const submit = () =>
    fact.trim() && adding.write({ dimension, fact: fact.trim(), source: source.trim() || null, foundOn: on });
  return (
    <Line onSubmit={submit} isBusy={adding.isWriting}>
      <Select
        label="About"
        value={dimension}
        onChange={(event) => setDimension(event.target.value as Dimension)}
      >
        {dimensions.map((one) => (
          <option key={one} value={one}>
            {dimensionWords[one].name}
          </option>
        ))}
      </Select>
      <Input
        label={dimensionWords[dimension].ask}
        autoFocus
        maxLength={1000}
        value={fact}
        onChange={(event) => setFact(event.target.value)}
        className={styles.wide}
      />
      <Input
        label="Where you found it"
        maxLength={300}
        value={source}
        onChange={(event) => setSource(event.target.value)}
      />
    </Line>
  );
}

function ObjectiveLine({ person, onDone }: LineProps) {
  const changing = usePersonWrite(
    person.id,
    (input: { objective: string }, key) => send<Person>('PATCH', `people/${person.id}`, input, key),
    onDone,
  );
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => first.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={first} className={styles.choices}>
      {(['appointment', 'return-call'] as const).map((objective) => (
        <Button key={objective} busy={changing.isWriting} onClick={() => changing.write({ objective })}>
          {objectiveWords[objective]}
        </Button>
      ))}
    </div>
  );
}

function ZoneLine({ person, onDone }: LineProps) {
  const [zone, setZone] = useState<string | null>(null);
  const changing = usePersonWrite(
    person.id,
    (input: { timeZone: string }, key) => send<Person>('PATCH', `people/${person.id}`, input, key),
    onDone,
  );
  return (
    <Line onSubmit={() => zone && changing.write({ timeZone: zone })} isBusy={changing.isWriting}>
      <ZoneField zones={person.timeZones} zone={zone} onZone={setZone} />
    </Line>
  );
}

function Line({
  onSubmit,
  isBusy,
  children,
}: {
  onSubmit: () => void;
  isBusy: boolean;
  children: ReactNode;
}) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={styles.line} onSubmit={submit}>
      {children}
      <Button type="submit" look="primary" busy={isBusy} keyHint="=↵">
        Keep, next
      </Button>
    </form>
  );
}
