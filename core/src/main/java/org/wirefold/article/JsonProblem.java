package org.wirefold.article;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/**
 * What is wrong with a text that should be JSON, for whoever wrote it: the parser's message without
 * what it says of itself, and the column. Stateless.
 */
public final class JsonProblem {
  /** Where the parser began to read, and codes of characters. */
  private static final Pattern OF_PARSER =
      Pattern.compile(" \\(start marker at .*|\\s+at \\[Source: .*| \\(code \\d+[^)]*\\)");

  private JsonProblem() {}

  /** Such as {@code Unexpected character ('}'): was expecting a name (column 24)}. */
  public static String of(JacksonException e) {
    String message = OF_PARSER.matcher(String.valueOf(e.getOriginalMessage())).replaceAll("");
    boolean isPlaced = e.getLocation() != null && e.getLocation().getColumnNr() > 0;
    return isPlaced ? message + " (column " + e.getLocation().getColumnNr() + ")" : message;
  }
}
