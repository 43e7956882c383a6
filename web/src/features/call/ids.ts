/** Our cell under the promise: where "She agrees" leads while we have not accepted ourselves. */
export const weAcceptId = 'we-accept';
