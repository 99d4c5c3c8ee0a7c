/** A command line that cannot be understood, with the French sentence that says why: exit 2. */
export class WrongUsage extends Error {}
