package org.wirefold.read;

/** A record that was never meant to be an article, such as a picture among the items of a wire. */
final class NoArticleException extends Exception {
  private static final long serialVersionUID = 1;

  private final String kind;

  /**
   * @param kind what it is, in a word or a few: summaries count by it
   */
  NoArticleException(String kind) {
    super("is a " + kind + ", no article");
    this.kind = kind;
  }

  String kind() {
    return kind;
  }
}
