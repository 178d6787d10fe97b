package org.wirefold.query;

/** A query that cannot be read as typed; the message says why, as the end of a sentence. */
public final class QuerySyntaxException extends Exception {
  private static final long serialVersionUID = 1;

  public QuerySyntaxException(String message) {
    super(message);
  }

  QuerySyntaxException(String message, Throwable cause) {
    super(message, cause);
  }
}
