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
      'Service. In a year a share of the customers has a problem. Some tell the business, and some of their complaints are settled; the others say nothing. Of each group a share leaves over it: the intent to leave, cut to what becomes an act. That is the service defection, which the churn that the business observes already contains; the rest is churn for other reasons.',
      'Words. Customers without a failure tell others something good, those whose complaint failed or who said nothing something bad. Word of mouth is scaled so that in the baseline it brings exactly the referred customers that the business has seen; the others are won by spending, as many in both runs.',
      'Customers. Those at the end of a month are those at its start less those who leave, and those won by spending, by word of mouth and at recovered sales. Under the policy “hold” their number keeps to that of the baseline, and what need not be replaced is not bought.',
      'Money. The customers at the start of a month bring their margin and what is sold to them in service contacts; contacts, complaints, acquisition and the running cost of the initiatives are taken off. That leaves the contribution.',
      'The difference. The model runs twice: in Baseline every switch is off, in With initiative they stand as on Inputs. The gain of a month is the contribution there less that in the baseline. Gains are discounted from the end of their month to today; what is paid once is paid today.',
      'On your own numbers alone. Two further sheets run the model with every claim of the documents and every assumption at the value that moves no money, unless Inputs counts it as the business’s own. What is then left rests on nobody else.',
    ],
  },
  {
    title: 'Conventions',
    paragraphs: [
      'A chance within a year compounds: within a month it is 1 − (1 − chance)^(1/12). An amount a year is divided by twelve.',
      'An effect grows evenly over its ramp, acts in full until the last month of its initiative, and is cut to the share of it that the initiative causes. Points act in the period for which the profile states the input: points of a monthly churn are points a month.',
      'A figure that is impossible says none, as does whatever is made of it: a return on nothing spent, a payback that never comes.',
      'The rate of return is searched for by IRR, and only where the flows leave a single rate: the rows above it count how often they change sign.',
      'A row in italics is no figure of the model: it holds a part of a figure below it that takes cells of its own. Grey figures are those of the baseline, which nothing changes.',
      'Every figure was worked out by the program as of writing and stands in the file; a spreadsheet that works it out anew arrives at the same, but for rounding in the twelfth digit or so.',
    ],
  },
  {
    title: 'What does not follow when an input changes',
    paragraphs: [
      'Sentences: the conclusion, the reasons why a figure is none, the notices below, and what stands beside the inputs (origin, range, reason).',
      'On Claims, the figures that are marked “as of writing”.',
      'The horizon, the number of initiatives and effects, the kind of each change, and the periods in which the profile states its inputs. Change the profile and write the workbook anew.',
      'How many of the draws of a simulation come to what, and how the net present value is shared among effects: the program tells both.',
    ],
  },
];
