import { Fragment, type ReactNode } from 'react';
import type { Playbook, PlaybookStep } from '#core/playbook/playbook.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';
import { conditionWords, messageInSentence, voicemailWords } from '#web/pages/playbooks/condition-words.ts';
import { dayWords, parseDays } from '#web/pages/playbooks/ruler.ts';
import { hoursWords, spacingWords } from '#web/pages/playbooks/rules-it-keeps.ts';
import styles from '#web/pages/playbooks/steps.module.css';
import { cx } from '#web/ui/class-names.ts';
import { Icon } from '#web/ui/Icon.tsx';
import { piece } from '#web/ui/piece.tsx';

const StepWords = piece(() => import('#web/pages/playbooks/words/StepWords.tsx'));

/** The steps as a timeline; what stands between two steps comes from the playbook's own spacing and hours. */
export function PlaybookSteps({ playbook, rules }: { playbook: Playbook; rules: HouseRules }) {
  const { steps } = playbook;
  return (
    <ol className={styles.steps}>
      {steps.map((step, index) => (
        <Fragment key={step.title}>
          <Step step={step} number={index + 1} isEnd={isEnd(step, index, steps.length)}>
            {step.leaves !== 'nothing' && isFirstToLeave(steps, index) && (
              <div className={styles.words}>
                <StepWords
                  key={`${playbook.playbook} ${step.leaves}`}
                  playbookId={playbook.playbook}
                  leaves={step.leaves}
                />
              </div>
            )}
          </Step>
          {isCall(step) && steps[index + 1] && isCall(steps[index + 1] as PlaybookStep) && (
            <Wait playbook={playbook} rules={rules} />
          )}
        </Fragment>
      ))}
    </ol>
  );
}

/** The words of a message are shown once, where it is left first. */
const isFirstToLeave = (steps: Playbook['steps'], index: number) =>
  steps.findIndex(({ leaves }) => leaves === steps[index]?.leaves) === index;
const isCall = (step: PlaybookStep) => parseDays(step.day) !== null;
const isEnd = (step: PlaybookStep, index: number, count: number) =>
  index === count - 1 && index > 0 && !isCall(step) && step.leaves === 'nothing';

function Step({
  step,
  number,
  isEnd,
  children,
}: {
  step: PlaybookStep;
  number: number;
  isEnd: boolean;
  children: ReactNode;
}) {
  return (
    <li className={cx(styles.step, isEnd && styles.end)}>
      <p className={cx(styles.when, 'num')}>{dayWords(step.day)}</p>
      <span className={styles.node} aria-hidden="true">
        {isEnd ? <Icon name="hand" /> : number}
      </span>
      <div>
        <h3 className={styles.title}>{step.title}</h3>
        <p className={styles.says}>{step.says}</p>
        {(isCall(step) || step.leaves !== 'nothing') && <Leaves step={step} />}
        {children}
      </div>
    </li>
  );
}

const Leaves = ({ step }: { step: PlaybookStep }) => (
  <p className={styles.leaves}>
    <Icon name={step.leaves === 'nothing' ? 'phone-missed' : 'tape'} size={14} />
    {step.leaves === 'nothing'
      ? 'On voicemail: nothing is left'
      : `On voicemail: ${messageInSentence(step.leaves)}`}
  </p>
);

function Wait({ playbook, rules }: { playbook: Playbook; rules: HouseRules }) {
  const hours = playbook.strategies.length === 0 ? hoursWords(playbook.parts, rules.dayParts) : null;
  return (
    <li className={styles.wait}>
      <i aria-hidden="true" />
      <p>
        <b>{`${spacingWords(playbook.spacing)} days.`}</b>
        {hours && ` Then ${hours}, their time.`}
      </p>
    </li>
  );
}

/** How the method behaves once a phone rings: its hours, its ways of getting through, and what it leaves. */
export function PlaybookRules({ playbook, rules }: { playbook: Playbook; rules: HouseRules }) {
  if (playbook.strategies.length > 0) return <Strategies playbook={playbook} rules={rules} />;
  return (
    <section className={styles.rules}>
      <h3 className={styles.heading}>When the phone is not answered</h3>
      <p className={styles.hours}>Called {hoursWords(playbook.parts, rules.dayParts)}, their time.</p>
      <VoicemailRules rules={playbook.voicemail} />
    </section>
  );
}

function Strategies({ playbook, rules }: { playbook: Playbook; rules: HouseRules }) {
  return (
    <section className={styles.rules}>
      <h3 className={styles.heading}>Ways of getting through, in turn</h3>
      <ol className={styles.strategies}>
        {playbook.strategies.map((strategy) => (
          <li key={strategy.strategy}>
            <h4>{strategy.name}</h4>
            <p>{strategy.says}</p>
            <p className={styles.hours}>
              {[
                `${hoursWords(strategy.parts, rules.dayParts)}, their time`,
                conditionWords(strategy.when)?.replace(/^if /, 'only when '),
              ]
                .filter(Boolean)
                .join('; ')}
            </p>
            <VoicemailRules rules={strategy.voicemail} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function VoicemailRules({ rules }: { rules: Playbook['voicemail'] }) {
  const last = rules.at(-1);
  const isOpenEnded = !last || conditionWords(last.when) !== null;
  return (
    <ol className={styles.voicemail}>
      {rules.map((rule, index) => (
        <li key={index}>
          <Icon name={rule.leave === 'nothing' ? 'phone-missed' : 'tape'} size={14} />
          {voicemailWords(rule)}
        </li>
      ))}
      {isOpenEnded && (
        <li>
          <Icon name="phone-missed" size={14} />
          {rules.length === 0 ? 'Hang up, leave nothing' : 'Else: hang up, leave nothing'}
        </li>
      )}
    </ol>
  );
}
