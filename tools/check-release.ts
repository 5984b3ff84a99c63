import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { table } from '../bot/src/adapters/terminal/table.ts';
