package org.wirefold.index;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.IndexCommit;
import org.wirefold.schema.StorySchema;

/**
 * What every commit says of itself.
 *
 * @param fingerprint what the index was built with, {@link StorySchema#fingerprint}
 * @param numbers how many story numbers were given out
 */
record CommitData(String fingerprint, int numbers) {
  private static final String FINGERPRINT = "fingerprint";
  private static final String NUMBERS = "numbers";

  static CommitData of(IndexCommit commit) throws IOException {
    Map<String, String> data = commit.getUserData();
    return new CommitData(
        data.getOrDefault(FINGERPRINT, "nothing said"),
        Integer.parseInt(data.getOrDefault(NUMBERS, "0")));
  }

  /** Refuses an index that was built otherwise than we read it. */
  void check(Object folder, int keyRate) throws IOException {
    String ours = StorySchema.fingerprint(keyRate);
    if (!fingerprint.equals(ours)) {
      throw new IOException(
          folder
              + ": built with \""
              + fingerprint
              + "\", this version reads \""
              + ours
              + "\"; rebuild with `wirefold index --fresh`");
    }
  }

  Map<String, String> toMap() {
    return Map.of(FINGERPRINT, fingerprint, NUMBERS, Integer.toString(numbers));
  }
}
