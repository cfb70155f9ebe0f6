import { useQuery } from '@tanstack/react-query';
import type { Relationship } from '#core/decide/facts.ts';
import { campaignsQuery } from '#web/api/campaigns.ts';
import { playbooksQuery } from '#web/api/playbooks.ts';
import { relationshipChoices } from '#web/forms/relationship-choices.ts';
import { Filter } from '#web/ui/Filter.tsx';

type Narrows<Value extends string> = {
  value: string | undefined;
  onChoose: (value: Value | undefined) => void;
};

const named = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });

export function CampaignFilter(narrows: Narrows<string>) {
  const campaigns = useQuery(campaignsQuery).data ?? [];
  return <Filter name="Campaign" any="Every campaign" choices={campaigns.map(named)} {...narrows} />;
}

export function MethodFilter(narrows: Narrows<string>) {
  const playbooks = useQuery(playbooksQuery).data ?? [];
  return <Filter name="Method" any="Every method" choices={playbooks.map(named)} {...narrows} />;
}

export function RelationshipFilter({ value, onChoose }: Narrows<Relationship>) {
  return (
    <Filter
      name="Relationship"
      any="Any relationship"
      value={value}
      choices={relationshipChoices}
      onChoose={(chosen) => onChoose(chosen as Relationship | undefined)}
    />
  );
}
