import type { ChildProcess } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { type Place, start } from './place.ts';

/** A desk that somebody works at: corrections one after another, and which of them it said were saved. */
export class Reviewer {
  /** Remarks that were acknowledged, by the passage they are on: the last stands. */
  readonly saved: string[] = [];
  refused = 0;
  unanswered = 0;
  /** What the desk said on its own terminal that only a developer reads. */
  readonly faults: string[] = [];
  #child: ChildProcess | null = null;
  #address = '';
  #passages: string[] = [];
  #next = 0;
  #working: Promise<void> = Promise.resolve();
  #isOpen = false;
  readonly #place: Place;

  constructor(place: Place, passages: string[]) {
    this.#place = place;
    this.#passages = passages;
  }

  /** @param env of the process it is opened in */
  async open(env: NodeJS.ProcessEnv = this.#place.env): Promise<void> {
    const { child, ended } = start(env, 'review', this.#place.folder, '--navn', 'Kari', '--port', '0');
    this.#child = child;
    void ended.then(({ said }) => {
      if (/\n\s+at /.test(said)) this.faults.push(said.slice(0, 600));
    });
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    // Long: other work may have the machine.
    for (let waited = 0; waited < 6_000; waited += 1) {
      const [, address] = /(http:\S+)/.exec(said) ?? [];
      if (address !== undefined) {
        this.#address = address.replace(/\/$/, '');
        this.#isOpen = true;
        this.#working = this.#work();
        return;
      }
      if (child.exitCode !== null) throw new Error(`the desk did not open: ${said}`);
      await setTimeout(50);
    }
    throw new Error('the desk did not open');
  }

  /** @param signal how it ends */
  async close(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (signal === 'SIGTERM') this.#isOpen = false;
    if (signal === 'SIGTERM') await this.#working;
    if (child && child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill(signal);
      await gone;
    }
    this.#isOpen = false;
    await this.#working;
  }

  /** Lets it stand still, and takes in what it has answered already: it must be killed. */
  async pause(): Promise<void> {
    this.#child?.kill('SIGSTOP');
    await setTimeout(500);
  }

  async #work(): Promise<void> {
    const { origin } = new URL(this.#address);
    while (this.#isOpen) {
      const remark = `merknad ${this.#next}`;
      const slot = `passage:${this.#passages[this.#next % this.#passages.length]}`;
      this.#next += 1;
      const act = JSON.stringify({ decision: { kind: 'text', slot, markdown: remark } });
      const reply = await fetch(`${this.#address}/avgjor`, {
        method: 'POST',
        body: new URLSearchParams({ act }),
        headers: { accept: 'application/json', origin, 'sec-fetch-site': 'same-origin' },
      }).catch(() => null);
      if (reply === null) this.unanswered += 1;
      else if (reply.ok) this.saved.push(remark);
      else this.refused += 1;
      await reply?.text().catch(() => undefined);
      await setTimeout(60);
    }
  }
}
