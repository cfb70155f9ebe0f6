// The thread of `busy-thread.ts` where the program runs from its sources: a worker gets no TypeScript loader by itself.
// The built program has its own file of this name.
import { register } from 'tsx/esm/api';

register();
await import('./busy-thread.ts');
