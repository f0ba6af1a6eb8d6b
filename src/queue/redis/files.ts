import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { fileKey, KEPT } from '../wire.ts';

/**
 * Files whose pages are recognised by workers, on the coordinator's side: each lies in Redis once, whatever pages of it are
 * under way, for as long as there are any.
 */
export class LaidFiles {
  readonly #names = new WeakMap<Uint8Array, string>();
  readonly #laying = new Map<string, Promise<unknown>>();
  readonly #laid = new Set<string>();
  readonly #redis: Redis;
  readonly #keyOf: (name: string) => string;

  constructor(redis: Redis, prefix: string, edition: string) {
    this.#redis = redis;
    this.#keyOf = (name) => fileKey(prefix, edition, name);
  }

  nameOf(file: Uint8Array): string {
    const name = this.#names.get(file) ?? randomUUID();
    this.#names.set(file, name);
    return name;
  }

  /** Sees to it that a file is there. */
  async lay(file: Uint8Array): Promise<void> {
    const name = this.nameOf(file);
    const under = this.#laying.get(name) ?? this.#layNow(name, file).finally(() => this.#laying.delete(name));
    this.#laying.set(name, under);
    await under;
  }

  async #layNow(name: string, file: Uint8Array): Promise<void> {
    this.#laid.add(name);
    const key = this.#keyOf(name);
    if ((await this.#redis.pexpire(key, KEPT)) === 1) return;
    await this.#redis.set(key, Buffer.from(file.buffer, file.byteOffset, file.byteLength), 'PX', KEPT);
  }

  /** Takes those away that no page under way is of. */
  async sweep(files: Iterable<Uint8Array | null>): Promise<void> {
    const needed = new Set([...files].map((file) => file && this.nameOf(file)));
    const done = [...this.#laid].filter((name) => !needed.has(name));
    for (const name of done) this.#laid.delete(name);
    if (done.length > 0) await this.#redis.del(...done.map(this.#keyOf));
  }
}

/** A worker holds so much of files whose pages it is given. */
const MOST = 256 * 1024 * 1024;
/** A file that no page has been asked of for so long is done. */
const IDLE_MS = 60_000;

/** Files whose pages a worker recognises: each is fetched once, and held while its pages come. */
export class FetchedFiles {
  /** The one that was asked for last is last. */
  readonly #held = new Map<string, { file: Promise<Uint8Array | null>; bytes: number; asked: number }>();
  readonly #fetch: (name: string) => Promise<Uint8Array | null>;

  constructor(redis: Redis, prefix: string, edition: string) {
    this.#fetch = (name) => redis.getBuffer(fileKey(prefix, edition, name));
  }

  /** @returns null when it lies in Redis no more */
  async get(name: string): Promise<Uint8Array | null> {
    const one = this.#held.get(name) ?? { file: this.#fetch(name), bytes: 0, asked: 0 };
    one.asked = performance.now();
    this.#held.delete(name);
    this.#held.set(name, one);
    let file: Uint8Array | null = null;
    try {
      file = await one.file;
    } finally {
      if (file === null) this.#held.delete(name);
    }
    one.bytes = file?.length ?? 0;
    let all = 0;
    for (const [other, { bytes }] of [...this.#held].reverse()) {
      all += bytes;
      if (all > MOST && all > bytes) this.#held.delete(other);
    }
    return file;
  }

  /** Lets go of those that are done. */
  sweep(): void {
    for (const [name, { asked }] of this.#held) if (performance.now() - asked > IDLE_MS) this.#held.delete(name);
  }
}
