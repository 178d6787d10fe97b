package org.wirefold.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wirefold.index.StoryWriter;
import org.wirefold.tag.CompanyRegistry;
import org.wirefold.tag.RegistryException;
import org.wirefold.tag.Tagger;
import org.wirefold.tag.TopicTree;

/** What a person wrote about companies and topics, as found when a run begins. Immutable. */
record Registries(RegistryFile<CompanyRegistry> companies, RegistryFile<TopicTree> topics) {
  private interface Read<T> {
    T file() throws IOException;
  }

  /** A file with mistakes leaves those in force that the last run found. */
  static Registries inForce(IngestRequest request, IngestListener listener) throws IOException {
    return new Registries(
        RegistryFile.COMPANIES.inForce(request.index(), request.companies(), listener),
        RegistryFile.TOPICS.inForce(request.index(), request.topics(), listener));
  }

  /**
   * The files as they are.
   *
   * @throws RegistryException with all that is wrong with any of them
   */
  static Registries read(Reprocess.Request request) throws IOException {
    List<String> mistakes = new ArrayList<>();
    Optional<RegistryFile<CompanyRegistry>> companies =
        read(() -> RegistryFile.COMPANIES.read(request.index(), request.companies()), mistakes);
    Optional<RegistryFile<TopicTree>> topics =
        read(() -> RegistryFile.TOPICS.read(request.index(), request.topics()), mistakes);
    if (companies.isEmpty() || topics.isEmpty()) {
      throw new RegistryException(mistakes);
    }
    return new Registries(companies.get(), topics.get());
  }

  private static <T> Optional<T> read(Read<T> file, List<String> mistakes) throws IOException {
    try {
      return Optional.of(file.file());
    } catch (RegistryException e) {
      mistakes.addAll(e.sentences());
      return Optional.empty();
    }
  }

  /** A tagger with them and with what was learnt; the next commit records them. */
  Tagger tagger(StoryWriter writer) throws IOException {
    companies.keepIn(writer);
    topics.keepIn(writer);
    return new Tagger(companies.registry(), topics.registry(), writer.held().learnedTopics());
  }
}
