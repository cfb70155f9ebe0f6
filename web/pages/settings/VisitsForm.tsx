import { type FormEvent, useState } from 'react';
import type { VisitSettings } from '#api/visits.ts';
import { useChangeSettings } from '#web/api/settings.ts';
import { type FormRefusal, showRefusal } from '#web/forms/refusal.ts';
import styles from '#web/pages/settings/settings.module.css';
import { Button } from '#web/ui/Button.tsx';
import { Checkbox, Input } from '#web/ui/Field.tsx';
import { toast } from '#web/ui/toast.tsx';

/** How far is nearby, who may be offered a visit, and what knows the roads. Nobody is asked for either by default. */
export function VisitsForm({ settings }: { settings: VisitSettings }) {
  const [draft, setDraft] = useState(settings);
  const [refusal, setRefusal] = useState<FormRefusal | null>(null);
  const change = useChangeSettings({
    onDone: () => toast.done('Saved.', 'Days out are looked at anew.'),
    onRefused: showRefusal(setRefusal),
  });
  const isSame = JSON.stringify(draft) === JSON.stringify(settings);
  const set = (next: Partial<VisitSettings>) => {
    setRefusal(null);
    setDraft({ ...draft, ...next });
  };
  const said = (field: keyof VisitSettings) =>
    refusal?.field === `visits.${field}` || refusal?.field === field ? refusal.says : undefined;
  const minutes = (field: 'nearMinutes' | 'visitMinutes', most: number) => ({
    type: 'number',
    inputMode: 'numeric' as const,
    required: true,
    min: field === 'nearMinutes' ? 1 : 5,
    max: most,
    value: Number.isNaN(draft[field]) ? '' : draft[field],
    error: said(field),
    onChange: (event: { target: HTMLInputElement }) => set({ [field]: event.target.valueAsNumber }),
  });
  const address = (field: 'routingUrl' | 'mapStyleUrl') => ({
    type: 'url',
    value: draft[field] ?? '',
    error: said(field),
    onChange: (event: { target: { value: string } }) => set({ [field]: event.target.value || null }),
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    change.write({ visits: draft });
  };
  return (
    <form className={styles.stack} onSubmit={save}>
      <div className={styles.grid}>
        <Input
          label="Minutes of driving that are nearby"
          hint="From a visit that is confirmed"
          {...minutes('nearMinutes', 120)}
        />
        <Input
          label="Minutes that an offered visit takes"
          hint="Time is kept free for that long"
          {...minutes('visitMinutes', 480)}
        />
        <Input
          label="Routing server"
          placeholder="http://127.0.0.1:5000"
          hint="Speaks as OSRM does, and hears where you drive. Empty: the way is estimated by distance."
          {...address('routingUrl')}
        />
        <Input
          label="Map style"
          placeholder="https://maps.example/style.json"
          hint="For MapLibre, with all it needs at that one address, which sees where you look. Empty: plain ground, and nobody is asked. It shows once the page is opened anew."
          {...address('mapStyleUrl')}
        />
      </div>
      <Checkbox
        label="Offer visits to people not met yet, too"
        hint="Those who have had a message from us. Otherwise only to people who were referred or are known."
        checked={draft.strangersToo}
        onChange={(event) => set({ strangersToo: event.target.checked })}
      />
      {refusal && !Object.keys(settings).some((field) => said(field as keyof VisitSettings)) && (
        <p className={styles.refusal} role="alert">
          {refusal.says}
        </p>
      )}
      <div className={styles.actions}>
        <Button type="submit" disabled={isSame} busy={change.isWriting}>
          Save how visits are made
        </Button>
      </div>
    </form>
  );
}
