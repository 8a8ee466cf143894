import { Button } from '@mantine/core';
import { Component, type ReactNode } from 'react';
import { toProblem } from '../../shared/contract/problem.ts';
import { ProblemNotice } from '../kit/ProblemNotice.tsx';
import classes from './ErrorBoundary.module.css';

interface ErrorBoundaryProps {
  /** Another value takes the failed part away and tries again: the address it belongs to. */
  readonly resetKey?: string;
  readonly children: ReactNode;
}

interface Failure {
  readonly error: unknown;
}

/** Keeps a failing part from taking the window with it, and says in plain words what became of the data. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly failure: Failure | null }> {
  override state: { readonly failure: Failure | null } = { failure: null };

  static getDerivedStateFromError(error: unknown): { readonly failure: Failure } {
    return { failure: { error } };
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (before.resetKey !== this.props.resetKey && this.state.failure) this.setState({ failure: null });
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    const problem = toProblem({
      code: 'bug',
      message: 'This part of the screen stopped working.',
      remedy: 'What you typed before is in the file. Try again, or go to the workspaces.',
      details: [failure.error instanceof Error ? failure.error.message : String(failure.error)],
    });
    return (
      <div className={classes.failed}>
        <ProblemNotice
          problem={problem}
          actions={
            <>
              <Button variant="default" size="sm" onClick={() => this.setState({ failure: null })}>
                Try again
              </Button>
              <Button variant="subtle" size="sm" component="a" href="#/">
                Go to the workspaces
              </Button>
            </>
          }
        />
      </div>
    );
  }
}
