#!/usr/bin/env node
import { terminal } from './output.ts';
import { runCommand } from './run-command.ts';

process.exitCode = await runCommand(process.argv.slice(2), terminal);
