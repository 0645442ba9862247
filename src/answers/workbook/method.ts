/** The model on one page, in words: what a reader of the workbook should know before changing anything. */

/** A heading and the paragraphs below it. */
export interface Chapter {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export const method: readonly Chapter[] = [
  {
    title: 'What the model says',
    paragraphs: [
      'Service. In a month customers meet problems. Some are reported, and some of these complaints are resolved; the others stay silent. After each a share leaves: the intent to leave, cut to what becomes an act. That is the service-driven churn, which the observed churn already contains; the rest is churn for other reasons. Without complaints in the profile this part is off.',
      'Word of mouth. Customers without a failure tell others something good; those with an unresolved complaint or an unreported problem tell something bad. It is scaled to the referral share of new customers. The baseline gains what the profile states, whoever brings it; words count only as the difference of the two runs.',
      'Customers. Those at the end of a month are those at its start less those who leave, and those gained. Under the policy “hold” customers kept need not be bought, as long as any are bought; from then on there are more of them than in the baseline.',
      'Money. What customers pay is a stock: it grows while they stay, and begins with the first spend of each new one. Margin, sales in contacts, service cost, complaint handling and acquisition spend are lines of the ledger, each with the sign with which it enters the contribution. Of contact cost saved only the cashable share leaves the books.',
      'The difference. The model runs twice: in Baseline every switch is off, in With initiative they stand as on Inputs. The incremental contribution of a month is the contribution there less that in the baseline, discounted from the end of the month to today. Upfront cost falls at the start of its start month.',
      'Effects. Several on one input: its value times each change in proportion, plus all points, plus the farthest that a target reaches; two targets never add. A change of churn with the scope “total” contains what the service effects of its initiative do to churn. After the last month of an initiative its effects fade.',
      'What it rests on. Further sheets run the model with every published claim and model default at the value that moves no money, unless Inputs counts it as the business’s own; and of that with those effects alone that were measured.',
      'After the horizon. Two more sheets go on beyond it, where it is short, for NPV over other spans. The run-off is what the customers beyond the baseline go on to leave after the horizon; it is never part of NPV.',
    ],
  },
  {
    title: 'Conventions',
    paragraphs: [
      'A chance within a year compounds: within a month it is 1 − (1 − chance)^(1/12). An amount a year is divided by twelve.',
      'An effect grows evenly over its ramp, acts in full until the last month of its initiative, falls to zero over the fade, and is cut to the share of it that the initiative causes. Points act in the period for which the profile states the input: points of a monthly churn are points a month.',
      'A figure that is impossible says none, as does whatever is made of it: a return on nothing spent, a payback that never comes. A rate of return above 1,000% a year says none too.',
      'The function IRR searches for the rate of return, and only where the net cash leaves a single rate: the rows above it count how often its sign changes.',
      'A row in italics, folded away, is no figure of the model: it holds a part of a figure below it that takes cells of its own. Grey figures are those of the baseline, which nothing changes.',
      'The program calculated every figure as of writing, and the file holds it; a spreadsheet that calculates it again arrives at the same, but for rounding in about the twelfth digit.',
    ],
  },
  {
    title: 'What does not follow when an input changes',
    paragraphs: [
      'Sentences: those marked as written below the conclusion, the reasons why a figure is none, the notices below, and what stands beside the inputs (origin, reason).',
      'On Claims, the figures that are marked “as of writing”.',
      'Under “NPV judged over other spans of time”, a span that says none because its inputs contradict each other in it.',
      'The horizon, the number of initiatives and effects, the kind of each change, and the periods in which the profile states its inputs. Change the profile and write the workbook anew.',
      'The distribution over the runs of a simulation, and the attribution of NPV to effects: the program tells both.',
    ],
  },
];
