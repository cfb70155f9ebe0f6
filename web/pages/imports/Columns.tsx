import { useMemo } from 'react';
import type { ColumnGuess, ImportPreview } from '#web/api/imports.ts';
import { countryChoices } from '#web/format/places.ts';
import { readRowOf } from '#web/pages/imports/import-words.ts';
import styles from '#web/pages/imports/imports.module.css';
import { byDoubt, isAsked, type Mapping, notKeptWords } from '#web/pages/imports/mapping.ts';
import { Combobox } from '#web/ui/Combobox.tsx';
import { cx } from '#web/ui/class-names.ts';
import { Select } from '#web/ui/Field.tsx';
import { Tag } from '#web/ui/Tag.tsx';

const doubts = {
  unsure: { words: 'Unsure', icon: 'info' },
  likely: { words: 'Likely', icon: undefined },
  sure: { words: 'Sure', icon: 'check' },
} as const;

/** The value of a select that stands for null: a select knows texts only. */
const leftOut = 'ignore';

/** What each column holds: what we took it for and why, the unsure ones first and asked. */
export function Columns({
  preview,
  mapping,
  onChange,
  country,
  onCountry,
  isTried,
}: {
  preview: ImportPreview;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
  country: string | null;
  onCountry: (country: string | null) => void;
  isTried: boolean;
}) {
  const countries = useMemo(countryChoices, []);
  return (
    <div className={styles.stack}>
      <section aria-labelledby="columns">
        <h2 id="columns" className={styles.heading}>
          What the columns hold
        </h2>
        <ul className={styles.columns}>
          {byDoubt(preview.columns).map((column) => (
            <ColumnLine
              key={column.position}
              column={column}
              preview={preview}
              mapping={mapping}
              onChoose={(field) => onChange({ ...mapping, [column.column]: field })}
              isTried={isTried}
            />
          ))}
        </ul>
      </section>
      <section aria-labelledby="country" className={styles.country}>
        <h2 id="country" className={styles.heading}>
          Numbers without a country
        </h2>
        <Combobox
          label="Country"
          labelHidden
          choices={countries}
          value={country}
          onChoose={onCountry}
          error={isTried && preview.needsCountry && country === null ? 'Some rows need it.' : undefined}
          hint="Used where neither the number nor its row says. Rows it does not fit are held back, never guessed."
        />
      </section>
      <FirstRows preview={preview} />
    </div>
  );
}

function ColumnLine({
  column,
  preview,
  mapping,
  onChoose,
  isTried,
}: {
  column: ColumnGuess;
  preview: ImportPreview;
  mapping: Mapping;
  onChoose: (field: string | null) => void;
  isTried: boolean;
}) {
  const isOpen = isAsked(column) && !(column.column in mapping);
  const field = mapping[column.column];
  const doubt = doubts[column.confidence];
  return (
    <li className={cx(styles.column, isOpen && styles.open)}>
      <div>
        <p className={styles.columnName}>
          <b>{column.column || `Column ${column.position + 1}`}</b>{' '}
          <Tag tone={column.confidence === 'sure' ? 'plain' : 'line'} icon={doubt.icon}>
            {doubt.words}
          </Tag>
        </p>
        <p className={styles.quiet}>{column.says}</p>
        <p className={styles.samples}>
          {column.samples.filter(Boolean).slice(0, 3).join('  ·  ') || 'Empty in the first rows'}
        </p>
      </div>
      <Select
        label={`What “${column.column}” holds`}
        labelHidden
        value={isOpen ? '' : (field ?? leftOut)}
        error={isOpen && isTried ? 'Say what it holds, or leave it out.' : undefined}
        onChange={(event) => onChoose(event.target.value === leftOut ? null : event.target.value)}
      >
        {isOpen && (
          <option value="" disabled>
            What does it hold?
          </option>
        )}
        <option value={leftOut}>Leave it out</option>
        {field && notKeptWords(field) && <option value={field}>{notKeptWords(field)}</option>}
        {grouped(preview.fields).map(([group, fields]) => (
          <optgroup key={group} label={group}>
            {fields.map((one) => (
              <option key={one.field} value={one.field}>
                {one.label}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
    </li>
  );
}

function grouped(fields: ImportPreview['fields']): [string, ImportPreview['fields']][] {
  const groups = new Map<string, ImportPreview['fields']>();
  for (const field of fields) {
    if (field.field === leftOut) continue;
    groups.set(field.group, [...(groups.get(field.group) ?? []), field]);
  }
  return [...groups];
}

function FirstRows({ preview }: { preview: ImportPreview }) {
  return (
    <section aria-labelledby="first-rows">
      <h2 id="first-rows" className={styles.heading}>
        The first rows, as they would be read
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <section className={styles.firstRows} tabIndex={0} aria-label="First rows, scrolls sideways">
        <table>
          <thead>
            <tr>
              {['Person', 'Title and company', 'Reached by', 'Where'].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.people.map(readRowOf).map((row, index) => (
              <tr key={index}>
                {row.says ? (
                  <td colSpan={4} className={styles.unreadable}>
                    {row.name && `${row.name}: `}
                    {row.says}
                  </td>
                ) : (
                  [row.name, row.work, row.reached, row.place].map((cell, at) => <td key={at}>{cell}</td>)
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
