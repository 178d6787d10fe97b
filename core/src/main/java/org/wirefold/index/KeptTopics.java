package org.wirefold.index;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.wirefold.tag.TopicModel;

/** What was learnt about topics, for the next generation of an index. Stateless. */
final class KeptTopics {
  private static final System.Logger LOG = System.getLogger(KeptTopics.class.getName());

  private KeptTopics() {}

  /**
   * The learned topics in this generation. Where they cannot be read there are none that we could
   * keep: learning them again is the remedy, so that is a warning only.
   */
  static TopicModel in(Path generation) {
    try (Directory directory = FSDirectory.open(generation);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return new HeldArticles(reader).learnedTopics();
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(
          Level.WARNING,
          generation
              + ": cannot be read ("
              + e
              + "), so learned topics are lost; learn them again with `wirefold learn topics`");
      return TopicModel.NONE;
    }
  }
}
