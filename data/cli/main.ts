import { parseArgs } from './arguments.ts';

parseArgs(process.argv).catch((error: unknown) => {
  // Expected failures carry their French sentence; anything else shows where it came from.
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message}\n`);
  if (process.env.TED_DEBUG && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
