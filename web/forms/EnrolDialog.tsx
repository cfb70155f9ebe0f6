import { useRef, useState } from 'react';
import { type EnrolmentAnswer, useEnrol, useNewCampaign } from '#web/api/campaigns.ts';
import { EnrolmentFields } from '#web/forms/EnrolmentFields.tsx';
import { type EnrolmentChoice, nothingChosen, trialOf, unanswered } from '#web/forms/enrolment-choice.ts';
import { goToFirstOpen } from '#web/forms/first-open.ts';
import { peopleWords } from '#web/forms/people-words.ts';
import { WhoBegan } from '#web/forms/WhoBegan.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';

/** Puts people in a method; whoever cannot be is named afterwards, with the reason. */
export function EnrolDialog({
  personIds,
  method = null,
  onClose,
  onDone,
}: {
  personIds: readonly string[];
  /** A method the rep has already asked for by name. */
  method?: string | null;
  onClose: () => void;
  onDone: () => void;
}) {
  const [choice, setChoice] = useState<EnrolmentChoice>({ ...nothingChosen, method });
  const [tried, setTried] = useState(false);
  const [answer, setAnswer] = useState<EnrolmentAnswer | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const newCampaign = useNewCampaign({});
  const enrol = useEnrol({ onDone: setAnswer });
  const open = unanswered(choice);
  const begin = async () => {
    setTried(true);
    if (Object.keys(open).length > 0) return goToFirstOpen(form.current);
    const trialId = trialOf(choice);
    if (trialId !== null) return enrol.write({ personIds: [...personIds], trialId, ...choice.owner });
    const campaignId = await campaignOf(choice, newCampaign.writeAsync).catch(() => undefined);
    if (campaignId === undefined) return;
    // A second try after a refusal must not make the campaign twice.
    if (campaignId) setChoice({ ...choice, campaign: { kind: 'existing', id: campaignId } });
    enrol.write({
      personIds: [...personIds],
      playbookId: choice.method as string,
      ...choice.owner,
      campaignId,
    });
  };
  if (answer)
    return (
      <WhoBegan
        answer={answer}
        nobody="Nobody began"
        next="Today shows them when the method and the rules allow."
        onClose={onDone}
      />
    );
  return (
    <Dialog
      open
      onClose={onClose}
      width="wide"
      title={`A method for ${peopleWords(personIds.length)}`}
      says="Nobody is called by this. They come to Today as the method and the rules allow."
      actions={
        <>
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" onClick={begin} busy={enrol.isWriting || newCampaign.isWriting}>
            Begin
          </Button>
        </>
      }
    >
      <div ref={form}>
        <EnrolmentFields choice={choice} onChange={setChoice} open={tried ? open : {}} />
      </div>
    </Dialog>
  );
}

/** The campaign's id, made first where it is new; null for none. */
async function campaignOf(
  { campaign }: EnrolmentChoice,
  make: (input: { name: string }) => Promise<{ id: string }>,
): Promise<string | null> {
  if (campaign?.kind === 'existing') return campaign.id;
  if (campaign?.kind === 'new') return (await make({ name: campaign.name.trim() })).id;
  return null;
}
