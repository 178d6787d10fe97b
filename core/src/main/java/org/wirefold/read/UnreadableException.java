package org.wirefold.read;

/**
 * A record that cannot be read as an article: what was wrong with it, with the value, and what a
 * person can do about it. The place is added by whoever catches it.
 */
final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1;

  private final String problem;
  private final String remedy;

  UnreadableException(String problem, String remedy) {
    super(problem + "; " + remedy);
    this.problem = problem;
    this.remedy = remedy;
  }

  String problem() {
    return problem;
  }

  String remedy() {
    return remedy;
  }
}
