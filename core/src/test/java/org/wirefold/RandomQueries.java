package org.wirefold;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What somebody might type by chance or in malice, more often than not against the rules. */
public final class RandomQueries {
  /** With {@code _} for a space. */
  private static final String TYPED =
      "_ _ _ \" ( ) [ ] { } * ? ~ ~3 ^ ^2 : \\ / + - ! && || > <= >=2025 AND OR NOT TO title: body:"
          + " author: company: person: publisher: published: language: copies: nobody: harbor"
          + " lantern cooper tunnle market huawei Publisher_1 company-3 2025-12 5 0.5 U.S. WHO"
          + " 2025-01_TO_2026-02] 华为 é İ ﬁ “ ’ « — \uD83D\uDE80 \uD83D \u0000 \n \u202E \u00AD";

  private static final List<String> PIECES =
      Arrays.stream(TYPED.split(" ")).map(piece -> piece.replace('_', ' ')).toList();

  private static final List<String> VALUES =
      List.of(
          ("2025 2026-01 2025-13-41 +999999999-12-31T00:00:00Z newest oldest copied false true 0 7"
                  + " -1 99999999999 2-5 21+")
              .split(" "));

  private final Random random;

  public RandomQueries(Random random) {
    this.random = random;
  }

  /** At most so many pieces, one in eight any character that there is. */
  public String text(int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(pieces + 1); i > 0; i--) {
      text.append(
          random.nextInt(8) == 0
              ? Character.toString(random.nextInt(Character.MAX_CODE_POINT + 1))
              : any(PIECES));
    }
    return text.toString();
  }

  /** What stands where there is a choice of some values: one of them, or something else. */
  public String value() {
    return random.nextInt(VALUES.size() + 1) == 0 ? text(3) : any(VALUES);
  }

  /** The text with some characters exchanged, or one time in three as it is. */
  public String mutated(String text) {
    StringBuilder mutated = new StringBuilder(text);
    for (int i = random.nextInt(3) == 0 ? 0 : 1 + random.nextInt(4); i > 0; i--) {
      mutated.setCharAt(random.nextInt(text.length()), (char) (32 + random.nextInt(96)));
    }
    return mutated.toString();
  }

  public <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
