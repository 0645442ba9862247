/** cs-roi as a library: a profile in, an analysis or its published result out. */
export { type Analysis, analyze, type Outcome } from './answers/analyze/answer.js';
export type { AnalysisResult } from './answers/analyze/published.js';
export { resultOf } from './answers/analyze/published.js';
export { type Failure, InvalidProfile } from './profile/failure.js';
export type { Profile } from './profile/profile.js';
export { type ProfileSource, readProfile } from './profile/read.js';
export { tool } from './report/tool.js';
