import { type BrowserContext, type ConsoleMessage, expect, type Request, type Response } from "@playwright/test";

/** What a browser says when an answer is no success; the answers themselves are watched instead. */
const ABOUT_AN_ANSWER = /^Failed to load resource: the server responded with a status of \d/;

/** Listens to the pages of a test and remembers what nobody expected. */
export class Watch {
  readonly #complaints: string[] = [];
  readonly #expected: RegExp[] = [];
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  over(context: BrowserContext): void {
    context.on("console", (message) => this.#hear(message));
    context.on("weberror", (error) => this.#complain(`error on a page: ${error.error().message}`));
    context.on("request", (request) => this.#follow(request));
    context.on("response", (response) => this.#weigh(response));
  }

  /** From here on, complaints that match are part of the test: `404 /patients/`. */
  expecting(complaint: RegExp): void {
    this.#expected.push(complaint);
  }

  expectNoComplaints(): void {
    expect(this.#complaints, "what the pages complained about").toEqual([]);
  }

  /** A page that breaks its content security policy says so as an error on its console. */
  #hear(message: ConsoleMessage): void {
    const isBad = message.type() === "error" || message.type() === "warning";
    if (isBad && !ABOUT_AN_ANSWER.test(message.text())) this.#complain(`${message.type()}: ${message.text()}`);
  }

  #follow(request: Request): void {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== "data:" && origin !== this.#origin) this.#complain(`called ${request.url()}`);
  }

  #weigh(response: Response): void {
    if (response.status() >= 400) this.#complain(`${response.status()} ${new URL(response.url()).pathname}`);
  }

  #complain(complaint: string): void {
    if (!this.#expected.some((expected) => expected.test(complaint))) this.#complaints.push(complaint);
  }
}
