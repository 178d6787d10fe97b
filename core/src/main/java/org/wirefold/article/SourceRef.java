package org.wirefold.article;

/**
 * Where an article, or something that could not be read as one, came from. It travels with the
 * article to the end, so that even a late failure can say where it began. Immutable.
 *
 * @param file the path as a person named it, with {@code /} between its parts
 * @param record the line or record in it, from 1; 0 when the file as a whole is meant
 */
public record SourceRef(String file, long record) {
  public SourceRef {
    if (record < 0) {
      throw new IllegalArgumentException("record is " + record + ", must be 0 or more");
    }
  }

  /** {@code file} or {@code file:record}, as compilers write places. */
  @Override
  public String toString() {
    return record == 0 ? file : file + ":" + record;
  }
}
