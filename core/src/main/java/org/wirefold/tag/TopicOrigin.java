package org.wirefold.tag;

import java.util.Locale;

/** Why an article has a topic. */
public enum TopicOrigin {
  /** The input says so. */
  INPUT,
  /** The topic's query matches. */
  QUERY,
  /** It was learnt from labelled articles. */
  LEARNED;

  /** As people and JSON see it. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
