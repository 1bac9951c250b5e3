// Failures in plain words, and the totals in the form tests/total reads.
const SHOWN = 6;

export class Report {
  passed = 0;
  failed = 0;

  /** The outcome of one check: `where` is a page and a variant, problems are sentences. */
  add(where, check, problems) {
    if (problems.length === 0) {
      this.passed += 1;
      return;
    }
    this.failed += 1;
    for (const problem of problems.slice(0, SHOWN)) console.log(`fail: ${where}: ${check}: ${problem}`);
    if (problems.length > SHOWN) console.log(`fail: ${where}: ${check}: and ${problems.length - SHOWN} more`);
  }

  close() {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    process.exitCode = this.failed > 0 || this.passed === 0 ? 1 : 0;
  }
}
