package org.wirefold.index;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.wirefold.article.Decision;

/** What a person decided, for the next generation of an index. Stateless. */
final class KeptDecisions {
  private static final System.Logger LOG = System.getLogger(KeptDecisions.class.getName());

  private KeptDecisions() {}

  /**
   * The decisions in this generation, whatever schema it was built with. One that Lucene cannot
   * read has none that we could keep: a rebuild is the remedy for it, so that is a warning only.
   */
  static List<Decision> in(Path generation) {
    try (Directory directory = FSDirectory.open(generation);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      return new HeldArticles(reader).decisions();
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(
          Level.WARNING,
          generation
              + ": cannot be read ("
              + e
              + "), so decisions on the folding are lost;"
              + " import them again with `wirefold fold --import`");
      return List.of();
    }
  }
}
