import { type FormEvent, useState } from 'react';
import type { Person } from '#api/people.ts';
import { type Dimension, dimensions } from '#core/decide/facts.ts';
import { useAddResearch, useRemoveResearch } from '#web/api/person-parts.ts';
import { useNow } from '#web/api/use-now.ts';
import { dimensionWords, wordsFor } from '#web/format/person-words.ts';
import { formatShortDate, localDate, ownZone } from '#web/format/when.ts';
import styles from '#web/pages/person/person.module.css';
import { Button, IconButton } from '#web/ui/Button.tsx';
import { Input } from '#web/ui/Field.tsx';
import { Icon, type IconName } from '#web/ui/Icon.tsx';

const icons: Record<Dimension, IconName> = {
  company: 'company',
  industry: 'industry',
  function: 'function',
  personal: 'target',
};

/** Research in its four parts, each fact with its source and date. */
export function Mind({ person }: { person: Person }) {
  const { they, has } = wordsFor(person);
  const [adding, setAdding] = useState<Dimension | null>(null);
  return (
    <section className={styles.section} aria-labelledby="mind">
      <h2 id="mind" className={styles.heading}>
        What {they} {has} on {wordsFor(person).their} mind
      </h2>
      <div className={styles.mind}>
        {dimensions.map((dimension) => (
          <Part
            key={dimension}
            person={person}
            dimension={dimension}
            isAdding={adding === dimension}
            onAdd={() => setAdding(dimension)}
            onDone={() => setAdding(null)}
          />
        ))}
      </div>
    </section>
  );
}

function Part({
  person,
  dimension,
  isAdding,
  onAdd,
  onDone,
}: {
  person: Person;
  dimension: Dimension;
  isAdding: boolean;
  onAdd: () => void;
  onDone: () => void;
}) {
  const facts = person.research.filter((fact) => fact.dimension === dimension);
  const remove = useRemoveResearch(person.id);
  const words = dimensionWords[dimension];
  return (
    <div className={styles.part}>
      <div className={styles.partHead}>
        <h3>
          <Icon name={icons[dimension]} size={14} /> {words.name}
        </h3>
        {!isAdding && <IconButton icon="plus" label={`Add to ${words.name.toLowerCase()}`} onClick={onAdd} />}
      </div>
      {facts.length === 0 && !isAdding && (
        <p className={styles.unknown}>
          <i aria-hidden="true" /> Not known yet. {words.ask}
        </p>
      )}
      <ul>
        {facts.map((fact) => (
          <li key={fact.id} className={styles.fact}>
            <div className="grow">
              <p>{fact.fact}</p>
              <p className={styles.source}>
                {[fact.source, fact.foundOn && formatShortDate(fact.foundOn)].filter(Boolean).join(', ') ||
                  'No source given'}
              </p>
            </div>
            <IconButton
              icon="trash"
              label={`Remove: ${fact.fact}`}
              disabled={remove.isWriting}
              onClick={() => remove.write(fact.id)}
            />
          </li>
        ))}
      </ul>
      {isAdding && <FactForm person={person} dimension={dimension} onDone={onDone} />}
    </div>
  );
}

function FactForm({
  person,
  dimension,
  onDone,
}: {
  person: Person;
  dimension: Dimension;
  onDone: () => void;
}) {
  const today = localDate(useNow(), ownZone());
  const [fact, setFact] = useState('');
  const [source, setSource] = useState('');
  const [foundOn, setFoundOn] = useState(today);
  const add = useAddResearch(person.id, onDone);
  const save = (event: FormEvent) => {
    event.preventDefault();
    add.write({ dimension, fact: fact.trim(), source: source.trim() || null, foundOn: foundOn || null });
  };
  return (
    <form
      className={styles.factForm}
      onSubmit={save}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <Input
        label={dimensionWords[dimension].ask}
        autoFocus
        required
        maxLength={1000}
        value={fact}
        onChange={(event) => setFact(event.target.value)}
      />
      <div className={styles.pair}>
        <Input
          label="Where from"
          maxLength={300}
          value={source}
          onChange={(event) => setSource(event.target.value)}
        />
        <Input
          label="Found on"
          type="date"
          max={today}
          value={foundOn}
          onChange={(event) => setFoundOn(event.target.value)}
        />
      </div>
      <div className={styles.formActions}>
        <Button size="small" look="ghost" onClick={onDone}>
          Cancel
        </Button>
        <Button size="small" look="primary" type="submit" disabled={fact.trim() === ''} busy={add.isWriting}>
          Add
        </Button>
      </div>
    </form>
  );
}
