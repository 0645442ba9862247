/** One outcome, one code, whatever the options. */
export const exitCodes = {
  done: 0,
  usage: 2,
  invalidProfile: 3,
  file: 4,
  noSolution: 5,
  fault: 70,
  interrupted: 130,
} as const;
