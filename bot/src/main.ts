import { enableCompileCache } from 'node:module';

// Half of what a start takes is compiling: from the second start on it is read from the disk.
enableCompileCache();
await import('./serve.ts');
