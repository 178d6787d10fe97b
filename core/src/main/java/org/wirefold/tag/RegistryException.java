package org.wirefold.tag;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Everything that is wrong with a file of companies, or of topics. */
public final class RegistryException extends IOException {
  private static final long serialVersionUID = 1;

  private final ArrayList<String> sentences;

  public RegistryException(List<String> sentences) {
    super(String.join("\n", sentences));
    this.sentences = new ArrayList<>(sentences);
  }

  /** A single mistake, with file and remedy. */
  public static RegistryException of(String sentence) {
    return new RegistryException(List.of(sentence));
  }

  /** Each with file, line and remedy. */
  public List<String> sentences() {
    return List.copyOf(sentences);
  }
}
