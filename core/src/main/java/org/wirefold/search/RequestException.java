package org.wirefold.search;

/**
 * A request that a person wrote wrongly. The message says what is wrong and how to write it,
 * without the parameter's name.
 */
public final class RequestException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;
  private final String parameter;

  public RequestException(String parameter, String message) {
    super(message);
    this.parameter = parameter;
  }

  /** The parameter at fault, as the URL has it. */
  public String parameter() {
    return parameter;
  }
}
