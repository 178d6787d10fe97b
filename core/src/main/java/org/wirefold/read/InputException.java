package org.wirefold.read;

import java.io.IOException;

/** Why an input cannot be read any further: in words for a person, without the place. */
final class InputException extends IOException {
  private static final long serialVersionUID = 1;

  private final String problem;
  private final String remedy;

  InputException(String problem, String remedy) {
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
