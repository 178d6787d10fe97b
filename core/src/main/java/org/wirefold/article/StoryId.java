package org.wirefold.article;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The identity of a story. It is made from the id of the article that founded the story, so that
 * the same articles read into another index in the same order get the same ids, and it stays when
 * earlier copies arrive or the founder goes. Immutable.
 */
public record StoryId(@JsonValue String value) implements Comparable<StoryId> {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public StoryId {
    if (value.isBlank()) {
      throw new IllegalArgumentException("story id is blank");
    }
  }

  /**
   * The id of the story that {@code founder} founds: {@code s} and 16 hex digits (64 bits of
   * SHA-256).
   */
  public static StoryId foundedBy(ArticleId founder) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(founder.value().getBytes(StandardCharsets.UTF_8));
      return new StoryId("s" + HexFormat.of().formatHex(hash, 0, 8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  @Override
  public int compareTo(StoryId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
