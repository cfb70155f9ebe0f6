import { relationships } from '#core/decide/facts.ts';
import { relationshipWords } from '#web/ui/Tag.tsx';

/** How well somebody knows us, as a choice. */
export const relationshipChoices = relationships.map((value) => ({ value, label: relationshipWords(value) }));
