package org.wirefold.ingest;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.wirefold.index.HeldArticles;
import org.wirefold.index.SearchLease;
import org.wirefold.index.StoryIndex;
import org.wirefold.index.StoryWriter;
import org.wirefold.tag.CompanyRegistry;
import org.wirefold.tag.RegistryException;
import org.wirefold.tag.TopicTree;

/**
 * A file in which a person adds to a registry of ours, as found when a run begins. Immutable.
 *
 * @param text of the file, for the index to keep
 * @param registry ours with the person's
 */
record RegistryFile<T>(Kind<T> kind, String text, T registry) {
  static final Kind<CompanyRegistry> COMPANIES =
      new Kind<>(
          CompanyRegistry.FILE,
          CompanyRegistry::with,
          HeldArticles::companies,
          StoryWriter::putCompanies);
  static final Kind<TopicTree> TOPICS =
      new Kind<>(TopicTree.FILE, TopicTree::with, HeldArticles::topics, StoryWriter::putTopics);

  private interface Parser<T> {
    T parse(String text, String file) throws RegistryException;
  }

  private interface Held {
    Optional<String> in(HeldArticles held) throws IOException;
  }

  private interface Keeper {
    void keep(StoryWriter writer, String text) throws IOException;
  }

  /**
   * What such files are.
   *
   * @param name of the one in the index folder
   */
  record Kind<T>(String name, Parser<T> parser, Held held, Keeper keeper) {
    /** The file: the one named, or else the one in the index folder. */
    Path path(Path index, Optional<Path> named) {
      return named.orElseGet(() -> index.resolve(name));
    }

    RegistryFile<T> of(String text, Path file) throws RegistryException {
      return new RegistryFile<>(this, text, parser.parse(text, file.toString()));
    }

    /**
     * What is in this file, or else in the one in the index folder; ours alone where there is no
     * file.
     *
     * @throws RegistryException with all that is wrong with it
     */
    RegistryFile<T> read(Path index, Optional<Path> named) throws IOException {
      Path file = path(index, named);
      if (named.isEmpty() && !Files.exists(file)) {
        return of("", file);
      }
      try {
        return of(Files.readString(file, StandardCharsets.UTF_8), file);
      } catch (MalformedInputException e) {
        throw RegistryException.of(file + ": is not UTF-8; save it as UTF-8");
      }
    }

    /** The same; a file with mistakes leaves in force what the last run found. */
    RegistryFile<T> inForce(Path index, Optional<Path> named, IngestListener listener)
        throws IOException {
      try {
        return read(index, named);
      } catch (RegistryException e) {
        listener.misruled(e.sentences());
      }
      if (!StoryIndex.isIn(index)) {
        return of("", path(index, named));
      }
      try (StoryIndex open = StoryIndex.open(index);
          SearchLease lease = open.lease()) {
        return of(held.in(lease.held()).orElse(""), path(index, named));
      }
    }
  }

  /** Has the next commit record it, where it is not what it has. */
  void keepIn(StoryWriter writer) throws IOException {
    if (!kind.held.in(writer.held()).orElse("").equals(text)) {
      kind.keeper.keep(writer, text);
    }
  }
}
