/** Thrown when what is being built is no longer wanted. */
export class Superseded extends Error {}
