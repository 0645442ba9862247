import type { DocumentId } from './claim.js';

/** The five texts with the claims, in a line each. They name few of their sources. */
export const documents: Readonly<Record<DocumentId, string>> = {
  S0: 'Article of a marketing agency: service and marketing are one, with a list of statistics.',
  S1: 'Small-business marketing blog: word of mouth starts with the service that present customers get.',
  S2: 'Newsletter of a business adviser: service before and after the sale, and why it pays.',
  S3: 'Branding blog: assumptions about customer service that a business should drop.',
  S4: 'Customer Service Is Marketing, an article: service staff as marketers, contacts as a chance to sell.',
};
