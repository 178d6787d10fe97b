package org.wirefold.index;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.wirefold.article.Decision;
import org.wirefold.article.SavedSearch;
import org.wirefold.tag.TopicModel;

/** What people decided, saved and taught, for the next generation of an index. Immutable. */
record PersonsRecords(List<Decision> decisions, List<SavedSearch> searches, TopicModel topics) {
  private static final System.Logger LOG = System.getLogger(PersonsRecords.class.getName());
  private static final PersonsRecords NONE =
      new PersonsRecords(List.of(), List.of(), TopicModel.NONE);

  /**
   * What is in this generation, whatever schema it was built with. One that Lucene cannot read has
   * nothing that we could keep: a rebuild is the remedy for it, so that is a warning only.
   */
  static PersonsRecords in(Path generation) {
    try (Directory directory = FSDirectory.open(generation);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      HeldArticles held = new HeldArticles(reader);
      return new PersonsRecords(held.decisions(), held.savedSearches(), held.learnedTopics());
    } catch (IOException | IllegalArgumentException e) {
      LOG.log(
          Level.WARNING,
          generation
              + ": cannot be read ("
              + e
              + "), so decisions on the folding, saved searches and learned topics are lost; import"
              + " decisions again with `wirefold fold --import`");
      return NONE;
    }
  }
}
