/** The dialogue of `init`: each answer is read as a profile is, and what it comes to is told as it grows. */
import { analysisOf } from '../../answers/analyze/answer.js';
import { decide } from '../../answers/decision/answer.js';
import { decisionReport } from '../../answers/decision/report.js';
import { business, type Input, inputs, isGiven, isLever } from '../../model/index.js';
import { type Draft, type DraftEffect, type DraftInitiative, draftText } from '../../profile/draft.js';
import type { Report } from '../../report/blocks.js';
import {
  type Asked,
  changeOf,
  costs,
  currency,
  evidence,
  type FigureQuestion,
  initiativeName,
  known,
  profileName,
  required,
} from './questions.js';
import { assessed, failuresIn, wrongWith } from './reading.js';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint: string;
}

/** What puts questions to a person. Each throws where the person leaves. */
export interface Prompts {
  /** A text, asked for until `check` finds nothing wrong with it; empty where the person goes on without. */
  readonly text: (
    asked: Pick<Asked, 'label' | 'reason' | 'example'>,
    check: (answer: string) => string | undefined,
  ) => Promise<string>;
  readonly choose: (label: string, options: readonly Option[], initial: string) => Promise<string>;
  readonly tell: (report: Report) => void;
}

type Put = (draft: Draft, answer: string) => Draft;

const stating =
  (input: Input): Put =>
  (draft, answer) => ({
    ...draft,
    stated: new Map([...draft.stated, ...(answer === '' ? [] : [[input, answer] as const])]),
  });

const withInitiative = (draft: Draft, part: Partial<DraftInitiative>): Draft => ({
  ...draft,
  initiative: { name: '', effects: [], ...draft.initiative, ...part },
});

const withEffect = (draft: Draft, part: DraftEffect): Draft =>
  withInitiative(draft, { effects: [{ ...draft.initiative?.effects[0], ...part }] });

class Dialogue {
  #draft: Draft = { name: '', stated: new Map() };

  constructor(readonly prompts: Prompts) {}

  get draft(): Draft {
    return this.#draft;
  }

  /** Asks for one thing, and whether there was an answer. */
  async #ask(asked: Asked, isRequired: boolean, put: Put): Promise<boolean> {
    const check = (answer: string) =>
      answer.trim() === '' && !isRequired
        ? undefined
        : wrongWith(put(this.#draft, answer.trim()), asked.path);
    const answer = (await this.prompts.text(asked, check)).trim();
    if (answer !== '') this.#draft = put(this.#draft, answer);
    return answer !== '';
  }

  /** The inputs of one way to state a figure: all of them, or none. */
  async #way(way: readonly Input[], isRequired: boolean, otherwise: string): Promise<boolean> {
    const before = this.#draft;
    for (const input of way) {
      const reason = `${input.reason}${isRequired ? '' : ` ${otherwise}`}`;
      if (await this.#ask({ ...input, reason, path: input.id }, isRequired, stating(input))) continue;
      this.#draft = before;
      return false;
    }
    return true;
  }

  async figure({ ways, beside }: FigureQuestion, isRequired: boolean): Promise<void> {
    if (beside !== undefined && !isGiven(beside, (input) => this.#draft.stated.has(input))) return;
    do {
      for (const [k, way] of ways.entries()) {
        const next = ways[k + 1] ?? (isRequired ? ways[0] : undefined);
        const instead = next?.map(({ label }) => label.toLowerCase()).join(' and ');
        const otherwise =
          instead === undefined ? 'Enter if it is not known.' : `Enter to state ${instead} instead.`;
        if (await this.#way(way, isRequired && ways.length === 1, otherwise)) return;
      }
    } while (isRequired);
  }

  async business(): Promise<void> {
    await this.#ask(profileName, true, (draft, name) => ({ ...draft, name }));
    await this.#ask(currency, false, (draft, code) => ({ ...draft, currency: code }));
    for (const question of required) await this.figure(question, true);
    this.tell();
    const stated = this.#draft.stated.size;
    for (const question of known) await this.figure(question, false);
    if (this.#draft.stated.size > stated) this.tell();
  }

  /** The levers that an effect of this draft can act on. */
  #levers(): readonly Input[] {
    const { stated } = this.#draft;
    const levers = inputs
      .filter(isLever)
      .filter(({ belongsTo }) => belongsTo === undefined || isGiven(belongsTo, (input) => stated.has(input)));
    const all = withInitiative(this.#draft, { effects: levers.map(({ id }) => ({ on: id })) });
    const refused = failuresIn(all).map(({ path }) => path);
    return levers.filter((_, k) => !refused.includes(`initiatives.1.effects.${k + 1}.on`));
  }

  async initiative(): Promise<void> {
    const isAny = await this.#ask(initiativeName, false, (draft, name) => withInitiative(draft, { name }));
    if (!isAny) return;
    for (const [key, asked] of Object.entries(costs))
      await this.#ask(asked, false, (draft, cost) => withInitiative(draft, { [key]: cost }));
    const levers = this.#levers();
    const options = levers.map(({ id, label, reason }) => ({ value: id, label, hint: reason }));
    const on = await this.prompts.choose('What it changes', options, business.churn.id);
    const lever = levers.find(({ id }) => id === on) as Input;
    await this.#ask(changeOf(lever), true, (draft, change) =>
      withEffect(draft, change === '' ? { on } : { on, change }),
    );
    const kinds = Object.entries(evidence).map(([value, hint]) => ({ value, label: value, hint }));
    const kind = await this.prompts.choose('What the change rests on', kinds, 'assumption');
    this.#draft = withEffect(this.#draft, { evidence: kind });
    this.tell();
  }

  /** The answer of `analyze` up to its conclusion. */
  tell(): void {
    const report = decisionReport(decide(analysisOf(assessed(this.#draft))));
    const end = report.blocks.findIndex(({ kind }) => kind === 'conclusion') + 1;
    this.prompts.tell({ ...report, blocks: report.blocks.slice(0, end) });
  }
}

/** Asks for a profile; gives its text. */
export async function profileByDialogue(prompts: Prompts): Promise<string> {
  const dialogue = new Dialogue(prompts);
  await dialogue.business();
  await dialogue.initiative();
  return draftText(dialogue.draft);
}
